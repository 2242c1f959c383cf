#include "core/indicator/name_search.h"

#include <algorithm>

namespace mubiao {
namespace {

// Bounds on the work: a clause has few heads, and a noun that needs a subject is short.
constexpr std::size_t most_local_starts = 3;
constexpr std::size_t most_topics =
    6;  ///< names with a subject of an earlier clause, up to the subject that exceeds it
constexpr std::uint32_t shortest_subject = 2;  ///< units
constexpr std::uint32_t slogan = 4;            ///< units: 经营主体|稳中培优, four characters that praise it

std::size_t propose_topic_of(NameSearch& search, std::size_t head) {
  std::size_t last = head;
  while (last + 1 < search.tokens.size() && is_content(search.tokens[last + 1].kind) &&
         !is_action(search.tokens[last + 1].kind))
    ++last;
  if (search.tokens[last].span.end - search.tokens[head].span.start < shortest_subject) return 0;
  std::size_t proposed = 0;
  search.each_start(search.ends[0], most_local_starts, [&](std::size_t first) {
    if (first <= last + 1) return;
    Candidate candidate = search.local(Composition::topic_local, first, search.ends[0]);
    candidate.phrase.add(search.stretch(head, last));
    candidate.phrase.add(search.stretch(first, search.ends[0]));
    candidate.borrowed = ClauseTopic{static_cast<std::uint8_t>(++proposed)};
    search.candidates.push_back(candidate);
  });
  return proposed;
}

}  // namespace

/// The subject of an earlier clause of the sentence: from its head up to its first verb.
void propose_topic(NameSearch& search) {
  if (search.ends.empty()) return;
  std::size_t clause = 0;
  std::size_t proposed = 0;
  for (std::size_t i = 0; i < search.ends[0] && proposed < most_topics; ++i) {
    if (!is_mark(search.tokens[i].kind) || search.tokens[i].kind == TokenKind::dun) {
      if (i > clause || !is_content(search.tokens[i].kind)) {
        if (!(i == 0 && clause == 0)) continue;
      }
    } else {
      clause = i + 1;
      continue;
    }
    proposed += propose_topic_of(search, i);
  }
}

void propose_lead(NameSearch& search) {
  if (search.context.region > 0 || search.context.lead.empty() || search.ends.empty()) return;
  search.each_start(search.ends[0], most_local_starts, [&](std::size_t first) {
    for (const std::uint32_t cut : {0u, slogan}) {
      if (search.context.lead.length() < cut + shortest_subject) continue;
      Candidate candidate = search.local(Composition::lead_local, first, search.ends[0]);
      candidate.phrase.add({search.context.lead.start, search.context.lead.end - cut});
      candidate.phrase.add(search.stretch(first, search.ends[0]));
      candidate.borrowed = SentenceLead{static_cast<std::uint8_t>(cut)};
      search.candidates.push_back(candidate);
    }
  });
}

}  // namespace mubiao
