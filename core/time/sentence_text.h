#pragma once

#include "core/lexicon/marked_text.h"
#include "core/text/word_search.h"

namespace mubiao {

/// A sentence of marked text, as those see it who look for words around a place of it. Places count from the start of
/// the whole text.
struct SentenceText {
  SentenceText(const MarkedText& marked, Span sentence)
      : text(marked), units(marked.text().substr(0, sentence.end)), range(sentence) {}

  /// The unit at `at`, U+0000 behind the end of the sentence.
  char16_t unit(std::uint32_t at) const { return at < range.end ? units[at] : u'\0'; }
  /// The unit before `at`, U+0000 at the head of the sentence.
  char16_t before(std::uint32_t at) const { return at > range.start ? units[at - 1] : u'\0'; }
  /// Whether the sentence has `word` at `at`.
  bool starts(std::uint32_t at, std::u16string_view word) const {
    return at + word.size() <= range.end && units.substr(at, word.size()) == word;
  }
  /// The first of `words` that the sentence has at `at`, empty if it has none.
  std::u16string_view first_of(std::uint32_t at, std::span<const std::u16string_view> words) const {
    const std::u16string_view* word = at < range.end ? first_at(units, at, words) : nullptr;
    return word != nullptr ? *word : std::u16string_view{};
  }
  /// What stands behind `at`, as far as it is looked into.
  std::u16string_view near(std::uint32_t at) const {
    constexpr std::uint32_t farthest = 60;
    return units.substr(at, farthest);
  }

  const MarkedText& text;
  std::u16string_view units;  ///< of the text up to the end of the sentence: nothing is read beyond it
  Span range;
  mutable Span untold;  ///< where no word says that something was told: what is_told went through last
};

}  // namespace mubiao
