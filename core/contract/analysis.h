#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/contract/decimal.h"
#include "core/contract/part.h"
#include "core/contract/repair.h"
#include "core/contract/span.h"

namespace mubiao {

enum class Status : std::uint8_t { target, result };
enum class Measure : std::uint8_t { level, growth, change, rank };  ///< hashed into features: append only
// g++ takes the scoped `Direction::none` for a shadow of mubiao::none.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
enum class Direction : std::uint8_t { none, up, down };
#pragma GCC diagnostic pop
/// Hashed into features: append only.
enum class Comparator : std::uint8_t { equal, about, at_least, more, at_most, less, range, sync };
enum class Strength : std::uint8_t { hard, soft };
enum class Confidence : std::uint8_t { sure, check };
enum class Field : std::uint8_t { measure, direction, status, comparator, period, indicator, modality, headline };

// Every span of the structs below points into the source text.

struct Section {
  std::uint8_t level = 1;
  std::u16string number;  ///< "二", "(一)", "1", "第一章"; empty for a heading without one
  std::u16string title;
  Span span;  ///< from the heading to the next heading of the same or a higher level
  Part part = Part::other;
};

struct Quantity {
  Span span;
  Comparator comparator = Comparator::equal;
  std::optional<Decimal> value, low, high, from;
  std::u16string unit;  ///< as written, half-width Simplified, without magnitude; empty where none is written
};

struct Indicator {
  std::u16string text;
  Span span;
  std::uint32_t catalogue = none;  ///< row of the indicator catalogue
};

/// A day of the proleptic Gregorian calendar; year 0 means unknown.
struct Date {
  std::int16_t year = 0;
  std::uint8_t month = 0;
  std::uint8_t day = 0;
};

struct Period {
  Span span;
  Date from, to;  ///< resolved from the report's own year
};

struct Modality {
  Span span;
  Strength strength = Strength::soft;
};

struct Evidence {
  Field field;
  Span span;
};

struct Item {
  Status status = Status::result;
  Indicator indicator;  ///< empty text and span where none was found
  Measure measure = Measure::level;
  Direction direction = Direction::none;
  Quantity quantity;
  std::optional<Period> period;
  std::optional<Span> reference;
  bool headline = false;
  std::optional<Modality> modality;
  Confidence confidence = Confidence::sure;
  std::vector<Evidence> evidence;
  std::uint32_t section = none;  ///< index into Analysis::sections
  Span sentence;
};

struct Milestone {
  Span span;
  Status status = Status::result;
  std::u16string subject;
  std::u16string event;
  std::optional<Period> period;
  std::uint32_t section = none;
};

/// Joins a target to the result that the same report gives for the same indicator and unit.
struct Link {
  std::uint32_t target;  ///< indices into Analysis::items
  std::uint32_t result;
};

/// A row of the checklist of headline indicators.
struct Headline {
  std::uint32_t catalogue;  ///< row of the indicator catalogue
  std::uint32_t item = none;
};

struct Document {
  std::u16string title;
  std::u16string place;
  std::int16_t year = 0;  ///< 0 where the text tells none
  std::uint32_t length = 0;
};

struct Analysis {
  Document document;
  std::vector<Section> sections;
  std::vector<Item> items;            ///< in the order of the text
  std::vector<Milestone> milestones;  ///< in the order of the text
  std::vector<Link> links;
  std::vector<Headline> headlines;
  std::vector<Repair> repairs;
};

}  // namespace mubiao
