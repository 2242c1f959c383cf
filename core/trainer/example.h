#pragma once

#include <cstdint>
#include <vector>

namespace mubiao::trainer {

/// From this similarity to the annotation on, a name is right.
inline constexpr double right_at = 0.8;

/// A figure whose annotated indicator is among its candidates.
struct RankExample {
  std::vector<std::vector<std::uint32_t>> features;  ///< of each candidate, as places of the weights
  std::vector<double> right;                         ///< similarity of each candidate to the annotation, 0 to 1
};

/// A figure that is annotated as an item, or that is not.
struct AdmitExample {
  std::vector<std::uint32_t> features;
  bool item;
};

/// What is learnt from one document.
struct Examples {
  std::vector<RankExample> rank;
  std::vector<AdmitExample> admit;
};

}  // namespace mubiao::trainer
