#include "core/compare/report_of_json.h"

#include <charconv>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>

#include "core/compare/kept_json.h"
#include "core/compare/report_of_analysis.h"
#include "core/output/names.h"

namespace mubiao::comparison {
namespace {

using Json = nlohmann::json;

/// The value of a key; null where there is none. An analysis of an older program lacks the later keys.
const Json& at(const Json& object, const char* key) {
  static const Json absent;
  if (!object.is_object()) return absent;
  const auto found = object.find(key);
  return found == object.end() ? absent : *found;
}

/// A JSON number as a decimal: its shortest writing of up to 15 digits, which every figure of the contract fits.
bool take_number(const Json& json, std::optional<Decimal>& number) {
  if (json.is_null()) return true;
  if (!json.is_number()) return false;
  if (json.is_number_integer() && !json.is_number_unsigned())
    return number = Decimal::of(json.get<std::int64_t>()), true;
  const auto value = json.get<double>();
  constexpr double beyond = 1e30;
  if (!std::isfinite(value) || std::abs(value) > beyond) return false;
  char text[32];
  std::snprintf(text, sizeof text, "%.14e", value);
  // d.dddddddddddddde±x
  std::string digits(text);
  const std::size_t point = digits.find('.'), sign = digits.find('e');
  std::int64_t mantissa = 0;
  std::int32_t exponent = 0;
  std::from_chars(digits.data() + sign + (digits[sign + 1] == '+' ? 2 : 1), digits.data() + digits.size(), exponent);
  const std::string all = digits.substr(0, point) + digits.substr(point + 1, sign - point - 1);
  std::from_chars(all.data(), all.data() + all.size(), mantissa);
  number = Decimal::of(mantissa, exponent - 14);
  return true;
}

/// The enumerator that is written as `json`; null for the one without a name.
template <typename Enum>
bool take_name(const Json& json, Enum& value, int count) {
  if (!json.is_null() && !json.is_string()) return false;
  const std::string word = json.is_null() ? std::string() : json.get<std::string>();
  for (int i = 0; i < count; ++i) {
    if (name(static_cast<Enum>(i)) == word) return value = static_cast<Enum>(i), true;
  }
  return json.is_null();
}

bool take_text(const Json& json, std::string& text) {
  if (json.is_null()) return true;
  if (!json.is_string()) return false;
  text = json.get<std::string>();
  return true;
}

bool take_bool(const Json& json, bool& value) {
  if (json.is_null()) return true;
  if (!json.is_boolean()) return false;
  value = json.get<bool>();
  return true;
}

template <typename Integer>
bool take_integer(const Json& json, Integer& value) {
  if (json.is_null()) return true;
  if (!json.is_number_unsigned() || json.get<std::uint64_t>() > 0xFFFFFFFE) return false;
  value = static_cast<Integer>(json.get<std::uint64_t>());
  return true;
}

/// "i57" → 56; null leaves `index` as it is.
bool take_item(const Json& json, std::size_t count, std::uint32_t& index) {
  if (json.is_null()) return true;
  if (!json.is_string()) return false;
  const std::string id = json.get<std::string>();
  std::uint32_t number = 0;
  const auto read = std::from_chars(id.data() + (id.empty() ? 0 : 1), id.data() + id.size(), number);
  if (id.empty() || id[0] != 'i' || read.ec != std::errc() || read.ptr != id.data() + id.size()) return false;
  if (number == 0 || number > count) return false;
  index = number - 1;
  return true;
}

/// YYYY-MM-DD.
bool take_date(const Json& json, std::optional<Date>& date) {
  if (json.is_null()) return true;
  if (!json.is_string()) return false;
  const std::string text = json.get<std::string>();
  int year = 0, month = 0, day = 0, length = 0;
  if (text.size() != 10 || std::sscanf(text.c_str(), "%4d-%2d-%2d%n", &year, &month, &day, &length) != 3) return false;
  if (length != 10 || year < 1 || month < 1 || month > 12 || day < 1 || day > 31) return false;
  date = {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
  return true;
}

bool is_list_or_absent(const Json& json) { return json.is_null() || json.is_array(); }

class StoredReader {
 public:
  explicit StoredReader(const Json& analysis) : analysis_(analysis), items_(at(analysis, "items")) {}

  ReadReport read() {
    if (at(analysis_, "schema") != "mubiao.analysis/1") return {{}, "no analysis of the schema mubiao.analysis/1"};
    if (!head(at(analysis_, "document"))) return {{}, "its document is damaged"};
    if (!items_.is_array()) return {{}, "it has no list of items"};
    report_.items = static_cast<std::uint32_t>(items_.size());
    report_.observations.reserve(items_.size());
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (!item(items_[i], i)) return {{}, "its item " + std::to_string(i + 1) + " is damaged"};
    }
    if (!headlines(at(analysis_, "headlines"))) return {{}, "its headlines are damaged"};
    if (!remarks(at(analysis_, "remarks"))) return {{}, "its remarks are damaged"};
    return {std::move(report_), {}};
  }

 private:
  bool head(const Json& head) {
    return head.is_object() && take_text(at(head, "title"), report_.title) &&
           take_text(at(head, "place"), report_.place) && take_text(at(head, "parent"), report_.parent) &&
           take_integer(at(head, "year"), report_.year) && report_.year >= 0 && report_.year <= 9999 &&
           take_integer(at(head, "length"), report_.length) && take_name(at(head, "kind"), report_.kind, 7) &&
           take_name(at(head, "level"), report_.level, 6) && take_name(at(head, "placeFrom"), report_.place_from, 7) &&
           take_name(at(head, "yearFrom"), report_.year_from, 7) &&
           take_name(at(head, "confidence"), report_.confidence, 2);
  }

  bool item(const Json& item, std::size_t index) {
    Observation made;
    made.id = "i" + std::to_string(index + 1);
    Direction direction = Direction::none;
    const bool sound = item.is_object() && take_name(at(item, "status"), made.status, 2) &&
                       indicator(at(item, "indicator"), made) && take_name(at(item, "measure"), made.measure, 4) &&
                       take_name(at(item, "direction"), direction, 3) && figure(at(item, "quantity"), made) &&
                       take_bool(at(item, "headline"), made.headline) && modality(at(item, "modality"), made) &&
                       take_name(at(item, "confidence"), made.confidence, 2) && coordinates(item, made);
    if (!sound) return false;
    give_sign(made, direction);
    report_.observations.push_back(std::move(made));
    return true;
  }

  static bool indicator(const Json& indicator, Observation& made) {
    if (indicator.is_null()) return true;
    return indicator.is_object() && take_text(at(indicator, "text"), made.indicator) &&
           take_text(at(indicator, "code"), made.code);
  }

  static bool figure(const Json& quantity, Observation& made) {
    return quantity.is_object() && words(quantity, made) && take_text(at(quantity, "unit"), made.unit) &&
           take_name(at(quantity, "comparator"), made.comparator, 8) &&
           take_number(at(quantity, "value"), made.value) && take_number(at(quantity, "low"), made.low) &&
           take_number(at(quantity, "high"), made.high);
  }

  static bool words(const Json& words, Observation& made) {
    return take_text(at(words, "text"), made.words) && take_integer(at(words, "start"), made.start) &&
           take_integer(at(words, "end"), made.end);
  }

  static bool modality(const Json& modality, Observation& made) {
    if (modality.is_null()) return true;
    return modality.is_object() && take_name(at(modality, "strength"), made.strength.emplace(), 2);
  }

  bool coordinates(const Json& item, Observation& made) const {
    return take_name(at(item, "rate"), made.rate, 4) && take_name(at(item, "scope"), made.scope, 3) &&
           take_name(at(item, "horizon"), made.horizon, 4) && take_bool(at(item, "estimate"), made.estimate) &&
           take_item(at(item, "stretch"), items_.size(), made.stretch) &&
           take_text(at(item, "definition"), made.definition) && reference(at(item, "reference"), made) &&
           period(at(item, "period"), made);
  }

  static bool reference(const Json& reference, Observation& made) {
    return reference.is_null() || (reference.is_object() && take_text(at(reference, "text"), made.reference));
  }

  static bool period(const Json& period, Observation& made) {
    if (period.is_null()) return true;
    return period.is_object() && take_date(at(period, "to"), made.until) &&
           take_name(at(period, "span"), made.extent, 5);
  }

  bool headlines(const Json& rows) {
    if (!is_list_or_absent(rows)) return false;
    for (const Json& row : rows) {
      if (!headline(row)) return false;
    }
    return true;
  }

  bool headline(const Json& row) {
    std::string code;
    std::uint32_t item = none;
    if (!row.is_object() || !take_text(at(row, "code"), code) || !take_item(at(row, "item"), items_.size(), item)) {
      return false;
    }
    if (item != none) return take_headline(report_, code, item), true;
    const Json& stated = at(row, "words");
    if (stated.is_null()) return true;
    Observation made;
    if (!stated.is_object() || !words(stated, made)) return false;
    take_headline_words(report_, code, std::move(made));
    return true;
  }

  bool remarks(const Json& rows) {
    if (!is_list_or_absent(rows)) return false;
    for (const Json& row : rows) {
      Observation made;
      std::string code;
      const bool sound = row.is_object() && words(row, made) && take_text(at(row, "code"), code) &&
                         take_name(at(row, "says"), made.says, 3);
      if (!sound) return false;
      take_remark(report_, code, std::move(made));
    }
    return true;
  }

  const Json& analysis_;
  const Json& items_;
  Report report_;
};

}  // namespace

ReadReport report_of_json(std::string_view json) {
  const std::optional<Json> parsed = parse_kept(json);
  if (!parsed) return {{}, "no JSON"};
  const Json& inner = at(*parsed, "analysis");
  ReadReport read = StoredReader(inner.is_null() ? *parsed : inner).read();
  if (read.error.empty() && !take_text(at(*parsed, "file"), read.report.file)) return {{}, "its file is damaged"};
  return read;
}

}  // namespace mubiao::comparison
