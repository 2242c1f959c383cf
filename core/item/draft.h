#pragma once

#include <memory>
#include <vector>

#include "core/clause/token.h"
#include "core/indicator/ranker.h"
#include "core/item/admission.h"
#include "core/outline/outline.h"
#include "core/quantity/quantity.h"
#include "core/reading/measure.h"
#include "core/text/text.h"

namespace mubiao {

/// What decides the open questions of a draft. The product uses the two trained models; the trainer puts itself in
/// between to learn from every decision.
class Judge {
 public:
  virtual ~Judge() = default;
  /// ≥ 0 where the figure of token `at` is an item.
  virtual std::int32_t admit(const MarkedText& text, std::span<const Token> tokens, std::size_t at,
                             const Figure& figure, DocumentStyle style);
  virtual Choice choose(const FigureContext& context, std::span<const Candidate> candidates);
};

/// A figure that is an item, with what it measures.
struct DraftItem {
  std::uint32_t figure = 0;  ///< index into Draft::figures
  std::uint32_t token = 0;   ///< index of its token inside the sentence's tokens
  MeasureReading measure;
  Phrase indicator;            ///< empty where no words were found
  std::int32_t margin = 0;     ///< of the ranker's choice
  std::int32_t admission = 0;  ///< score of the admission model
};

/// A document read down to its items, in offsets of the folded text: what the later stages (status, period, relations)
/// read.
struct Draft {
  Draft() = default;
  Draft(const Draft&) = delete;  // `marked` points into `text`
  Draft& operator=(const Draft&) = delete;

  Text text;
  Outline outline;
  std::unique_ptr<MarkedText> marked;  ///< of text.units
  std::vector<Figure> figures;
  std::vector<std::vector<Token>> tokens;  ///< per sentence of the outline; empty for sentences without a figure
  std::vector<DraftItem> items;
  DocumentStyle style;
};

/// Reads `source` (UTF-16) into `draft`, as far as its items and their indicators. Linear in the length of `source`.
void read_draft(std::u16string_view source, Judge& judge, Draft& draft);

}  // namespace mubiao
