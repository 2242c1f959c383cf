#pragma once

#include <cstdint>
#include <string_view>

#include "core/contract/span.h"

namespace mubiao {

/// The inner part of the first stretch of [`at`, `end`) of folded `units` that holds numerals, units of time and marks
/// and no word for hundreds of units: {end, end} where there is none. Nothing names what its figures measure, and no
/// text that is meant to be read has such: the longest of 180 reports, budgets and communiqués, rows of tables among
/// them, has 111 units in a line. What borders on words is left out, for they may speak of it. Looks at a few units
/// of each hundred where there are words.
Span wordless_stretch(std::u16string_view units, std::uint32_t at, std::uint32_t end);

}  // namespace mubiao
