#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "core/command/observed_judge.h"
#include "core/model/model_constants.h"

namespace mubiao {

/// Whether the ranker chose what has the greatest plain sum (of equal ones the first), with the margin that follows
/// from the sums. Beyond `widest_margin` the ranker's margin says no more than that. `figure` has candidates.
inline bool is_plain_choice(const ObservedFigure& figure) {
  const auto best =
      static_cast<std::size_t>(std::max_element(figure.scores.begin(), figure.scores.end()) - figure.scores.begin());
  std::int32_t margin = widest_margin;
  for (std::size_t i = 0; i < figure.scores.size(); ++i)
    if (!(figure.candidates[i].phrase == figure.candidates[best].phrase))
      margin = std::min(margin, figure.scores[best] - figure.scores[i]);
  return figure.choice.index == best && std::min(figure.choice.margin, widest_margin) == margin;
}

}  // namespace mubiao
