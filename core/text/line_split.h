#pragma once

#include <string_view>
#include <vector>

#include "core/text/line.h"

namespace mubiao {

/// Cuts raw units at their breaks. The width on the page counts what was taken out as well, for there it stood:
/// footnote marks, newlines in letters, the indentation. Linear.
std::vector<Line> split_lines(std::u16string_view units);

}  // namespace mubiao
