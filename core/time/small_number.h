#pragma once

#include "core/contract/decimal.h"

namespace mubiao {

/// More than any number of years, months or plans that a time names.
inline constexpr int no_small_number = 100;

/// The whole number that `number` is: 10 of 十, which is kept as 1 and a power of ten. 0 where it is broken,
/// `no_small_number` where it is that or more.
constexpr int small_number(const Decimal& number) {
  if (number.exponent < 0 || number.digits < 0) return 0;
  std::int64_t value = number.digits;
  for (int power = 0; power < number.exponent && value < no_small_number; ++power) value *= 10;
  return value < no_small_number ? static_cast<int>(value) : no_small_number;
}

}  // namespace mubiao
