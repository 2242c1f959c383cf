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
std::string_view name(Part part) { return look_up(parts, part); }
std::string_view name(Field field) { return look_up(fields, field); }
std::string_view name(RepairKind kind) { return look_up(repair_kinds, kind); }

}  // namespace mubiao
