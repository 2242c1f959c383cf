#pragma once

#include <vector>

#include "core/quantity/quantity.h"

namespace mubiao {

/// Joins neighbouring figures of one sentence, from index `begin` on, that are one quantity in two numbers: ranges
/// (4.5%—5%, 1至2个, 3—5亿元) and from–to frames (由1.6天增长至2.6天). A shared unit or magnitude is handed on.
/// Linear in the number of figures.
void join_frames(const MarkedText& text, Span range, std::size_t begin, std::vector<Figure>& figures);

}  // namespace mubiao
