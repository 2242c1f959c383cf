#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/clause/token.h"
#include "core/indicator/candidate.h"
#include "core/indicator/ranker.h"
#include "core/indicator/token_trait.h"
#include "core/item/admission.h"
#include "core/item/draft_item.h"
#include "core/item/judge.h"
#include "core/outline/outline.h"
#include "core/quantity/quantity.h"
#include "core/time/time_list.h"

namespace mubiao {

/// What a table says of the figure in one of its cells.
struct CellReading {
  std::uint32_t figure;  ///< index into the figures of the document
  Phrase name;
  MeasureReading measure;
  std::uint32_t caption;  ///< sentence above the table, or `none`
};

/// Reads a document's figures sentence by sentence: which are items, what each says, and what it measures. Remembers
/// the indicator of the last item, which the next one may share.
class SentenceReader {
 public:
  /// All must outlive this.
  SentenceReader(const MarkedText& text, const Outline& outline, const TimeList& times, std::span<const Figure> figures,
                 std::span<const CellReading> cells, DocumentStyle style, Judge& judge)
      : text_(text),
        outline_(outline),
        times_(times),
        figures_(figures),
        cells_(cells),
        style_(style),
        judge_(judge),
        title_(name_of_text()) {}

  /// Indices [first, end) into the figures of the document.
  struct FigureRange {
    std::uint32_t first, end;
  };

  /// Cuts sentence `index`, whose figures are those of `own`, into `tokens[index]` and appends its items. `tokens` has
  /// a row for each sentence; those of the sentences before are read where this one inherits from them.
  void read(std::uint32_t index, FigureRange own, std::vector<std::vector<Token>>& tokens,
            std::vector<DraftItem>& items);

  /// A new paragraph starts: nothing is inherited across it.
  void forget() { previous_.reset(); }

 private:
  Span subject_before(std::uint32_t index, std::span<const Token> before) const;
  void admit(std::vector<Token>& tokens);
  std::u16string_view name_of_text() const;
  bool is_in_title(std::span<const Token> tokens, std::size_t at) const;
  bool ends_in_step(const Token& token) const;
  bool runs_on(std::span<const Token> tokens, std::size_t at) const;
  void bind(std::span<const Token> tokens, std::vector<DraftItem>& items);
  const CellReading* cell_of(std::uint32_t figure) const;
  void choose(std::span<const Token> tokens, DraftItem& item);
  void lean_on_name_before(std::span<const Token> tokens, DraftItem& item, Phrase& name) const;
  void cut_denominator(Phrase& name) const;
  Span whole_share(const Phrase& name) const;
  std::size_t subject_of_counter(Span figure, const Candidate& chosen) const;
  bool names_distance(const Phrase& phrase, UnitKind kind) const;
  void join_share(std::uint32_t figure, Phrase& name, DraftItem& item) const;
  static Span words_before(std::span<const Token> tokens, std::size_t at);
  bool ends_in_plan(const Phrase& phrase) const;
  bool is_named_by(const Phrase& phrase, std::span<const std::u16string_view> names) const;
  void find_account(std::uint32_t end);
  FigureContext context_of(std::span<const Token> tokens, const DraftItem& item) const;
  Bound bound_by(const FigureContext& context, const Candidate& chosen) const;

  const MarkedText& text_;
  const Outline& outline_;
  const TimeList& times_;
  std::span<const Figure> figures_;
  std::span<const CellReading> cells_;  ///< in the order of their figures
  DocumentStyle style_;
  Judge& judge_;
  std::u16string_view title_;      ///< what the text calls itself; empty for news
  Span lead_;                      ///< subject of the sentence before, empty if none
  std::optional<Bound> previous_;  ///< the indicator of the last item of the paragraph
  std::vector<Phrase> history_;    ///< indicators of the sentence's figures so far
  std::uint32_t paragraph_start_ = 0;
  Span denominator_;                ///< the last figure among which others were counted, empty if none
  Span account_;                    ///< the budget that was named last, empty if none
  std::uint32_t account_end_ = 0;   ///< up to where budgets were looked for
  Phrase whole_;                    ///< the last indicator of the sentence that is no named part of another
  std::vector<TokenTrait> traits_;  // the rest is kept for its memory only
  std::vector<Candidate> candidates_;
  std::vector<std::int32_t> scores_;  ///< of admission, per token of the sentence
};

}  // namespace mubiao
