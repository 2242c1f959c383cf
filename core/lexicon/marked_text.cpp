#include "core/lexicon/marked_text.h"

namespace mubiao {

static_assert(word_class_count <= 64, "MarkedText keeps the classes of a place in one word of 64 bits");

MarkedText::MarkedText(std::u16string_view text)
    : MarkedText(text, {0, static_cast<std::uint32_t>(text.size())}, Vocabulary::text) {}

MarkedText::MarkedText(std::u16string_view text, Span range, Vocabulary vocabulary) : text_(text), begin_(range.start) {
  mark_words(text, range, vocabulary, marks_);
}

const Mark* MarkedText::longest_ending(std::uint32_t end, WordClass word_class) const {
  const std::size_t place = place_of(end);
  if (place >= marks_.ending.size() || (marks_.ending[place] & bit(word_class)) == 0) return nullptr;
  const std::uint32_t begin = end - begin_ > longest_word ? end - longest_word : begin_;
  for (std::uint32_t start = begin; start < end; ++start) {
    if (!starts(start, word_class)) continue;
    for (const Mark& mark : at(start)) {
      if (mark.end == end && MarkedText::word_class(mark) == word_class) return &mark;
    }
  }
  return nullptr;
}

}  // namespace mubiao
