#pragma once

#include <string>

#include "core/output/rows.h"

namespace mubiao {

/// The rows as a table for a terminal: columns aligned by display width (Chinese characters take two places), numbers
/// to the right, long cells cut with "…". UTF-8. Linear in the length of the output.
std::string to_table(const Rows& rows);

}  // namespace mubiao
