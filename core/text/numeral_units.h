#pragma once

#include <cstddef>
#include <string_view>

#include "core/text/unit_set.h"

namespace mubiao {

// The characters of Chinese numerals. Every stage that asks for some of them takes them from here.

/// All of them in order: each list below is a stretch of it.
inline constexpr std::u16string_view chinese_numerals = u"零〇一二三四五六七八九十百千万亿两";

/// 〇 to 九; the place is the value.
inline constexpr std::u16string_view chinese_digits = chinese_numerals.substr(1, 10);

/// 一 to 十: numbers of points and months, plan periods.
inline constexpr std::u16string_view one_to_ten = chinese_numerals.substr(2, 10);

/// 一 to 九.
inline constexpr std::u16string_view one_to_nine = chinese_numerals.substr(2, 9);

/// 零 and 〇 to 百: numbers of headings, chapters and sessions.
inline constexpr std::u16string_view chinese_ordinals = chinese_numerals.substr(0, 13);

/// 一 to 亿 and 两: what a count can end with.
inline constexpr std::u16string_view chinese_counts = chinese_numerals.substr(2);

/// The forms of cheques. 陆 伍 拾 open ordinary words too, so read_numeral takes them only among their own kind.
inline constexpr std::u16string_view capital_digits = u"零壹贰叁肆伍陆柒捌玖";
inline constexpr std::u16string_view capital_magnitudes = u"拾佰仟";

inline constexpr std::u16string_view ascii_digits = u"0123456789";

/// The value of 〇 to 九 and 零, -1 for anything else. A switch: looking through `chinese_digits` for each character of
/// each numeral was the dearest step of reading texts that are full of them.
constexpr int chinese_digit_value(char16_t unit) {
  switch (unit) {
    case u'零':
    case u'〇': return 0;
    case u'一': return 1;
    case u'二': return 2;
    case u'三': return 3;
    case u'四': return 4;
    case u'五': return 5;
    case u'六': return 6;
    case u'七': return 7;
    case u'八': return 8;
    case u'九': return 9;
    default: return -1;
  }
}

/// Units that a numeral can start with; the numeral itself is read by read_numeral. 零 is left out: it opens words
/// (零部件, 零售) far more often than figures.
inline constexpr UnitSet numeral_openers = UnitSet(ascii_digits) | UnitSet(chinese_numerals.substr(1)) |
                                           UnitSet(capital_digits.substr(1)) | UnitSet(capital_magnitudes) |
                                           UnitSet(u"几数上半廿卅好成");

constexpr bool may_start_numeral(char16_t c) { return numeral_openers.holds(c); }

/// Whether an amount can go on with a unit.
constexpr bool may_go_on_amount(char16_t c) {
  switch (c) {
    case u'零':
    case u'多':
    case u'余':
    case u'来':
    case u'兆':
    case u'点': return true;
    default: return may_start_numeral(c);
  }
}

}  // namespace mubiao
