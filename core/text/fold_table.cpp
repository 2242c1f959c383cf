#include "core/text/fold_table.h"

#include <cstddef>
#include <iterator>

namespace mubiao {

char16_t fold_supplementary(char32_t code) {
  // Pairs (code, unit), sorted by code.
  std::size_t low = 0;
  std::size_t high = std::size(fold_pairs) / 2;
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (fold_pairs[middle * 2] < code) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const bool found = low < std::size(fold_pairs) / 2 && fold_pairs[low * 2] == code;
  return found ? static_cast<char16_t>(fold_pairs[low * 2 + 1]) : u'\0';
}

}  // namespace mubiao
