#include "core/lexicon/marked_text.h"

#include <algorithm>

namespace mubiao {

MarkedText::MarkedText(std::u16string_view text) : text_(text), marks_(mark_words(text)) {
  first_.reserve(text.size() + 2);
  std::uint32_t mark = 0;
  const auto count = static_cast<std::uint32_t>(marks_.size());
  for (std::uint32_t at = 0; at < text.size() + 2; ++at) {
    while (mark < count && marks_[mark].start < at) ++mark;
    first_.push_back(mark);
  }
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
