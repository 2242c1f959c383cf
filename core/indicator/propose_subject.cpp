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

std::size_t propose_topic_of(NameSearch& search, std::size_t head, bool same_part) {
  const std::size_t end = search.name_end();
  std::size_t last = head;
  while (last + 1 < search.tokens.size() && is_content(search.tokens[last + 1].kind) &&
         !is_action(search.tokens[last + 1].kind))
    ++last;
  if (search.tokens[last].span.end - search.tokens[head].span.start < shortest_subject) return 0;
  std::size_t proposed = 0;
  search.each_start(end, most_local_starts, [&](std::size_t first) {
    if (first <= last + 1) return;
    Candidate candidate = search.local(Composition::topic_local, first, end);
    candidate.phrase.add(search.stretch(head, last));
    candidate.phrase.add(search.stretch(first, end));
    candidate.borrowed = ClauseTopic{static_cast<std::uint8_t>(++proposed), same_part};
    search.candidates.push_back(candidate);
  });
  return proposed;
}

/// The subjects of the clauses that begin in [first, end), until `most` names are proposed; how many may still be.
std::size_t propose_topics(NameSearch& search, std::size_t first, std::size_t end, std::size_t most, bool same_part) {
  std::size_t proposed = 0;
  for (std::size_t i = first; i < end && proposed < most; ++i) {
    const bool opens =
        i == first || (is_mark(search.tokens[i - 1].kind) && search.tokens[i - 1].kind != TokenKind::dun);
    if (opens && (i == 0 || is_content(search.tokens[i].kind))) proposed += propose_topic_of(search, i, same_part);
  }
  return most - std::min(proposed, most);
}

}  // namespace

/// The subject of an earlier clause of the sentence: from its head up to its first verb. Clauses behind the last
/// semicolon come first: 小学9所，招生2万人；初中3所，招生 [1万人].
void propose_topic(NameSearch& search) {
  if (search.ends.empty()) return;
  const std::size_t end = search.name_end();
  std::size_t part = end;
  while (part > 0 && search.tokens[part - 1].kind != TokenKind::semicolon) --part;
  const std::size_t left = propose_topics(search, part, end, most_topics, true);
  propose_topics(search, 0, part, left, false);
}

void propose_lead(NameSearch& search) {
  if (search.context.region > 0 || search.context.lead.empty() || search.ends.empty()) return;
  search.each_start(search.name_end(), most_local_starts, [&](std::size_t first) {
    for (const std::uint32_t cut : {0u, slogan}) {
      if (search.context.lead.length() < cut + shortest_subject) continue;
      Candidate candidate = search.local(Composition::lead_local, first, search.name_end());
      candidate.phrase.add({search.context.lead.start, search.context.lead.end - cut});
      candidate.phrase.add(search.stretch(first, search.name_end()));
      candidate.borrowed = SentenceLead{static_cast<std::uint8_t>(cut)};
      search.candidates.push_back(candidate);
    }
  });
}

void propose_account(NameSearch& search) {
  if (search.context.account.empty()) return;
  for (const std::size_t last : search.ends) {
    search.each_start(last, most_local_starts, [&](std::size_t first) {
      const Span words = search.stretch(first, last);
      if (words.start < search.context.account.end || !search.is_part_of_account(words)) return;
      Candidate candidate = search.local(Composition::account_local, first, last);
      candidate.phrase.add(search.context.account);
      candidate.phrase.add(words);
      candidate.borrowed = AccountName{search.context.account_distance};
      search.candidates.push_back(candidate);
    });
  }
}

}  // namespace mubiao
