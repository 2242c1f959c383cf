#include "core/indicator/name_search.h"

#include "core/indicator/list_member.h"

namespace mubiao {
namespace {

// Bounds on the work: how many tokens at the beginning of a member may be left out, but for one.
constexpr std::size_t most_member_starts = 4;
constexpr std::size_t most_head_starts = 3;
constexpr std::uint32_t shortest_noun = 2;  // units of the token that the head is cut before

/// Position inside `span` where a tail word (增加值, 投资额) that closes it begins, or its end.
std::uint32_t tail_start(const NameSearch& search, Span span) {
  const Mark* mark = search.context.text->longest_ending(span.end, WordClass::tail);
  return mark != nullptr && mark->start > span.start ? mark->start : span.end;
}

void propose_tail(NameSearch& search, const Candidate& member, std::uint8_t left_out, const ListMember& tail) {
  const Span whole = search.stretch(tail.first, tail.last);
  // 数控化率、普及率: each has its own
  if (search.context.text->text()[search.tokens[member.last].span.end - 1] ==
      search.context.text->text()[whole.end - 1])
    return;
  // The tail is one of the nouns of measure or the last token; without either, what is left beyond the member's own
  // length
  const std::uint32_t known = tail_start(search, whole);
  const std::uint32_t cuts[3] = {known, search.tokens[tail.last].span.start,
                                 known < whole.end ? known : whole.start + member.phrase.length()};
  for (std::size_t i = 0; i < 3; ++i) {
    if (cuts[i] <= whole.start || cuts[i] >= whole.end || (i > 0 && cuts[i] == cuts[0]) ||
        (i > 1 && cuts[i] == cuts[1]))
      continue;
    Candidate candidate = member;
    candidate.composition = Composition::listed_tail;
    candidate.phrase.add({cuts[i], whole.end});
    candidate.borrowed = ListedEdge{static_cast<std::uint8_t>(i), left_out};
    search.candidates.push_back(candidate);
  }
}

void propose_head(NameSearch& search, const Candidate& member, std::uint8_t left_out, const ListMember& head) {
  const Span whole = search.stretch(head.first, head.last);
  const std::uint32_t cuts[2] = {tail_start(search, whole), search.tokens[head.last].span.start};
  for (std::size_t i = 0; i < 2; ++i) {
    if (cuts[i] <= whole.start || cuts[i] >= whole.end || (i > 0 && cuts[i] == cuts[0])) continue;
    if (i > 0 && whole.end - cuts[i] < shortest_noun) continue;  // 种植|业
    for (std::size_t start = head.first; start <= head.last && start < head.first + most_head_starts; ++start) {
      if (!may_start(search.tokens[start]) || search.tokens[start].span.start >= cuts[i]) continue;
      Candidate candidate = member;
      candidate.composition = Composition::listed_head;
      candidate.phrase = {};
      candidate.phrase.add({search.tokens[start].span.start, cuts[i]});
      candidate.phrase.add(member.phrase.pieces[0]);
      candidate.borrowed = ListedEdge{static_cast<std::uint8_t>(i), left_out};
      search.candidates.push_back(candidate);
    }
  }
}

}  // namespace

void propose_earlier(NameSearch& search) {
  if (!search.context.respectively || search.context.group_size < 2 ||
      search.context.history.size() < search.context.group_size)
    return;
  Candidate candidate;
  candidate.composition = Composition::earlier;
  candidate.phrase = search.context.history[search.context.history.size() - search.context.group_size];
  candidate.borrowed = EarlierIndicator{};
  if (candidate.phrase.count > 0) search.candidates.push_back(candidate);
}

void propose_list(NameSearch& search) {
  if (search.context.group_size < 2) return;
  const std::vector<ListMember> members = list_members(search.tokens, search.context.group, search.context.group_size);
  if (members.size() < 2) return;
  // The list may open with words that belong to all (限上新能源汽车、节能家电零售额): align from the end
  const std::size_t size = members.size();
  if (size < search.context.group_size) return;
  const ListMember mine = members[size - search.context.group_size + search.context.group_index];
  const ListMember tail = members.back();
  const ListMember head = members[size - search.context.group_size];
  std::size_t begin = mine.first;
  while (begin < mine.last && !is_content(search.tokens[begin].kind) && search.tokens[begin].kind != TokenKind::open)
    ++begin;
  for (std::size_t skip = begin; skip <= mine.last && skip < begin + most_member_starts; ++skip) {
    if (!may_start(search.tokens[skip])) continue;
    Candidate candidate = search.local(Composition::listed, skip, mine.last);
    candidate.phrase.add(search.stretch(skip, mine.last));
    const auto left_out = static_cast<std::uint8_t>(skip - begin);
    candidate.borrowed = ListedMember{size == search.context.group_size, left_out};
    search.candidates.push_back(candidate);
    if (search.context.group_index + 1u < search.context.group_size) propose_tail(search, candidate, left_out, tail);
    if (search.context.group_index > 0) propose_head(search, candidate, left_out, head);
  }
}

}  // namespace mubiao
