#pragma once

#include <cstdint>
#include <span>

#include "core/indicator/feature.h"

namespace mubiao {

/// A candidate chosen for a figure.
struct Choice {
  std::size_t index;    ///< into the candidates
  std::int32_t margin;  ///< score above the best candidate that reads differently; small means unsure
};

/// The best of `candidates`, which must not be empty, by the linear ranker. Its integer weights are trained from
/// annotated reports by core/trainer and checked in as weights.inc, so that native and WebAssembly builds
/// agree. O(candidates × features).
Choice rank_candidates(const FigureContext& context, std::span<const Candidate> candidates);

}  // namespace mubiao
