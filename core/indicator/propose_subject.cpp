#include "core/indicator/name_search.h"

#include <algorithm>

namespace mubiao {
namespace {

std::size_t propose_topic_of(NameSearch& search, std::size_t head) {
  std::size_t last = head;
  while (last + 1 < search.tokens.size() && is_content(search.tokens[last + 1].kind) &&
         !is_action(search.tokens[last + 1].kind))
    ++last;
  if (search.tokens[last].span.end - search.tokens[head].span.start < 2) return 0;
  std::size_t proposed = 0;
  std::size_t found = 0;
  search.each_start(search.ends[0], [&](std::size_t first) {
    if (++found > 3 || first <= last + 1) return;
    Candidate candidate = search.local(Composition::topic_local, first, search.ends[0]);
    candidate.phrase.add(search.stretch(head, last));
    candidate.phrase.add(search.stretch(first, search.ends[0]));
    candidate.shared = static_cast<std::uint8_t>(std::min<std::size_t>(proposed + 1, 9));
    search.candidates.push_back(candidate);
    ++proposed;
  });
  return proposed;
}

}  // namespace

/// The subject of an earlier clause of the sentence: from its head up to its first verb.
void propose_topic(NameSearch& search) {
  if (search.ends.empty()) return;
  std::size_t clause = 0;
  std::size_t proposed = 0;
  for (std::size_t i = 0; i < search.ends[0] && proposed < 6; ++i) {
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
  constexpr std::uint32_t slogan = 4;  // 经营主体|稳中培优: four characters that praise it
  std::size_t found = 0;
  search.each_start(search.ends[0], [&](std::size_t first) {
    if (++found > 3) return;
    for (const std::uint32_t cut : {0u, slogan}) {
      if (search.context.lead.length() < cut + 2) continue;
      Candidate candidate = search.local(Composition::lead_local, first, search.ends[0]);
      candidate.phrase.add({search.context.lead.start, search.context.lead.end - cut});
      candidate.phrase.add(search.stretch(first, search.ends[0]));
      candidate.shared = static_cast<std::uint8_t>(1 + cut);
      search.candidates.push_back(candidate);
    }
  });
}

}  // namespace mubiao
