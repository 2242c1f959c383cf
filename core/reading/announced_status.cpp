#include "core/reading/announced_status.h"

#include <algorithm>

#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

/// The first of `words` in `units`, at `start` of the text; empty where there is none.
Span first_of(std::u16string_view units, std::uint32_t start, std::span<const std::u16string_view> words) {
  const std::size_t at = find_any(units, 0, words);
  if (at == units.npos) return {};
  const std::uint32_t begin = start + static_cast<std::uint32_t>(at);
  return {begin, begin + static_cast<std::uint32_t>(first_at(units, at, words)->size())};
}

}  // namespace

bool announces_measures(std::u16string_view text) {
  constexpr std::size_t longest_opening = 300;  // units
  return holds_any(text.substr(0, longest_opening), word_list::announcing_papers);
}

std::optional<StatusReading> announced_status(const MarkedText& text, std::span<const Token> tokens, std::size_t at) {
  constexpr std::uint32_t farthest = 120;         // units back from the figure
  constexpr std::size_t nearest = 12;             // units behind it: 18000元津贴
  const std::uint32_t end = tokens[at].span.end;  // 由600元|调升至|700元
  const std::uint32_t start = std::max(tokens[0].span.start, end > farthest ? end - farthest : 0);
  const std::u16string_view before = text.words({start, end});
  if (holds_any(before, word_list::told_in_addresses)) return std::nullopt;
  Span word = first_of(before, start, word_list::measures_announced);
  const std::u16string_view ahead = text.text().substr(end, nearest);
  if (word.empty())
    word = first_of(ahead.substr(0, ahead.find_first_of(u"，。；")), end, word_list::measures_announced);
  if (word.empty()) return std::nullopt;
  return StatusReading{Status::target, word, true};
}

}  // namespace mubiao
