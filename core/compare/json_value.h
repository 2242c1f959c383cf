#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

#include "core/contract/analysis.h"
#include "core/contract/decimal.h"

namespace mubiao::comparison {

/// A value of JSON that is neither object nor list. Texts are UTF-8 and belong to the parser.
using JsonValue = std::variant<std::nullptr_t, bool, std::int64_t, std::uint64_t, double, std::string_view>;

inline bool is_null(const JsonValue& json) { return std::holds_alternative<std::nullptr_t>(json); }

// Each takes a value over where it is of the type of the contract, and leaves what there is where it is null. False for
// any other.

/// A number as a decimal: its shortest writing of up to 15 digits, which every figure of the contract fits. None beyond
/// 1e30.
bool take_number(const JsonValue& json, std::optional<Decimal>& number);
bool take_text(const JsonValue& json, std::string_view& text);
bool take_bool(const JsonValue& json, bool& value);
bool take_count(const JsonValue& json, std::uint32_t& value);  ///< a whole number from 0 up, below 2³² − 1
/// "i57" → 56. Whether there is such an item is not known yet.
bool take_item(const JsonValue& json, std::uint32_t& index);
bool take_date(const JsonValue& json, std::optional<Date>& date);  ///< YYYY-MM-DD

/// The enumerator of the first `count` that is written as `json`; null for the one without a name.
template <typename Enum>
bool take_name(const JsonValue& json, Enum& value, int count) {
  std::string_view word;
  if (!take_text(json, word)) return false;
  for (int i = 0; i < count; ++i) {
    if (name(static_cast<Enum>(i)) == word) return value = static_cast<Enum>(i), true;
  }
  return is_null(json);
}

}  // namespace mubiao::comparison
