#pragma once

#include <span>
#include <vector>

#include "core/contract/analysis.h"

namespace mubiao {

/// Joins each target to the first result of the same indicator, measure and unit (last year 20万亩, this year 15万亩).
/// Indicators are the same when they have one catalogue code or, without a code, the same words. O(items) on average.
std::vector<Link> link_last_results(std::span<const Item> items);

}  // namespace mubiao
