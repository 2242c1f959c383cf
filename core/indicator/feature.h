#pragma once

#include <cstdint>

#include "core/clause/feature_hash.h"
#include "core/indicator/candidate.h"

namespace mubiao {

/// What does not change between the candidates of one figure.
struct SharedFeatures {
  std::uint32_t unit = 0;         ///< coarse kind of the unit
  std::uint32_t measure = 0;
  std::uint32_t before = 0;       ///< kind of the token before the figure
  std::uint32_t before_word = 0;
  std::uint32_t after = 0;        ///< kind of the token behind it
  std::uint32_t after_word = 0;
  std::uint32_t gap = 0;          ///< what stands between the figure before and this one
  std::uint32_t previous = 0;     ///< unit and measure of the figure before, and how far
  std::uint32_t list = 0;         ///< whether a list with 分别 fits the group
  std::uint32_t content = 0;      ///< content tokens before the figure, up to 3
};

SharedFeatures shared_features(const FigureContext& context);

/// Most features that one candidate has.
inline constexpr std::size_t most_features = 56;

/// Writes the features of `candidate` to `out` and returns how many. Constant cost but for the tokens of the phrase.
std::size_t candidate_features(const FigureContext& context, const SharedFeatures& shared, const Candidate& candidate,
                               std::uint32_t (&out)[most_features]);

}  // namespace mubiao
