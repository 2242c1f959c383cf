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
  /// The longest mark of `word_class` that starts at `at`, or null.
  const Mark* longest(std::uint32_t at, WordClass word_class) const {
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

  std::u16string_view text_;
  std::vector<Mark> marks_;
  std::vector<std::uint32_t> first_;  ///< first_[i]: index of the first mark that starts at or after i
};

}  // namespace mubiao
