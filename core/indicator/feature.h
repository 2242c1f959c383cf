#pragma once

#include <cstdint>

#include "core/indicator/candidate.h"

namespace mubiao {

/// Size of the ranker's weight table; features are hashed into it.
inline constexpr std::uint32_t feature_bits = 15;
inline constexpr std::uint32_t feature_count = 1u << feature_bits;

/// One hashed feature: a template's number and up to three values.
constexpr std::uint32_t feature(std::uint32_t id, std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
  std::uint32_t h = id * 0x9E3779B1u ^ a * 0x85EBCA77u;
  h = (h ^ (h >> 15)) * 0xC2B2AE3Du + b * 0x27D4EB2Fu;
  h = (h ^ (h >> 13)) * 0x165667B1u + c * 0x9E3779B1u;
  h ^= h >> 16;
  return (h * 0x85EBCA6Bu) >> (32 - feature_bits);
}

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

/// A coarse kind of unit, stable when the unit table grows.
std::uint32_t unit_group(const Figure& figure);

}  // namespace mubiao
