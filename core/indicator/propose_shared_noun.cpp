#include "core/indicator/name_search.h"

#include "core/indicator/list_member.h"

namespace mubiao {
namespace {

constexpr std::size_t most_nouns = 3;

/// The end of the content tokens that begin with token `first`.
std::size_t member_end(const NameSearch& search, std::size_t first) {
  std::size_t end = first;
  while (end < search.tokens.size() && end < first + 8 &&
         (is_content(search.tokens[end].kind) || search.tokens[end].kind == TokenKind::open ||
          search.tokens[end].kind == TokenKind::close))
    ++end;
  return end;
}

/// Whether token `joint` joins a further figure to the list.
bool leads_to_figure(const NameSearch& search, std::size_t joint) {
  return joint + 2 < search.tokens.size() && separates_members(search.tokens[joint].kind) &&
         search.tokens[joint + 1].kind == TokenKind::figure;
}

/// 省级|龙头企业 in one token.
std::uint32_t behind_grade(const NameSearch& search, Span token) {
  const Mark* grade = search.context.text->longest(token.start, WordClass::dependent);
  return grade != nullptr && grade->end < token.end ? grade->end : token.start;
}

void add_shared_noun(NameSearch& search, std::size_t first, std::size_t last, Span noun, std::size_t skipped,
                     std::size_t length) {
  Candidate candidate;
  candidate.composition = Composition::shared_noun;
  candidate.after_first = static_cast<std::uint16_t>(first);
  candidate.after_last = static_cast<std::uint16_t>(last);
  candidate.shared = static_cast<std::uint8_t>(1 + length);
  candidate.rest = static_cast<std::uint8_t>(skipped);
  candidate.phrase.add(search.stretch(first, last));
  candidate.phrase.add(noun);
  search.candidates.push_back(candidate);
  if (search.ends.empty()) return;
  std::size_t found = 0;
  search.each_start(search.ends[0], [&](std::size_t start) {
    if (++found > 2) return;
    Candidate led = candidate;
    led.first = static_cast<std::uint16_t>(start);
    led.last = static_cast<std::uint16_t>(search.ends[0]);
    led.phrase = {};
    led.phrase.add(search.stretch(start, search.ends[0]));
    led.phrase.add(search.stretch(first, last));
    led.phrase.add(noun);
    search.candidates.push_back(led);
  });
}

}  // namespace

/// 新增[2家]国家级、5家省级龙头企业: what stands behind the figure lacks its noun, which closes the list.
void propose_shared_noun(NameSearch& search) {
  const std::size_t first = search.after_start;
  const std::size_t end = member_end(search, first);
  if (end == first || !leads_to_figure(search, end)) return;
  std::size_t noun = end + 2;
  for (int hops = 0; hops < 3 && leads_to_figure(search, member_end(search, noun)); ++hops)
    noun = member_end(search, noun) + 2;
  const std::size_t noun_end = member_end(search, noun);
  std::size_t found = 0;
  for (std::size_t start = noun; start < noun_end && found < most_nouns; ++start) {
    const std::uint32_t from =
        start > noun ? search.tokens[start].span.start : behind_grade(search, search.tokens[noun].span);
    if (from == search.tokens[noun].span.start || !(start == noun || may_start(search.tokens[start]))) continue;
    ++found;
    for (std::size_t last = start; last < noun_end && last < start + 4; ++last)
      if (may_end(search.tokens[last]))
        add_shared_noun(search, first, end - 1, {from, search.tokens[last].span.end}, start - noun, last - start);
  }
}

}  // namespace mubiao
