#pragma once

#include <string_view>

namespace mubiao {

// Classes of single units of folded text.

/// Whether `c` is one of a few units. A plain loop: find() of a string view calls out to memchr-like code, which costs more
/// than the handful of comparisons.
constexpr bool is_one_of(char16_t c, std::u16string_view set) {
  for (const char16_t member : set) {
    if (c == member) return true;
  }
  return false;
}

constexpr bool is_digit(char16_t c) { return c >= u'0' && c <= u'9'; }

constexpr bool is_latin(char16_t c) { return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z'); }

constexpr bool is_ideograph(char16_t c) { return c >= 0x4E00 && c <= 0x9FFF; }

/// The dashes that stand between the ends of a range.
constexpr bool is_range_dash(char16_t c) { return c == u'—' || c == u'-' || c == u'~' || c == u'–' || c == u'―' || c == u'～' || c == u'－'; }

/// Marks that end a clause.
constexpr bool is_clause_mark(char16_t c) {
  return c == u'，' || c == u'。' || c == u'；' || c == u'：' || c == u'！' || c == u'？' || c == u'\n' || c == u',' || c == u';';
}

/// Units that a numeral can start with; the numeral itself is read by read_numeral.
constexpr bool may_start_numeral(char16_t c) {
  if (is_digit(c)) return true;
  if (c < 0x3007 || c > 0x9646) return false;
  switch (c) {
    case u'〇': case u'零': case u'一': case u'二': case u'三': case u'四': case u'五': case u'六': case u'七': case u'八': case u'九':
    case u'十': case u'百': case u'千': case u'万': case u'亿': case u'两': case u'几': case u'数': case u'上': case u'半': case u'廿':
    case u'卅': case u'壹': case u'贰': case u'叁': case u'肆': case u'伍': case u'陆': case u'柒': case u'捌': case u'玖': case u'拾':
    case u'佰': case u'仟': case u'好': case u'成': return true;
    default: return false;
  }
}

}  // namespace mubiao
