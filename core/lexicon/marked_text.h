#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/lexicon/lexicon.h"
#include "generated/lexicon_classes.h"

namespace mubiao {

/// Folded text with the lexicon's marks, addressable by the place where a mark starts.
class MarkedText {
 public:
  /// `text` must outlive this. One pass, O(length + marks).
  explicit MarkedText(std::u16string_view text);

  std::u16string_view text() const { return text_; }
  std::span<const Mark> marks() const { return marks_; }
  /// Marks that start at `at`, longest first.
  std::span<const Mark> at(std::uint32_t at) const {
    if (at >= text_.size()) return {};
    return {marks_.data() + first_[at], marks_.data() + first_[at + 1]};
  }
  /// Whether a mark of `word_class` starts at `at`.
  bool starts(std::uint32_t at, WordClass word_class) const { return at < text_.size() && (starting_[at] & bit(word_class)) != 0; }
  /// Whether a mark of any of the classes starts at `at`, which must be inside the text.
  template <WordClass... classes>
  bool starts_any(std::uint32_t at) const {
    return (starting_[at] & (bit(classes) | ...)) != 0;
  }
  /// The longest mark of `word_class` that starts at `at`, or null.
  const Mark* longest(std::uint32_t at, WordClass word_class) const {
    if (!starts(at, word_class)) return nullptr;
    for (const Mark& mark : this->at(at)) {
      if (mark.word_class == static_cast<std::uint16_t>(word_class)) return &mark;
    }
    return nullptr;
  }
  /// The longest mark of `word_class` that ends at `end`, or null; looks back as far as the longest word.
  const Mark* longest_ending(std::uint32_t end, WordClass word_class) const;

  static const LexiconEntry& entry(const Mark& mark) { return lexicon_entries()[mark.entry]; }
  static WordClass word_class(const Mark& mark) { return static_cast<WordClass>(mark.word_class); }

 private:
  static constexpr std::uint32_t longest_word = 16;

  static constexpr std::uint64_t bit(WordClass word_class) { return std::uint64_t{1} << static_cast<unsigned>(word_class); }

  std::u16string_view text_;
  std::vector<Mark> marks_;
  // Classes of the marks that start, or end, at each unit: nearly all look-ups are answered "none" by these
  std::vector<std::uint64_t> starting_;
  std::vector<std::uint64_t> ending_;
  std::vector<std::uint32_t> first_;  ///< first_[i]: index of the first mark that starts at or after i
};

}  // namespace mubiao
