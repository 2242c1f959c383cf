#pragma once

#include <vector>

#include "core/compare/comparison.h"
#include "core/compare/statement.h"

namespace mubiao::comparison {

/// What became of each target that a place set for a year of which a later text of it tells: one row a target, also
/// where nothing answers it; in the order of place, year and indicator. Linear but for searching.
std::vector<Outcome> outcomes_of(const std::vector<Report>& reports, const std::vector<bool>& used,
                                 const Statements& statements);

}  // namespace mubiao::comparison
