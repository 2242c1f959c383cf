#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/text/unit_class.h"

namespace mubiao {

/// What one unit folds to, before its neighbours are looked at.
struct FoldedUnit {
  char16_t unit;
  UnitClass unit_class;  ///< the class of `unit`
};

/// A character outside the basic plane and the unit that it is a form of.
struct SupplementaryFold {
  char32_t code;
  char16_t unit;
};

/// The folding table as it is looked up: a row for every unit. Filled once, when the program is loaded (0.2 ms), from a
/// list of the 5,700 characters that fold: blocks of 64 rows, each different block once, took twice that list's size in
/// the compressed engine and an instruction more a look-up.
struct FoldTable {
  FoldTable();

  std::array<char16_t, 0x10000> units;
  std::array<UnitClass, 0x10000> classes;
  std::vector<SupplementaryFold> supplementary;  ///< by code
};

extern const FoldTable fold_table;

/// The class of a unit, or of what it folds to.
inline UnitClass unit_class(char16_t unit) { return fold_table.classes[unit]; }

/// Folds one UTF-16 unit. Surrogates fold to themselves. Inline: it runs for every unit of every text.
inline FoldedUnit fold_unit(char16_t unit) { return {fold_table.units[unit], fold_table.classes[unit]}; }

/// The unit that a character outside the basic plane is a form of (compatibility ideographs, styled letters and
/// digits), or 0 where it stays as it is. Binary search.
char16_t fold_supplementary(char32_t code);

}  // namespace mubiao
