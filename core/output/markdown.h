#pragma once

#include <string>

#include "core/output/rows.h"

namespace mubiao {

/// The rows as a table in GitHub's Markdown, numbers to the right, every sign of Markdown in a cell escaped. UTF-8.
/// Linear in the length of the output.
std::string to_markdown(const Rows& rows);

}  // namespace mubiao
