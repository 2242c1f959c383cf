#include "core/indicator/ranker.h"

#include <array>
#include <limits>

#include "core/packing/weight.h"

namespace mubiao {
namespace {

#include "generated/ranker_weights.inc"

const WeightTable<feature_count> weights(packed_weights);

std::size_t row_of(Composition composition) { return static_cast<std::size_t>(composition); }

bool same_phrase(const Phrase& a, const Phrase& b) {
  if (a.count != b.count) return false;
  for (std::uint8_t i = 0; i < a.count; ++i) {
    if (!(a.pieces[i] == b.pieces[i])) return false;
  }
  return true;
}

/// Scores that several candidates of one figure share, by a row (of a composition) and by distance from the figure.
class Memo {
 public:
  static constexpr std::int32_t unknown = std::numeric_limits<std::int32_t>::min();

  template <typename Compute>
  std::int32_t get(std::size_t row, std::size_t distance, Compute compute) {
    if (distance >= slots) return compute();
    if ((used_ & (1u << row)) == 0) {
      scores_[row].fill(unknown);  // a figure uses a few of the rows
      used_ |= 1u << row;
    }
    std::int32_t& known = scores_[row][distance];
    if (known == unknown) known = compute();
    return known;
  }

 private:
  static constexpr std::size_t slots = 32;
  static_assert(compositions <= 32);

  std::uint32_t used_ = 0;
  std::array<std::array<std::int32_t, slots>, compositions> scores_;
};

class Scorer {
 public:
  explicit Scorer(const FigureContext& context) : c_(context), features_(context) { composition_.fill(Memo::unknown); }

  std::int32_t score(const Candidate& candidate) {
    const Composition how = candidate.composition;
    std::int32_t& base = composition_[row_of(how)];
    if (base == Memo::unknown) base = total([&](WeightSum& out) { features_.of_composition(how, out); });
    std::int32_t sum = base;
    if (candidate.first <= candidate.last) {
      const std::size_t first = candidate.first, last = candidate.last;
      const bool plain = how == Composition::before;
      sum += start_.get(plain, c_.at - first, [&] { return total([&](WeightSum& out) { features_.of_start(plain, first, out); }); });
      sum += start_as_.get(row_of(how), c_.at - first, [&] { return total([&](WeightSum& out) { features_.of_start_as(how, first, out); }); });
      sum += end_.get(0, c_.at - last, [&] { return total([&](WeightSum& out) { features_.of_end(last, out); }); });
      sum += end_as_.get(row_of(how), c_.at - last, [&] { return total([&](WeightSum& out) { features_.of_end_as(how, last, out); }); });
      sum += stretch(how, first, last);
    }
    if (candidate.after_first <= candidate.after_last) {
      const auto compute = [&] { return total([&](WeightSum& out) { features_.of_after(how, candidate.after_first, candidate.after_last, out); }); };
      // Only `after` itself tries several beginnings
      sum += how == Composition::after ? compute() : after_.get(row_of(how), candidate.after_last - c_.at, compute);
    }
    return sum + total([&](WeightSum& out) { features_.of_whole(candidate, out); });
  }

 private:
  /// Candidates that differ in what they share or in what stands behind the figure come one after the other.
  std::int32_t stretch(Composition how, std::size_t first, std::size_t last) {
    if (how != stretch_of_ || first != stretch_first_ || last != stretch_last_) {
      stretch_of_ = how, stretch_first_ = first, stretch_last_ = last;
      stretch_score_ = total([&](WeightSum& out) { features_.of_stretch(how, first, last, out); });
    }
    return stretch_score_;
  }

  template <typename Fill>
  std::int32_t total(Fill fill) {
    WeightSum out(weights.data());
    fill(out);
    return out.sum();
  }

  const FigureContext& c_;
  FigureFeatures features_;
  std::array<std::int32_t, compositions> composition_;
  Memo start_, start_as_, end_, end_as_, after_;
  Composition stretch_of_ = Composition::before;
  std::size_t stretch_first_ = 1, stretch_last_ = 0;
  std::int32_t stretch_score_ = 0;
};

}  // namespace

Choice rank_candidates(const FigureContext& context, std::span<const Candidate> candidates) {
  Scorer scorer(context);
  constexpr std::int32_t lowest = std::numeric_limits<std::int32_t>::min() / 2;
  std::int32_t best = lowest, second = lowest;
  std::size_t index = 0;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const std::int32_t score = scorer.score(candidates[i]);
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
