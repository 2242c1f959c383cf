#pragma once

#include <cstdint>
#include <string>

namespace mubiao {

/// An exact decimal number, digits × 10^exponent, kept normalised (no trailing zero in `digits`, 0 is {0, 0}).
/// Up to 18 significant digits; longer numerals keep their first 18.
struct Decimal {
  std::int64_t digits = 0;
  std::int32_t exponent = 0;

  static Decimal of(std::int64_t digits, std::int32_t exponent = 0);
  double to_double() const;
  /// Plain JSON number: no exponent for magnitudes from 1e-9 to 1e21, else d.ddde±x.
  std::string to_json() const;

  friend constexpr bool operator==(const Decimal&, const Decimal&) = default;
};

Decimal operator*(Decimal a, Decimal b);
Decimal operator+(Decimal a, Decimal b);
/// Quotient to 12 significant digits; b must not be zero.
Decimal divide(Decimal a, Decimal b);
bool operator<(Decimal a, Decimal b);

}  // namespace mubiao
