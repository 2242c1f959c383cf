#pragma once

#include <string>

#include "core/compare/comparison.h"

namespace mubiao::comparison {

/// Which parts are written; the others are empty lists.
struct Views {
  bool outcomes = true, changes = true, matrix = true, rank = true;
};

/// The comparison as one line of JSON, `mubiao.compare/1`: UTF-8, no newline at the end, keys always present and in the
/// order of the contract. Linear in the length of the output.
std::string to_json(const Comparison& comparison, const Views& views = {});

}  // namespace mubiao::comparison
