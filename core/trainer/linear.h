#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/item/admission.h"
#include "core/model/feature_hash.h"

namespace mubiao::trainer {

/// A linear model in training.
struct Linear {
  std::vector<double> weight, gradient;
  explicit Linear(std::size_t size) : weight(size, 0.0), gradient(size, 1e-2) {}

  double score(const std::vector<std::uint32_t>& features) const {
    double sum = 0;
    for (const std::uint32_t place : features) sum += weight[place];
    return sum;
  }
  void add(const Linear& other, double share) {
    for (std::size_t i = 0; i < weight.size(); ++i) weight[i] += share * other.weight[i];
  }
  /// One step of AdaGrad. Drawing weights to 0 on the way (lasso) was tried: at 33,000 weights it cost a point,
  /// rounding them at the end nothing.
  void step(std::uint32_t place, double slope, double rate, double decay) {
    slope += decay * weight[place];
    gradient[place] += slope * slope;
    weight[place] -= rate * slope / std::sqrt(gradient[place]);
  }
};

/// What is trained: the ranker and the admission model.
struct Models {
  Linear rank{feature_count};
  Linear admit{admission_count};
};

}  // namespace mubiao::trainer
