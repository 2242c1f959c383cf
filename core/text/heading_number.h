#pragma once

#include <cstdint>
#include <string_view>

namespace mubiao {

/// Length of the number that begins a heading or an enumeration at `at` ("一、", "（一）", "1.", "1、", "（1）",
/// "第一章", "①", "一是"), 0 if none does. Gaps inside are allowed. Constant cost.
std::uint32_t heading_number(std::u16string_view units, std::uint32_t at, std::uint32_t end);

}  // namespace mubiao
