#include "core/reading/modality.h"

namespace mubiao {

std::optional<ModalityReading> read_modality(std::span<const Token> tokens, std::size_t at, const Figure& figure) {
  for (std::size_t i = at; i-- > 0;) {
    if (tokens[i].kind == TokenKind::stop || tokens[i].kind == TokenKind::semicolon) break;
    if (tokens[i].kind != TokenKind::modal) continue;
    const bool hard = lexicon_entries()[tokens[i].entry].value == lexicon_value::hard;
    return ModalityReading{tokens[i].span, hard ? Strength::hard : Strength::soft};
  }
  if (figure.comparator_span.empty()) return std::nullopt;
  switch (figure.comparator) {
    case Comparator::at_least:
    case Comparator::at_most: return ModalityReading{figure.comparator_span, Strength::hard};
    case Comparator::about: return ModalityReading{figure.comparator_span, Strength::soft};
    default: return std::nullopt;
  }
}

}  // namespace mubiao
