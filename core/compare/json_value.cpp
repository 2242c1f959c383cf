#include "core/compare/json_value.h"

#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <string>
#include <system_error>

namespace mubiao::comparison {
namespace {

constexpr std::uint64_t beyond_15_digits = 1'000'000'000'000'000;

std::optional<double> double_of(const JsonValue& json) {
  if (const auto* const natural = std::get_if<std::uint64_t>(&json)) return static_cast<double>(*natural);
  if (const auto* const value = std::get_if<double>(&json)) return *value;
  return std::nullopt;
}

Decimal decimal_of(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.14e", value);
  // d.dddddddddddddde±x
  const std::string digits(text);
  const std::size_t point = digits.find('.'), sign = digits.find('e');
  std::int64_t mantissa = 0;
  std::int32_t exponent = 0;
  std::from_chars(digits.data() + sign + (digits[sign + 1] == '+' ? 2 : 1), digits.data() + digits.size(), exponent);
  const std::string all = digits.substr(0, point) + digits.substr(point + 1, sign - point - 1);
  std::from_chars(all.data(), all.data() + all.size(), mantissa);
  return Decimal::of(mantissa, exponent - 14);
}

}  // namespace

bool take_number(const JsonValue& json, std::optional<Decimal>& number) {
  if (is_null(json)) return true;
  if (const auto* const negative = std::get_if<std::int64_t>(&json)) return number = Decimal::of(*negative), true;
  const auto* const natural = std::get_if<std::uint64_t>(&json);
  if (natural != nullptr && *natural < beyond_15_digits)
    return number = Decimal::of(static_cast<std::int64_t>(*natural)), true;
  constexpr double beyond = 1e30;
  const std::optional<double> value = double_of(json);
  if (!value || !std::isfinite(*value) || std::abs(*value) > beyond) return false;
  number = decimal_of(*value);
  return true;
}

bool take_text(const JsonValue& json, std::string_view& text) {
  if (is_null(json)) return true;
  const auto* const value = std::get_if<std::string_view>(&json);
  if (value != nullptr) text = *value;
  return value != nullptr;
}

bool take_bool(const JsonValue& json, bool& value) {
  if (is_null(json)) return true;
  const auto* const given = std::get_if<bool>(&json);
  if (given != nullptr) value = *given;
  return given != nullptr;
}

bool take_count(const JsonValue& json, std::uint32_t& value) {
  if (is_null(json)) return true;
  constexpr std::uint64_t greatest = 0xFFFFFFFE;
  const auto* const natural = std::get_if<std::uint64_t>(&json);
  if (natural == nullptr || *natural > greatest) return false;
  value = static_cast<std::uint32_t>(*natural);
  return true;
}

bool take_item(const JsonValue& json, std::uint32_t& index) {
  std::string_view id;
  if (!take_text(json, id)) return false;
  if (is_null(json)) return true;
  if (!id.starts_with('i')) return false;
  std::uint32_t number = 0;
  const auto read = std::from_chars(id.data() + 1, id.data() + id.size(), number);
  if (read.ec != std::errc() || read.ptr != id.data() + id.size() || number == 0) return false;
  index = number - 1;
  return true;
}

bool take_date(const JsonValue& json, std::optional<Date>& date) {
  std::string_view given;
  if (!take_text(json, given)) return false;
  if (is_null(json)) return true;
  const std::string text(given);
  int year = 0, month = 0, day = 0, length = 0;
  if (text.size() != 10 || std::sscanf(text.c_str(), "%4d-%2d-%2d%n", &year, &month, &day, &length) != 3) return false;
  if (length != 10 || year < 1 || month < 1 || month > 12 || day < 1 || day > 31) return false;
  date = {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
  return true;
}

}  // namespace mubiao::comparison
