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
/// How near to an item its period is named: in its clause, in its sentence, before in its paragraph, by the heading
/// over it, or nowhere (then the report's own year counts, or the one before it for what is reviewed).
enum class PeriodSource : std::uint8_t { stated, sentence, paragraph, section, report };
/// One whole year; a quarter, half or months of one; several years; the end of a time (到2027年底); not known.
enum class PeriodExtent : std::uint8_t { unknown, year, part, years, point };
/// 年均; 累计 of several years; 每年.
enum class Rate : std::uint8_t { plain, average, total, each };
/// The report's own place or subject; a part of it; another place.
enum class Scope : std::uint8_t { whole, part, other };
/// When a target is due: within the report's year, by a plan of several years, at another later time.
enum class Horizon : std::uint8_t { unknown, year, plan, later };

enum class DocumentKind : std::uint8_t { report, plan, budget, communique, policy, news, other };
enum class Level : std::uint8_t { unknown, national, province, prefecture, county, township };
/// Where the place or the year of a document was found.
enum class HeadSource : std::uint8_t { unknown, title, dateline, heading, text, file, user };

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
  Span span;      ///< empty where a heading or nothing names it
  Date from, to;  ///< resolved from the report's own year
  PeriodSource by = PeriodSource::stated;
  PeriodExtent extent = PeriodExtent::unknown;
};

struct Modality {
  Span span;
  Strength strength = Strength::soft;
};

struct Evidence {
  Field field;
  Span span;
};

/// Words that change what is counted.
struct Definition {
  Span span;
  bool excludes = false;  ///< 扣除房地产, 不含农户: something else is counted; otherwise only the basis (同口径)
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
  Rate rate = Rate::plain;
  bool estimate = false;  ///< 预计, 初步核算 of what is past or under way
  Scope scope = Scope::whole;
  std::optional<Definition> definition;  ///< words that change what is counted: 不含农户, 扣除价格因素
  Horizon horizon = Horizon::unknown;    ///< of a target
  std::uint32_t stretch =
      none;  ///< of the first of two steps (7%以上，力争8%): the further one, index into Analysis::items
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
  std::uint32_t catalogue;               ///< row of the indicator catalogue
  std::uint32_t item = none;             ///< the target of the report's own year and place
  std::optional<Span> words = {};        ///< without an item: how the main targets name it without a figure
  std::vector<std::uint32_t> also = {};  ///< further targets of the indicator: the plan's, a part's
};

/// What a result in words says of the year's target: 超额完成全年任务, 未达年初预期; nothing for 总体平稳.
enum class Says : std::uint8_t { nothing, met, missed };

/// A result in words of a headline indicator, about the year before the report's.
struct Remark {
  std::uint32_t catalogue;  ///< row of the indicator catalogue
  Span span;                ///< from the first name to the end of the words
  Says says = Says::nothing;
};

struct Document {
  std::u16string title;
  std::u16string place;
  std::int16_t year = 0;  ///< 0 where the text tells none
  std::uint32_t length = 0;
  DocumentKind kind = DocumentKind::other;
  Level level = Level::unknown;
  std::u16string parent = {};  ///< the province of a prefecture's report, where it is known
  HeadSource place_from = HeadSource::unknown;
  HeadSource year_from = HeadSource::unknown;
  Confidence confidence = Confidence::sure;  ///< of place and year
};

struct Analysis {
  Document document;
  std::vector<Section> sections;
  std::vector<Item> items;            ///< in the order of the text
  std::vector<Milestone> milestones;  ///< in the order of the text
  std::vector<Link> links;
  std::vector<Headline> headlines;
  std::vector<Remark> remarks;  ///< in the order of the text
  std::vector<Repair> repairs;
};

}  // namespace mubiao
