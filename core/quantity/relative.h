#pragma once

#include <optional>

#include "core/quantity/quantity.h"

namespace mubiao {

/// Whether `relative_figure` can find anything at `at`: a cheap look that most positions fail.
bool may_open_relation(const MarkedText& text, std::uint32_t at);

/// Reads the relative target that starts at `at`: 与经济增长基本同步, 和全国保持一致, 高于全省平均水平. Nothing where a
/// figure follows (高于全国0.6个百分点 is a figure) or the reference is not one of the table's.
std::optional<Figure> relative_figure(const MarkedText& text, std::uint32_t at, Span range);

/// 高于全省平均水平 [0.8个百分点]: sets what a distance is measured from, and as its lead the words that tell it.
void read_yardstick(const MarkedText& text, Span range, Figure& figure);

}  // namespace mubiao
