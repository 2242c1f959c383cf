#pragma once

#include <algorithm>
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
  /// Marks only `range`, which must be inside `text`, with another vocabulary. Places count from the start of `text`;
  /// outside the range there are no marks.
  MarkedText(std::u16string_view text, Span range, Vocabulary vocabulary);

  std::u16string_view text() const { return text_; }
  std::u16string_view words(Span span) const { return units_in(text_, span); }
  std::span<const Mark> marks() const { return marks_.marks; }
  /// Marks that start at `at`, longest first.
  std::span<const Mark> at(std::uint32_t at) const {
    const std::size_t place = place_of(at);
    if (place >= marks_.count.size()) return {};
    return {marks_.marks.data() + marks_.first[place], marks_.count[place]};
  }
  /// Whether a mark of `word_class` starts at `at`.
  bool starts(std::uint32_t at, WordClass word_class) const {
    const std::size_t place = place_of(at);
    return place < marks_.starting.size() && (marks_.starting[place] & bit(word_class)) != 0;
  }
  /// Whether a mark of any of `classes` (a bit for each) starts at `at`, which must be inside the range.
  bool starts_any(std::uint32_t at, std::uint64_t classes) const {
    return (marks_.starting[place_of(at)] & classes) != 0;
  }
  template <WordClass... classes>
  bool starts_any(std::uint32_t at) const {
    return starts_any(at, (bit(classes) | ...));
  }
  /// Whether a mark of `word_class` starts anywhere in `range`, which must be inside the marked one. A few units a
  /// cycle.
  bool holds(Span range, WordClass word_class) const {
    std::uint64_t classes = 0;
    for (std::size_t i = place_of(range.start); i < place_of(range.end); ++i) classes |= marks_.starting[i];
    return (classes & bit(word_class)) != 0;
  }
  /// The longest mark of `word_class` that starts at `at`, or null.
  const Mark* longest(std::uint32_t at, WordClass word_class) const {
    if (!starts(at, word_class)) return nullptr;
    for (const Mark& mark : this->at(at)) {
      if (mark.word_class == static_cast<std::uint16_t>(word_class)) return &mark;
    }
    return nullptr;
  }
  /// Whether `span` is a word of `word_class` as a whole.
  bool is(Span span, WordClass word_class) const {
    if (!starts(span.start, word_class)) return false;
    const std::span<const Mark> marks = at(span.start);
    return std::any_of(marks.begin(), marks.end(), [&](const Mark& mark) {
      return mark.end == span.end && mark.word_class == static_cast<std::uint16_t>(word_class);
    });
  }
  /// The longest mark of `word_class` that ends at `end`, or null; looks back as far as the longest word.
  const Mark* longest_ending(std::uint32_t end, WordClass word_class) const;

  static const LexiconEntry& entry(const Mark& mark) { return lexicon_entries()[mark.entry]; }
  static WordClass word_class(const Mark& mark) { return static_cast<WordClass>(mark.word_class); }

 private:
  static constexpr std::uint32_t longest_word = 16;

  static constexpr std::uint64_t bit(WordClass word_class) {
    return std::uint64_t{1} << static_cast<unsigned>(word_class);
  }

  /// Before the range the difference wraps around and is beyond it.
  std::size_t place_of(std::uint32_t at) const { return at - begin_; }

  std::u16string_view text_;
  std::uint32_t begin_;  ///< of the marked range
  Marks marks_;          ///< nearly all look-ups are answered "none" by its classes
};

}  // namespace mubiao
