#pragma once

#include <span>

#include "core/clause/token.h"
#include "core/contract/analysis.h"
#include "core/lexicon/marked_text.h"
#include "core/outline/outline.h"
#include "core/reading/rate.h"
#include "core/text/source_text.h"

namespace mubiao {

/// Reads what tells whether an item can be laid beside another, apart from its period: rate, scope, estimate,
/// definition, horizon. Asked for figures in the order of the text, since a list's figures share their 年均. All
/// arguments must outlive this.
class CoordinateReader {
 public:
  CoordinateReader(const MarkedText& text, const Outline& outline, const SourceText& source)
      : text_(text), outline_(outline), source_(source) {}

  /// Fills the coordinates of `item`, whose status and period are read. `tokens` are of the figure's sentence, `at` the
  /// figure's own. Cost: the sentence up to the figure.
  void read(std::span<const Token> tokens, std::size_t at, const Figure& figure, Item& item);

 private:
  Scope section_scope(std::uint32_t sentence) const;
  void take_over(Span lead, Item& item);

  const MarkedText& text_;
  const Outline& outline_;
  const SourceText& source_;
  RateReading last_rate_;       ///< of the figure before
  std::uint32_t last_end_ = 0;  ///< where that figure ends
  Item last_;                   ///< the item before: its name, scope and definition
  bool last_has_owner_ = false;
};

}  // namespace mubiao
