#pragma once

#include "core/text/numeral_units.h"

namespace mubiao {

// What each character of a numeral is worth.

inline constexpr int no_digit = -1;

/// 1 to 9 of the forms of cheques 壹 … 玖, `no_digit` for anything else.
constexpr int capital_digit(char16_t unit) {
  switch (unit) {
    case u'壹': return 1;
    case u'贰': return 2;
    case u'叁': return 3;
    case u'肆': return 4;
    case u'伍': return 5;
    case u'陆': return 6;
    case u'柒': return 7;
    case u'捌': return 8;
    case u'玖': return 9;
    default: return no_digit;
  }
}

/// 0 to 9 of 零 〇 一 … 九 两 壹 … 玖, `no_digit` for anything else.
constexpr int chinese_digit(char16_t unit) {
  const int digit = chinese_digit_value(unit);
  if (digit >= 0) return digit;
  return unit == u'两' ? 2 : capital_digit(unit);
}

/// The power of ten of 十 百 千 拾 佰 仟, 0 for anything else.
constexpr int small_power(char16_t unit) {
  switch (unit) {
    case u'十':
    case u'拾': return 1;
    case u'百':
    case u'佰': return 2;
    case u'千':
    case u'仟': return 3;
    default: return 0;
  }
}

/// The power of ten of 万 亿, 0 for anything else.
constexpr int large_power(char16_t unit) { return unit == u'万' ? 4 : unit == u'亿' ? 8 : 0; }

/// What 廿 and 卅 stand for, 0 for anything else.
constexpr int tens_ligature(char16_t unit) { return unit == u'廿' ? 20 : unit == u'卅' ? 30 : 0; }

/// Whether `unit` is of the forms of cheques (零 is of both).
constexpr bool is_capital(char16_t unit) {
  return capital_digit(unit) != no_digit || unit == u'拾' || unit == u'佰' || unit == u'仟';
}

}  // namespace mubiao
