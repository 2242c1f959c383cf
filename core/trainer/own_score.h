#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/indicator/composition.h"
#include "core/trainer/linear.h"

namespace mubiao::trainer {

/// The greatest sum of the features that are a candidate's own (own_features_of), by composition: what the ranker
/// leaves candidates out by. In stored units, whole multiples of 1 / scale.
struct GreatestOwnScores {
  std::array<std::int32_t, compositions> score{};
  std::array<std::size_t, compositions> candidates{};  ///< that were looked at
  std::size_t texts = 0;
};

/// Reads `source` with the models, and raises `greatest` by what its candidates have.
void measure_own_scores(std::u16string_view source, const Models& models, int scale, GreatestOwnScores& greatest);

}  // namespace mubiao::trainer
