#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/contract/decimal.h"

namespace mubiao {

/// A numeral literal that stands by itself, as `mubiao read` takes it one a line.
struct LiteralValue {
  Decimal value;        ///< percentages on the 0–100 scale, money in its main unit (三块五 is 3.5)
  std::u16string unit;  ///< "%" for percentages, else what is written behind the number, empty where nothing is
};

/// Reads `literal` as one number. Wider than `read_numeral`, which only takes what reports write: also signs (-3,
/// 负三), powers (2^-1, 1e3), mixed fractions (一又三分之二, 1 1/2), k / M / 兆 / 打, dropped magnitudes (一万二),
/// money in parts (三块五毛) and discounts (八五折, 对折). `literal`: UTF-16, folded or as it was typed; spaces and
/// full-width forms are allowed. Nothing if it isn't a number. Linear in its length.
std::optional<LiteralValue> read_literal(std::u16string_view literal);

}  // namespace mubiao
