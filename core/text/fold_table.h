#pragma once

#include <cstdint>

#include "core/text/unit_class.h"

namespace mubiao {

/// What one unit folds to, before its neighbours are looked at.
struct FoldedUnit {
  char16_t unit;
  UnitClass unit_class;  ///< the class of `unit`
};

/// Folds one UTF-16 unit. Surrogates fold to themselves. Two table look-ups.
FoldedUnit fold_unit(char16_t unit);

/// The unit that a character outside the basic plane is a form of (compatibility ideographs, styled letters and digits),
/// or 0 where it stays as it is. Binary search.
char16_t fold_supplementary(char32_t code);

}  // namespace mubiao
