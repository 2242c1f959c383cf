#include "core/lexicon/marked_text.h"

#include <algorithm>

namespace mubiao {

static_assert(word_class_count <= 64, "MarkedText keeps the classes of a place in one word of 64 bits");

MarkedText::MarkedText(std::u16string_view text)
    : text_(text), marks_(mark_words(text)), starting_(text.size() + 1, 0), ending_(text.size() + 1, 0) {
  first_.resize(text.size() + 2);
  std::uint32_t mark = 0;
  const auto count = static_cast<std::uint32_t>(marks_.size());
  for (std::uint32_t at = 0; at < text.size() + 2; ++at) {
    first_[at] = mark;
    for (; mark < count && marks_[mark].start == at; ++mark) {
      starting_[at] |= bit(word_class(marks_[mark]));
      ending_[marks_[mark].end] |= bit(word_class(marks_[mark]));
    }
  }
}

const Mark* MarkedText::longest_ending(std::uint32_t end, WordClass wanted) const {
  if ((ending_[end] & bit(wanted)) == 0) return nullptr;
  const std::uint32_t begin = end > longest_word ? end - longest_word : 0;
  for (std::uint32_t start = begin; start < end; ++start) {
    if ((starting_[start] & bit(wanted)) == 0) continue;
    for (const Mark& mark : at(start)) {
      if (mark.end == end && word_class(mark) == wanted) return &mark;
    }
  }
  return nullptr;
}

}  // namespace mubiao
