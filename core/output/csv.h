#pragma once

#include <string>

#include "core/output/rows.h"

namespace mubiao {

/// The rows as CSV by RFC 4180: a heading line, CRLF, quotes where needed. A quoted cell that a spreadsheet would take
/// for a formula gets an apostrophe in front. UTF-8 without byte order mark. Linear in the length of the output.
std::string to_csv(const Rows& rows);

}  // namespace mubiao
