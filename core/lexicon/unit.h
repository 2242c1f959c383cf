#pragma once

#include <span>
#include <string_view>

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

}  // namespace mubiao
