#include "core/output/names.h"

#include <cstddef>

namespace mubiao {
namespace {

using namespace std::string_view_literals;

// In the order of the enumerators.
constexpr std::string_view statuses[] = {"target"sv, "result"sv};
constexpr std::string_view measures[] = {"level"sv, "growth"sv, "change"sv, "rank"sv};
constexpr std::string_view directions[] = {""sv, "up"sv, "down"sv};
constexpr std::string_view comparators[] = {"="sv, "≈"sv, "≥"sv, ">"sv, "≤"sv, "<"sv, "range"sv, "sync"sv};
constexpr std::string_view strengths[] = {"hard"sv, "soft"sv};
constexpr std::string_view confidences[] = {"sure"sv, "check"sv};
constexpr std::string_view period_sources[] = {"stated"sv, "sentence"sv, "paragraph"sv, "section"sv, "report"sv};
constexpr std::string_view period_extents[] = {""sv, "year"sv, "part"sv, "years"sv, "point"sv};
constexpr std::string_view rates[] = {""sv, "average"sv, "total"sv, "each"sv};
constexpr std::string_view scopes[] = {"whole"sv, "part"sv, "other"sv};
constexpr std::string_view horizons[] = {""sv, "year"sv, "plan"sv, "later"sv};
constexpr std::string_view document_kinds[] = {"report"sv, "plan"sv, "budget"sv, "communique"sv,
                                               "policy"sv, "news"sv, "other"sv};
constexpr std::string_view levels[] = {""sv, "national"sv, "province"sv, "prefecture"sv, "county"sv, "township"sv};
constexpr std::string_view head_sources[] = {""sv, "title"sv, "dateline"sv, "heading"sv, "text"sv, "file"sv, "user"sv};
constexpr std::string_view said[] = {""sv, "met"sv, "missed"sv};
constexpr std::string_view parts[] = {"review"sv, "plan"sv, "other"sv};
constexpr std::string_view fields[] = {"measure"sv, "direction"sv, "status"sv,   "comparator"sv,
                                       "period"sv,  "indicator"sv, "modality"sv, "headline"sv};
constexpr std::string_view repair_kinds[] = {"join-lines"sv, "page-furniture"sv, "drop-spaces"sv, "garbled-sign"sv,
                                             "literal-newline"sv};

template <typename Enum, std::size_t Size>
std::string_view look_up(const std::string_view (&names)[Size], Enum value) {
  const auto index = static_cast<std::size_t>(value);
  return index < Size ? names[index] : std::string_view();
}

}  // namespace

std::string_view name(Status status) { return look_up(statuses, status); }
std::string_view name(Measure measure) { return look_up(measures, measure); }
std::string_view name(Direction direction) { return look_up(directions, direction); }
std::string_view name(Comparator comparator) { return look_up(comparators, comparator); }
std::string_view name(Strength strength) { return look_up(strengths, strength); }
std::string_view name(Confidence confidence) { return look_up(confidences, confidence); }
std::string_view name(PeriodSource source) { return look_up(period_sources, source); }
std::string_view name(PeriodExtent extent) { return look_up(period_extents, extent); }
std::string_view name(Rate rate) { return look_up(rates, rate); }
std::string_view name(Scope scope) { return look_up(scopes, scope); }
std::string_view name(Horizon horizon) { return look_up(horizons, horizon); }
std::string_view name(DocumentKind kind) { return look_up(document_kinds, kind); }
std::string_view name(Level level) { return look_up(levels, level); }
std::string_view name(HeadSource source) { return look_up(head_sources, source); }
std::string_view name(Says says) { return look_up(said, says); }
std::string_view name(Part part) { return look_up(parts, part); }
std::string_view name(Field field) { return look_up(fields, field); }
std::string_view name(RepairKind kind) { return look_up(repair_kinds, kind); }

}  // namespace mubiao
