#pragma once

namespace mubiao {

// Classes of single units of folded text.

constexpr bool is_digit(char16_t c) { return c >= u'0' && c <= u'9'; }

constexpr bool is_latin(char16_t c) { return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z'); }

constexpr bool is_han(char16_t c) { return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == u'〇'; }

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
  for (const char16_t digit : u"〇零一二三四五六七八九十百千万亿两几数上半廿卅壹贰叁肆伍陆柒捌玖拾佰仟好成") {
    if (c == digit) return true;
  }
  return false;
}

}  // namespace mubiao
