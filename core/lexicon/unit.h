#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "core/lexicon/lexicon.h"
#include "generated/lexicon_classes.h"

namespace mubiao {

/// A unit of measurement or a classifier, one row of units.tsv: the value of a lexicon entry of class
/// `WordClass::unit` is an index into `units()`.
struct Unit {
  std::u16string_view surface;    ///< as folded text has it: "公里", "km"
  std::u16string_view canonical;  ///< as the output writes it; the surface unless the table says otherwise
  UnitKind kind;
};

std::span<const Unit> units();

/// The unit that `mark`, one of class `WordClass::unit`, stands for.
inline const Unit& unit_of(const Mark& mark) { return units()[static_cast<std::size_t>(mark.value)]; }

}  // namespace mubiao
