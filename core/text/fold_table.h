#pragma once

#include <cstdint>

#include "core/text/unit_class.h"
#include "generated/fold_table.inc"

namespace mubiao {

/// What one unit folds to, before its neighbours are looked at.
struct FoldedUnit {
  char16_t unit;
  UnitClass unit_class;  ///< the class of `unit`
};

/// The class of a unit, or of what it folds to. One look-up in a table of two levels.
inline UnitClass unit_class(char16_t unit) {
  return static_cast<UnitClass>(fold_class_blocks[fold_class_index[unit / 64U] * 64U + unit % 64U]);
}

/// Folds one UTF-16 unit. Surrogates fold to themselves. Inline: it runs for every unit of every text.
inline FoldedUnit fold_unit(char16_t unit) {
  const std::uint16_t to = fold_unit_blocks[fold_unit_index[unit / 64U] * 64U + unit % 64U];
  return {to == 0 ? unit : static_cast<char16_t>(to), unit_class(unit)};
}

/// The unit that a character outside the basic plane is a form of (compatibility ideographs, styled letters and
/// digits), or 0 where it stays as it is. Binary search.
char16_t fold_supplementary(char32_t code);

}  // namespace mubiao
