#include "core/indicator/name_search.h"

#include "core/indicator/list_member.h"

namespace mubiao {
namespace {

// Bounds on the work; lists are mostly two or three figures long.
constexpr std::size_t longest_member = 8;    ///< tokens behind one figure of the list
constexpr int most_further_figures = 3;      ///< behind the second
constexpr std::size_t most_nouns = 3;        ///< places where the noun may begin in the last member
constexpr std::size_t longest_noun = 4;      ///< tokens
constexpr std::size_t most_noun_starts = 2;  ///< of the stretch before the figure that leads the name

/// The end of the content tokens that begin with token `first`.
std::size_t member_end(const NameSearch& search, std::size_t first) {
  std::size_t end = first;
  while (end < search.tokens.size() && end < first + longest_member &&
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

/// 200亿级|产业集群, 村级|服务中心: behind the size or the body that a class of things is named by.
std::uint32_t behind_class(const NameSearch& search, Span token) {
  constexpr std::uint32_t longest = 6;  // units: 1000亿级
  const std::u16string_view words = search.context.text->words(token);
  const std::size_t at = words.substr(0, longest).find(u'级');
  return at == words.npos || at == 0 ? token.start : token.start + static_cast<std::uint32_t>(at) + 1;
}

/// 省级|龙头企业 in one token.
std::uint32_t behind_grade(const NameSearch& search, Span token) {
  const Mark* grade = search.context.text->longest(token.start, WordClass::dependent);
  const std::uint32_t end = grade != nullptr ? grade->end : behind_class(search, token);
  return end < token.end ? end : token.start;
}

void add_shared_noun(NameSearch& search, std::size_t first, std::size_t last, Span noun, SharedNoun borrowed) {
  Candidate candidate = search.behind(Composition::shared_noun, first, last);
  candidate.borrowed = borrowed;
  candidate.phrase.add(search.stretch(first, last));
  candidate.phrase.add(noun);
  search.candidates.push_back(candidate);
  if (search.ends.empty()) return;
  search.each_start(search.ends[0], most_noun_starts, [&](std::size_t start) {
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
  for (int hops = 0; hops < most_further_figures && leads_to_figure(search, member_end(search, noun)); ++hops)
    noun = member_end(search, noun) + 2;
  const std::size_t noun_end = member_end(search, noun);
  std::size_t found = 0;
  for (std::size_t start = noun; start < noun_end && found < most_nouns; ++start) {
    const std::uint32_t from =
        start > noun ? search.tokens[start].span.start : behind_grade(search, search.tokens[noun].span);
    if (from == search.tokens[noun].span.start || !(start == noun || may_start(search.tokens[start]))) continue;
    ++found;
    for (std::size_t last = start; last < noun_end && last < start + longest_noun; ++last) {
      if (!may_end(search.tokens[last])) continue;
      const SharedNoun borrowed{static_cast<std::uint8_t>(last - start + 1), static_cast<std::uint8_t>(start - noun)};
      add_shared_noun(search, first, end - 1, {from, search.tokens[last].span.end}, borrowed);
    }
  }
}

}  // namespace mubiao
