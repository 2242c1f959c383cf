#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/indicator/feature.h"

namespace mubiao {

/// A candidate chosen for a figure.
struct Choice {
  std::size_t index;       ///< into the candidates
  std::int32_t margin;     ///< score above the best candidate that reads differently; small means unsure
  std::int32_t score = 0;  ///< of the candidate itself
};

/// The best of `candidates`, which must not be empty, by the linear ranker; of equal ones the first. The margin is
/// exact up to `widest_margin` and never too small: candidates that are farther behind are not added up to the end. The
/// integer weights and every constant that depends on them are trained from annotated reports by core/trainer and
/// checked in (core/model), so that native and WebAssembly builds agree. O(candidates × features).
Choice rank_candidates(const FigureContext& context, std::span<const Candidate> candidates);

/// The score of each candidate, every feature of each added up: what the choice rests on, for people to see and for
/// tests to compare the ranker with. Several times as slow.
std::vector<std::int32_t> plain_scores(const FigureContext& context, std::span<const Candidate> candidates);

}  // namespace mubiao
