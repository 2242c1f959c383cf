#pragma once

#include <cstddef>
#include <string_view>

#include "core/text/numeral_units.h"

namespace mubiao {

// Classes of single units of folded text.

/// Whether `c` is one of a few units. A plain loop: find() of a string view calls out to memchr-like code, which costs
/// more than the handful of comparisons.
constexpr bool is_one_of(char16_t c, std::u16string_view set) {
  for (const char16_t member : set) {
    if (c == member) return true;
  }
  return false;
}

template <std::size_t size>
constexpr bool is_one_of(char16_t c, const char16_t (&set)[size]) {
  return is_one_of(c, std::u16string_view(set, size - 1));
}

constexpr bool is_digit(char16_t c) { return c >= u'0' && c <= u'9'; }

constexpr bool is_latin(char16_t c) { return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z'); }

constexpr bool is_ideograph(char16_t c) { return c >= 0x4E00 && c <= 0x9FFF; }

/// The dashes that stand between the ends of a range.
constexpr bool is_range_dash(char16_t c) {
  switch (c) {
    case u'—':
    case u'-':
    case u'~':
    case u'–':
    case u'―':
    case u'～':
    case u'－': return true;
    default: return false;
  }
}

/// Marks that end a clause.
constexpr bool is_clause_mark(char16_t c) {
  switch (c) {
    case u'，':
    case u'。':
    case u'；':
    case u'：':
    case u'！':
    case u'？':
    case u'\n':
    case u',':
    case u';': return true;
    default: return false;
  }
}

}  // namespace mubiao
