#pragma once

#include <vector>

#include "core/compare/comparison.h"

namespace mubiao::comparison {

/// Lays reports side by side by the rule `mubiao.verdicts/1`: what became of promises, how targets changed, who
/// promises more. Never fails; the same whatever order the reports come in. Linear in the observations but for sorting.
Comparison compare(std::vector<Report> reports);

}  // namespace mubiao::comparison
