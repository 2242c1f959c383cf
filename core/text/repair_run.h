#pragma once

#include <string_view>
#include <vector>

#include "core/contract/repair.h"

namespace mubiao {

/// The repairs of a text that needs one at every other character, told in proportion to its length: those of one kind
/// that follow each other within a few units of one line become one, from the first to the last. `repairs` by start,
/// with spans into `source` (UTF-16); the result as well. Linear.
std::vector<Repair> join_repair_runs(std::vector<Repair> repairs, std::u16string_view source);

}  // namespace mubiao
