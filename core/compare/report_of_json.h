#pragma once

#include <string>
#include <string_view>

#include "core/compare/report.h"

namespace mubiao::comparison {

/// A report read from stored JSON, or what is wrong with it.
struct ReadReport {
  Report report;
  std::string error;  ///< one line for people; empty if the report was read
};

/// Reads an analysis that was stored, `mubiao.analysis/1`, or one inside {"file":…,"analysis":…} (UTF-8). Its texts go
/// into `words`, which must outlive it. Keys that it does not know are skipped. Refused: what is no JSON, another
/// schema, a key of another type than the contract's, a number that is none, an id that names no item. Linear in the
/// length of `json`.
ReadReport report_of_json(std::string_view json, Words& words);

}  // namespace mubiao::comparison
