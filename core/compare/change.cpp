#include "core/compare/change.h"

#include "core/compare/verdict.h"

namespace mubiao::comparison {
namespace {

struct GoalEnds {
  Decimal low, high;
};

std::optional<GoalEnds> ends_of(const Observation& target) {
  if (target.value) return GoalEnds{*target.value, *target.value};
  if (target.low && target.high) return GoalEnds{*target.low, *target.high};
  return std::nullopt;
}

/// ≥ binds more than a plain figure, a plain figure more than 左右.
int hardness(Comparator comparator) {
  switch (comparator) {
    case Comparator::about: return 0;
    case Comparator::at_least:
    case Comparator::more:
    case Comparator::at_most:
    case Comparator::less: return 2;
    default: return 1;
  }
}

Change change_of_words(const Observation& before, const Observation& after) {
  const int step = hardness(after.comparator) - hardness(before.comparator);
  if (step != 0) return step > 0 ? Change::hardened : Change::softened;
  return before.headline == after.headline ? Change::kept : Change::moved;
}

/// −1, 0 or 1.
int compare(Decimal a, Decimal b) { return static_cast<int>(b < a) - static_cast<int>(a < b); }

}  // namespace

std::string_view name(Change change) {
  constexpr std::string_view names[] = {"raised", "lowered", "hardened", "softened", "widened", "narrowed",
                                        "moved",  "kept",    "dropped",  "new",      "unlike"};
  return names[static_cast<std::size_t>(change)];
}

Change change_of(const Observation& before, const Observation& after) {
  const auto was = ends_of(before), is = ends_of(after);
  if (before.in_words != after.in_words || was.has_value() != is.has_value()) return Change::unlike;
  if (!was) return change_of_words(before, after);
  const int low = compare(is->low, was->low), high = compare(is->high, was->high);
  if (low == 0 && high == 0) return change_of_words(before, after);
  if (low >= 0 && high >= 0) return Change::raised;
  if (low <= 0 && high <= 0) return Change::lowered;
  return low < 0 ? Change::widened : Change::narrowed;
}

std::optional<Decimal> difference_of(const Observation& before, const Observation& after) {
  if (!before.value || !after.value) return std::nullopt;
  return *after.value - *before.value;
}

}  // namespace mubiao::comparison
