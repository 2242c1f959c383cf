#pragma once

#include <vector>

#include "core/compare/comparison.h"
#include "core/compare/statement.h"

namespace mubiao::comparison {

/// What each report states once of each indicator, year and status, in that order. Linear but for sorting.
std::vector<Cell> cells_of(const Statements& statements);

/// The places of each level in the order of their figures, for each indicator, year and status that at least two
/// places state in figures; equal figures share a rank. Linear but for sorting.
std::vector<Rank> ranks_of(const std::vector<Report>& reports, const Statements& statements,
                           const std::vector<Cell>& cells);

}  // namespace mubiao::comparison
