#include "core/contract/decimal.h"

#include <algorithm>
#include <string>

namespace mubiao {
namespace {

constexpr std::int64_t limb_base = 1'000'000'000;
constexpr int significant_digits = 18;
constexpr std::int64_t digits_limit = limb_base * limb_base;  // 10^18: the first magnitude that doesn't fit

int digit_count(std::uint64_t value) {
  int count = 0;
  for (; value != 0; value /= 10) ++count;
  return count;
}

std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

bool negative(Decimal value) { return value.digits < 0; }

std::uint64_t magnitude(Decimal value) {
  return value.digits < 0 ? 0 - static_cast<std::uint64_t>(value.digits) : static_cast<std::uint64_t>(value.digits);
}

Decimal signed_decimal(bool minus, std::uint64_t digits, std::int32_t exponent) {
  const auto value = static_cast<std::int64_t>(digits);
  return Decimal::of(minus ? -value : value, exponent);
}

// Brings both to one exponent. Digits that would fall below 10^-18 of the larger operand are dropped.
struct Aligned {
  std::int64_t a, b;
  std::int32_t exponent;
};

Aligned align(Decimal a, Decimal b) {
  const bool swap = a.exponent < b.exponent;
  if (swap) std::swap(a, b);
  const int room = significant_digits - digit_count(magnitude(a));
  const std::int64_t gap = std::int64_t{a.exponent} - b.exponent;
  const int raise = static_cast<int>(std::min<std::int64_t>(gap, room));
  const std::int64_t lower = gap - raise;
  const std::int64_t high = a.digits * power_of_ten(raise);
  const std::int64_t low = lower >= significant_digits ? 0 : b.digits / power_of_ten(static_cast<int>(lower));
  const std::int32_t exponent = a.exponent - raise;
  return swap ? Aligned{low, high, exponent} : Aligned{high, low, exponent};
}

}  // namespace

Decimal Decimal::of(std::int64_t digits, std::int32_t exponent) {
  if (digits == 0) return {};
  while (digits >= digits_limit || digits <= -digits_limit) {
    digits /= 10;
    ++exponent;
  }
  while (digits % 10 == 0) {
    digits /= 10;
    ++exponent;
  }
  return {digits, exponent};
}

double Decimal::to_double() const {
  // Powers of ten up to 10^22 are exact, so that figures of 15 digits come out right to the last bit; strtod would be
  // too beyond that, but is as large as a tenth of the engine.
  auto value = static_cast<double>(digits);
  for (std::int32_t e = std::min(exponent, 400); e > 0; --e) value *= 10;
  double divisor = 1;
  for (std::int32_t e = std::max(exponent, -400); e < 0; ++e) divisor *= 10;
  return value / divisor;
}

std::string Decimal::to_json() const {
  if (digits == 0) return "0";
  // One string that figures and signs are put into: joining strings made the engine larger by a quarter of a KB.
  std::string out = std::to_string(magnitude(*this));
  const auto count = static_cast<std::int64_t>(out.size());
  const std::int64_t point = count + exponent;  // how many figures stand before the point
  if (point > 21 || point < -8) {
    if (count > 1) out.insert(1, 1, '.');
    out += point > 0 ? "e+" : "e";
    out += std::to_string(point - 1);
  } else if (point <= 0) {
    out.insert(0, static_cast<std::size_t>(2 - point), '0');
    out[1] = '.';
  } else if (point >= count) {
    out.append(static_cast<std::size_t>(point - count), '0');
  } else {
    out.insert(static_cast<std::size_t>(point), 1, '.');
  }
  if (digits < 0) out.insert(0, 1, '-');
  return out;
}

Decimal operator*(Decimal a, Decimal b) {
  if (b.digits == 1) return Decimal::of(a.digits, a.exponent + b.exponent);  // a power of ten, as most factors are
  // Schoolbook with limbs of 10^9; 128-bit integers are no standard C++.
  const std::uint64_t x = magnitude(a), y = magnitude(b), limb = static_cast<std::uint64_t>(limb_base);
  const std::uint64_t low = (x % limb) * (y % limb);
  const std::uint64_t middle = (x % limb) * (y / limb) + (x / limb) * (y % limb) + low / limb;
  std::uint64_t high = (x / limb) * (y / limb) + middle / limb;  // × 10^18
  std::uint64_t rest = (middle % limb) * limb + low % limb;      // below 10^18
  std::int32_t exponent = a.exponent + b.exponent;
  if (high == 0) return signed_decimal(negative(a) != negative(b), rest, exponent);
  for (int room = significant_digits - digit_count(high); room > 0; --room) {
    const auto step = static_cast<std::uint64_t>(digits_limit / 10);
    high = high * 10 + rest / step;
    rest = rest % step * 10;
    --exponent;
  }
  return signed_decimal(negative(a) != negative(b), high, exponent + significant_digits);
}

Decimal operator+(Decimal a, Decimal b) {
  if (a.digits == 0) return b;
  if (b.digits == 0) return a;
  if (a.exponent == b.exponent) return Decimal::of(a.digits + b.digits, a.exponent);
  const Aligned both = align(a, b);
  return Decimal::of(both.a + both.b, both.exponent);
}

Decimal divide(Decimal a, Decimal b) {
  if (a.digits == 0) return {};
  constexpr int wanted = 12;
  const std::uint64_t divisor = magnitude(b);
  std::uint64_t quotient = magnitude(a) / divisor, rest = magnitude(a) % divisor;
  std::int32_t exponent = a.exponent - b.exponent;
  while (rest != 0 && digit_count(quotient) <= wanted) {
    quotient = quotient * 10 + rest * 10 / divisor;  // rest < 10^18, so rest × 10 fits 64 bits
    rest = rest * 10 % divisor;
    --exponent;
  }
  while (digit_count(quotient) > wanted) {
    const bool last = digit_count(quotient) == wanted + 1;
    quotient = quotient / 10 + (last && quotient % 10 >= 5 ? 1 : 0);
    ++exponent;
  }
  return signed_decimal(negative(a) != negative(b), quotient, exponent);
}

bool operator<(Decimal a, Decimal b) {
  if (a.exponent == b.exponent) return a.digits < b.digits;
  if (negative(a) != negative(b) || a.digits == 0 || b.digits == 0) return a.digits < b.digits;
  // Same sign: the place of the leading digit decides; equal places are compared digit by digit, exactly.
  const std::int64_t top_a = std::int64_t{digit_count(magnitude(a))} + a.exponent;
  const std::int64_t top_b = std::int64_t{digit_count(magnitude(b))} + b.exponent;
  if (top_a != top_b) return (top_a < top_b) != negative(a);
  const auto widen = [](Decimal value) {
    return value.digits * power_of_ten(significant_digits - digit_count(magnitude(value)));
  };
  return widen(a) < widen(b);
}

}  // namespace mubiao
