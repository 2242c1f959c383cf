#include "core/text/fold_table.h"

#include <cstddef>
#include <iterator>

#include "generated/fold_table.inc"

namespace mubiao {

FoldedUnit fold_unit(char16_t unit) {
  const std::uint32_t block = unit / 64U;
  const std::uint32_t at = unit % 64U;
  const std::uint16_t to = fold_unit_blocks[fold_unit_index[block] * 64U + at];
  const std::uint8_t unit_class = fold_class_blocks[fold_class_index[block] * 64U + at];
  return {to == 0 ? unit : static_cast<char16_t>(to), static_cast<UnitClass>(unit_class)};
}

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
