#pragma once

#include <functional>
#include <string>

#include "core/compare/comparison.h"

namespace mubiao::comparison {

/// Which parts are written; the others are empty lists.
struct Views {
  bool outcomes = true, changes = true, matrix = true, rank = true;
};

/// Takes a piece of what is written; false to stop.
using TakeJson = std::function<bool(const std::string& piece)>;

/// The comparison as one line of JSON, `mubiao.compare/1`: UTF-8, no newline at the end, keys always present and in the
/// order of the contract. Linear in the length of the output.
std::string to_json(const Comparison& comparison, const Views& views = {});

/// The same handed over piece by piece: of ten thousand reports it is a gigabyte. False if `take` stopped it.
bool to_json(const Comparison& comparison, const Views& views, const TakeJson& take);

}  // namespace mubiao::comparison
