#include "core/command/observed_judge.h"

#include <algorithm>

namespace mubiao {

std::int32_t ObservedJudge::admit(const MarkedText& text, std::span<const Token> tokens, std::size_t at,
                                  const Figure& figure, DocumentStyle style) {
  ObservedFigure& seen = figures_.emplace_back();
  seen.span = figure.span;
  seen.admission = Judge::admit(text, tokens, at, figure, style);
  return seen.admission;
}

Choice ObservedJudge::choose(const FigureContext& context, std::span<const Candidate> candidates) {
  const Choice choice = Judge::choose(context, candidates);
  // The figures of the sentence were all admitted before the first is asked for its indicator: it is among the last
  const auto seen = std::find_if(figures_.rbegin(), figures_.rend(),
                                 [&](const ObservedFigure& each) { return each.span == context.figure->span; });
  if (seen == figures_.rend()) return choice;
  seen->candidates.assign(candidates.begin(), candidates.end());
  seen->scores = plain_scores(context, candidates);
  seen->choice = choice;
  return choice;
}

}  // namespace mubiao
