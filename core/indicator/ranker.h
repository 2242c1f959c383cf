#pragma once

#include <cstdint>
#include <span>

#include "core/indicator/feature.h"

namespace mubiao {

/// The ranker's weight of each hashed feature: trained from annotated reports by core/indicator/trainer, checked in as
/// weights.inc. Integers, so that native and WebAssembly builds agree.
std::span<const std::int8_t> ranker_weights();

/// Chooses among the candidates of one figure. The trainer observes and overrides the choice through this.
class Chooser {
 public:
  virtual ~Chooser() = default;
  struct Choice {
    std::size_t index;   ///< into the candidates
    std::int32_t margin; ///< score above the best candidate that reads differently; small means unsure
  };
  /// `candidates` is not empty.
  virtual Choice choose(const FigureContext& context, std::span<const Candidate> candidates) = 0;
};

/// The linear ranker. O(candidates × features).
class Ranker final : public Chooser {
 public:
  Choice choose(const FigureContext& context, std::span<const Candidate> candidates) override;
};

}  // namespace mubiao
