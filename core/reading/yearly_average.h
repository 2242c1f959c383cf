#pragma once

#include <string_view>

namespace mubiao {

/// 2007年达到90亿元，平均每年增长11%: whether a figure is a yearly average by the last words of its clause. `before`:
/// what stands before it in its sentence (folded). Cost: a bounded stretch.
bool averages_years(std::u16string_view before);

}  // namespace mubiao
