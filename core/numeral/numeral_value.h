#pragma once

#include "core/text/numeral_units.h"

namespace mubiao {

// What each character of a numeral is worth.

inline constexpr int no_digit = -1;

constexpr int place_in(std::u16string_view set, char16_t unit) {
  const auto at = set.find(unit);
  return at == std::u16string_view::npos ? no_digit : static_cast<int>(at);
}

/// 0 to 9 of 零 〇 一 … 九 两 壹 … 玖, `no_digit` for anything else.
constexpr int chinese_digit(char16_t unit) {
  if (unit == u'零') return 0;
  if (!may_start_numeral(unit)) return no_digit;
  if (unit == u'两') return 2;
  const int digit = place_in(chinese_digits, unit);
  return digit != no_digit ? digit : place_in(capital_digits, unit);
}

/// The power of ten of 十 百 千 拾 佰 仟, 0 for anything else.
constexpr int small_power(char16_t unit) {
  if (!may_start_numeral(unit)) return 0;
  const int small = place_in(small_magnitudes, unit);
  return 1 + (small != no_digit ? small : place_in(capital_magnitudes, unit));
}

/// The power of ten of 万 亿, 0 for anything else.
constexpr int large_power(char16_t unit) { return unit == u'万' ? 4 : unit == u'亿' ? 8 : 0; }

/// What 廿 and 卅 stand for, 0 for anything else.
constexpr int tens_ligature(char16_t unit) { return unit == u'廿' ? 20 : unit == u'卅' ? 30 : 0; }

/// Whether `unit` is of the forms of cheques (零 is of both).
constexpr bool is_capital(char16_t unit) {
  return place_in(capital_digits, unit) > 0 || place_in(capital_magnitudes, unit) != no_digit;
}

}  // namespace mubiao
