#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "core/text/unit_set.h"

namespace mubiao {

/// Calls `found` with the index of the word at each place of `text` where one of `words` stands. One pass: nearly no
/// unit begins a word, where looking for one word after the other goes through the text once for each of them.
template <typename Found>
void scan_words(std::u16string_view text, std::span<const std::u16string_view> words, Found found) {
  const UnitSet openers = UnitSet::first_of(words);
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!openers.holds(text[at])) continue;
    for (std::size_t i = 0; i < words.size(); ++i)
      if (text[at] == words[i][0] && text.substr(at).starts_with(words[i])) found(i);
  }
}

/// How often words of the list stand in `text`. One pass.
std::size_t count_words(std::u16string_view text, std::span<const std::u16string_view> words);

}  // namespace mubiao
