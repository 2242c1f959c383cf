#pragma once

#include <vector>

#include "core/compare/comparison.h"
#include "core/compare/statement.h"

namespace mubiao::comparison {

/// What became of each target from one year's reports of a place to the next that the set holds, in the order of place,
/// year and indicator. Linear but for searching.
std::vector<TargetChange> changes_of(const std::vector<Report>& reports, const std::vector<bool>& used,
                                     const Statements& statements);

}  // namespace mubiao::comparison
