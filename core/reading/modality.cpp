#include "core/reading/modality.h"

#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {

namespace {

/// What the comparator says: 不低于 and 以上 are hard, 左右 is soft.
std::optional<ModalityReading> told_by_comparator(const Figure& figure) {
  if (figure.comparator_span.empty()) return std::nullopt;
  switch (figure.comparator) {
    case Comparator::at_least:
    case Comparator::at_most: return ModalityReading{figure.comparator_span, Strength::hard};
    case Comparator::about: return ModalityReading{figure.comparator_span, Strength::soft};
    default: return std::nullopt;
  }
}

/// 预期目标 is what all main targets are called: it does not take from a 以上 or 不低于 what it says.
bool is_only_expected(const MarkedText& text, const Token& modal) {
  return is_one_of_words(text.words(modal.span), word_list::expected);
}

}  // namespace

std::optional<ModalityReading> read_modality(const MarkedText& text, std::span<const Token> tokens, std::size_t at,
                                             const Figure& figure) {
  for (std::size_t i = at; i-- > 0;) {
    if (tokens[i].kind == TokenKind::stop || tokens[i].kind == TokenKind::semicolon) break;
    if (tokens[i].kind != TokenKind::modal) continue;
    const std::optional<ModalityReading> bound = told_by_comparator(figure);
    if (bound && bound->strength == Strength::hard && is_only_expected(text, tokens[i])) return bound;
    const bool hard = lexicon_entries()[tokens[i].entry].value == lexicon_value::hard;
    return ModalityReading{tokens[i].span, hard ? Strength::hard : Strength::soft};
  }
  return told_by_comparator(figure);
}

}  // namespace mubiao
