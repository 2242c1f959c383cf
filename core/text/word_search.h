#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

namespace mubiao {

// Looking for the words of a list (generated/word_lists.h) in folded text; none of them is empty. Cost: the list's
// words, each compared once.

/// The first word of `words` that `units` has at `at` (any place, also behind the end), or null.
inline const std::u16string_view* first_at(std::u16string_view units, std::size_t at,
                                           std::span<const std::u16string_view> words) {
  if (at >= units.size()) return nullptr;
  const std::u16string_view ahead = units.substr(at);
  const auto found = std::find_if(words.begin(), words.end(), [&](std::u16string_view word) {
    return ahead[0] == word[0] && ahead.starts_with(word);  // nearly all are told apart by one unit
  });
  return found == words.end() ? nullptr : &*found;
}

/// The first word of `words` that ends at `end` of `units`, or null.
inline const std::u16string_view* first_ending(std::u16string_view units, std::size_t end,
                                               std::span<const std::u16string_view> words) {
  const std::u16string_view before = units.substr(0, end);
  if (before.empty()) return nullptr;
  const auto found = std::find_if(words.begin(), words.end(), [&](std::u16string_view word) {
    return before.back() == word.back() && before.ends_with(word);
  });
  return found == words.end() ? nullptr : &*found;
}

/// The first place from `from` on where `units` holds any of `words`, or npos. Cost: first_at() of each unit.
inline std::size_t find_any(std::u16string_view units, std::size_t from, std::span<const std::u16string_view> words) {
  while (from < units.size() && first_at(units, from, words) == nullptr) ++from;
  return from < units.size() ? from : units.npos;
}

/// Whether `word` as a whole is one of `words`.
inline bool is_one_of_words(std::u16string_view word, std::span<const std::u16string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Whether `units` holds `word` anywhere.
inline bool contains(std::u16string_view units, std::u16string_view word) { return units.find(word) != units.npos; }

/// Whether `units` holds any of `words` anywhere.
inline bool holds_any(std::u16string_view units, std::span<const std::u16string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::u16string_view word) { return contains(units, word); });
}

}  // namespace mubiao
