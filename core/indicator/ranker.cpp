#include "core/indicator/ranker.h"

#include <limits>

namespace mubiao {
namespace {

constexpr std::int8_t weights[feature_count] = {
#include "core/indicator/weights.inc"
};

bool same_phrase(const Phrase& a, const Phrase& b) {
  if (a.count != b.count) return false;
  for (std::uint8_t i = 0; i < a.count; ++i) {
    if (!(a.pieces[i] == b.pieces[i])) return false;
  }
  return true;
}

}  // namespace

Choice rank_candidates(const FigureContext& context, std::span<const Candidate> candidates) {
  const SharedFeatures shared = shared_features(context);
  constexpr std::int32_t lowest = std::numeric_limits<std::int32_t>::min() / 2;
  std::int32_t best = lowest, second = lowest;
  std::size_t index = 0;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    std::uint32_t features[most_features];
    const std::size_t count = candidate_features(context, shared, candidates[i], features);
    std::int32_t score = 0;
    for (std::size_t f = 0; f < count; ++f) score += weights[features[f]];
    if (score > best) {
      if (best > second && !same_phrase(candidates[i].phrase, candidates[index].phrase)) second = best;
      best = score;
      index = i;
    } else if (score > second && !same_phrase(candidates[i].phrase, candidates[index].phrase)) {
      second = score;
    }
  }
  return {index, best - second};
}

}  // namespace mubiao
