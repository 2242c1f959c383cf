#include "core/milestone/milestone_status.h"

#include <algorithm>

#include "core/text/character.h"

namespace mubiao {
namespace {

constexpr std::uint32_t longest_clause = 120;  // units; what stands further back says nothing of the milestone

/// From the last comma before the milestone to its event, or to its end where the event comes first.
Span clause_before(const MarkedText& text, const FoundMilestone& milestone, Span sentence) {
  std::uint32_t start = milestone.span.start;
  const std::uint32_t first = start - std::min(start - sentence.start, longest_clause);
  while (start > first && !is_one_of(text.text()[start - 1], u"，；。：")) --start;
  return {start, milestone.event.start};
}

bool says_done(const MarkedText& text, Span clause) {
  for (std::uint32_t at = clause.start; at < clause.end; ++at) {
    const Mark* done = text.longest(at, WordClass::done);
    if (done != nullptr && done->value == lexicon_value::of_one) return true;
  }
  return false;
}

bool says_coming(const MarkedText& text, Span clause) {
  return text.holds(clause, WordClass::coming) || text.holds(clause, WordClass::aim);
}

}  // namespace

Status milestone_status(const MarkedText& text, const FoundMilestone& milestone, const Sentence& sentence,
                        const TimeExpression* time, Calendar calendar) {
  const Span clause = clause_before(text, milestone, sentence.span);
  if (sentence.part == Part::plan) {
    const bool reached = (time != nullptr && is_over(*time, calendar)) || says_done(text, clause);
    return reached ? Status::result : Status::target;
  }
  const bool promised = (time != nullptr && is_ahead(*time, calendar)) || says_coming(text, clause);
  return promised ? Status::target : Status::result;
}

}  // namespace mubiao
