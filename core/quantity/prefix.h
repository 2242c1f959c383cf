#pragma once

#include <string_view>

#include "core/quantity/quantity.h"

namespace mubiao {

/// What stands right before a numeral and belongs to it.
///
///   增速为|负|2.3%   同比|-|2.2%   零下|5℃   |HK$|3亿   人民币|500万元
struct Prefix {
  std::uint32_t start = 0;            ///< of the first of it; the numeral's own start where there is nothing
  bool negative = false;              ///< a minus, 负 or 零下
  bool positive = false;              ///< a plus, which only rates have: 党建|+5|项服务
  std::u16string_view currency = {};  ///< the unit that a sign of currency stands for, empty where none does
};

/// The prefix of the numeral that starts at `at` of folded `text`, not before `begin`. A dash behind a letter, a figure
/// or at the head of a line is none. Constant cost.
Prefix prefix_of(std::u16string_view text, std::uint32_t begin, std::uint32_t at);

/// Gives `figure` its prefix: its span, the sign of its value, the unit that it does not write itself.
void apply(const Prefix& prefix, Figure& figure);

}  // namespace mubiao
