#pragma once

#include <string>
#include <vector>

#include "core/compare/comparison.h"

namespace mubiao::comparison {

/// Which part of a comparison is wanted; empty for all.
struct Selection {
  std::vector<std::string> codes;  ///< of the catalogue
  std::string place;               ///< outcomes, changes and statements of this one; ranks hold all places
  int year = 0;                    ///< of the targets and results; of a change, of its later report
  bool headline = false;           ///< only what a report names among its main targets
};

/// Leaves what `selection` asks for. Reports, indicators and notes stay, so that the numbers hold.
void keep(Comparison& comparison, const Selection& selection);

}  // namespace mubiao::comparison
