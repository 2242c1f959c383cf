#include "core/text/word_scan.h"

namespace mubiao {

std::size_t count_words(std::u16string_view text, std::span<const std::u16string_view> words) {
  std::size_t times = 0;
  scan_words(text, words, [&times](std::size_t) { ++times; });
  return times;
}

}  // namespace mubiao
