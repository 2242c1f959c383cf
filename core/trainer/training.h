#pragma once

#include <vector>

#include "core/trainer/example.h"
#include "core/trainer/linear.h"

namespace mubiao::trainer {

struct Settings {
  int scale = 4;  ///< stored weights are whole multiples of 1 / scale
  int epochs = 5;
  int runs = 32;
  double rank_decay = 2e-4;
  double admit_decay = 1e-3;
};

/// Both models, trained on all examples of `sets`: linear over hashed features, by AdaGrad; the ranker on the softmax
/// over a figure's candidates, the admission model on the logistic loss. The mean of several runs over the examples in
/// different orders: it errs less than any one of them. The weights are whole multiples of 1 / scale that fit a byte.
/// Deterministic: fixed order, no clock, no random device.
Models train(const std::vector<const Examples*>& sets, const Settings& settings);

}  // namespace mubiao::trainer
