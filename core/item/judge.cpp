#include "core/item/judge.h"

namespace mubiao {

std::int32_t Judge::admit(const MarkedText& text, std::span<const Token> tokens, std::size_t at, const Figure& figure,
                          DocumentStyle style) {
  return admission_score(text, tokens, at, figure, style);
}

Choice Judge::choose(const FigureContext& context, std::span<const Candidate> candidates) {
  return rank_candidates(context, candidates);
}

}  // namespace mubiao
