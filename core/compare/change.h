#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/compare/report.h"

namespace mubiao::comparison {

/// What became of a target from one report to the next. `moved`: the same figure, in the body instead of the headline
/// targets or back. `unlike`: another measure or unit, or words in place of a figure.
enum class Change : std::uint8_t {
  raised,
  lowered,
  hardened,
  softened,
  widened,
  narrowed,
  moved,
  kept,
  dropped,
  added,
  unlike,
};
std::string_view name(Change change);  ///< "raised", …; "new" for added

/// The change between two targets of one indicator, measure and unit. "Raised" is about the figure, a range's both
/// ends; where the figure is the same, about the comparator (≥ > = > ≈).
Change change_of(const Observation& before, const Observation& after);

/// after − before, where both are single figures.
std::optional<Decimal> difference_of(const Observation& before, const Observation& after);

}  // namespace mubiao::comparison
