#include "core/lexicon/marked_text.h"

#include <algorithm>

namespace mubiao {

MarkedText::MarkedText(std::u16string_view text) : text_(text), marks_(mark_words(text)) {
  first_.resize(text.size() + 2);
  std::uint32_t mark = 0;
  for (std::uint32_t at = 0; at < first_.size(); ++at) {
    while (mark < marks_.size() && marks_[mark].start < at) ++mark;
    first_[at] = mark;
  }
}

std::span<const Mark> MarkedText::at(std::uint32_t at) const {
  if (at >= text_.size()) return {};
  return std::span(marks_).subspan(first_[at], first_[at + 1] - first_[at]);
}

const Mark* MarkedText::longest(std::uint32_t at, WordClass wanted) const {
  for (const Mark& mark : this->at(at)) {
    if (word_class(mark) == wanted) return &mark;
  }
  return nullptr;
}

const Mark* MarkedText::longest_ending(std::uint32_t end, WordClass wanted) const {
  const std::uint32_t begin = end > longest_word ? end - longest_word : 0;
  for (std::uint32_t start = begin; start < end; ++start) {
    for (const Mark& mark : at(start)) {
      if (mark.end == end && word_class(mark) == wanted) return &mark;
    }
  }
  return nullptr;
}

}  // namespace mubiao
