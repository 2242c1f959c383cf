#include <algorithm>

#include "core/time/time_form.h"

namespace mubiao {
namespace {

/// Where in `words`, the last ones before 以来, the event starts: at the last 自 or 从, else behind the last mark.
/// `npos` where it starts before them.
std::size_t start_of_event(std::u16string_view words, bool head_of_sentence) {
  const std::size_t mark = words.find_last_of(u"，；：。、\n");
  const std::size_t from = words.find_last_of(u"自从");
  if (mark == words.npos) return from != words.npos || !head_of_sentence ? from : 0;
  return from != words.npos && from > mark ? from : mark + 1;
}

}  // namespace

std::optional<FoundTime> since_event(const SentenceText& sentence, std::uint32_t at) {
  // units; a longer event would be a clause
  constexpr std::uint32_t longest_event = 14;
  constexpr std::uint32_t tail = 2;  // 以来
  const std::uint32_t least = at - std::min(longest_event, at - sentence.range.start);
  const std::u16string_view words = sentence.units.substr(least, at - least);
  const std::size_t start = start_of_event(words, least == sentence.range.start);
  const bool lasts = sentence.starts(at, u"期间");
  // 期间，共发送旅客…: of what the sentence before tells
  if (start == words.npos || (start == words.size() && !lasts)) return std::nullopt;
  constexpr std::size_t longest_stretch = 10;  // units: 节能降碳专项行动
  if (lasts && (words.size() - start > longest_stretch || !sentence.starts(at + tail, u"，"))) return std::nullopt;
  FoundTime time;
  time.span = {least + static_cast<std::uint32_t>(start), at + tail};
  time.form = TimeForm::event;
  time.opens_era = !lasts;
  return time;
}

}  // namespace mubiao
