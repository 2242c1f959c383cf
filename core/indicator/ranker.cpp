#include "core/indicator/ranker.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <vector>

#include "core/model/model_constants.h"
#include "core/model/weight.h"

namespace mubiao {
namespace {

#include "generated/ranker_weights.inc"

const WeightTable<feature_count> weights(packed_weights);

std::size_t row_of(Composition composition) { return static_cast<std::size_t>(composition); }

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
  explicit Scorer(const FigureContext& context) : context_(context), features_(context) {
    composition_.fill(Memo::unknown);
  }

  /// The part of a candidate's score that others share.
  std::int32_t shared_score(const Candidate& candidate) {
    const Composition how = candidate.composition;
    std::int32_t& base = composition_[row_of(how)];
    if (base == Memo::unknown) base = total([&](WeightSum& out) { features_.of_composition(how, out); });
    if (!candidate.has_local()) return base;
    const std::size_t first = candidate.first, last = candidate.last;
    const bool plain = how == Composition::before;
    std::int32_t sum = base;
    sum += start_.get(plain, context_.at - first,
                      [&] { return total([&](WeightSum& out) { features_.of_start(plain, first, out); }); });
    sum += start_as_.get(row_of(how), context_.at - first,
                         [&] { return total([&](WeightSum& out) { features_.of_start_as(how, first, out); }); });
    sum += end_.get(0, context_.at - last, [&] { return total([&](WeightSum& out) { features_.of_end(last, out); }); });
    sum += end_as_.get(row_of(how), context_.at - last,
                       [&] { return total([&](WeightSum& out) { features_.of_end_as(how, last, out); }); });
    return sum;
  }

  /// What is the candidate's own.
  std::int32_t own_score(const Candidate& candidate) {
    std::int32_t sum = total([&](WeightSum& out) { features_.of_whole(candidate, out); });
    if (candidate.has_local()) sum += stretch(candidate.composition, candidate.first, candidate.last);
    if (candidate.has_after()) sum += after(candidate);
    return sum;
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

  std::int32_t after(const Candidate& candidate) {
    const Composition how = candidate.composition;
    const auto compute = [&] {
      return total([&](WeightSum& out) { features_.of_after(how, candidate.after_first, candidate.after_last, out); });
    };
    // Only `after` itself tries several beginnings
    return how == Composition::after ? compute() : after_.get(row_of(how), candidate.after_last - context_.at, compute);
  }

  template <typename Fill>
  std::int32_t total(Fill fill) {
    WeightSum out(weights.data());
    fill(out);
    return out.sum();
  }

  const FigureContext& context_;
  FigureFeatures features_;
  std::array<std::int32_t, compositions> composition_;
  Memo start_, start_as_, end_, end_as_, after_;
  Composition stretch_of_ = Composition::before;
  std::size_t stretch_first_ = 1, stretch_last_ = 0;
  std::int32_t stretch_score_ = 0;
};

static_assert(std::size(greatest_own_scores) == compositions, "train or measure the model again: CONTRIBUTING.md");

/// Whether a candidate with this shared score can neither win against `best` nor narrow a margin that anybody asks for.
bool is_out(const Candidate& candidate, std::int32_t shared_score, std::int32_t best) {
  return shared_score + greatest_own_scores[row_of(candidate.composition)] + widest_margin < best;
}

}  // namespace

std::vector<std::int32_t> plain_scores(const FigureContext& context, std::span<const Candidate> candidates) {
  const FigureFeatures features(context);
  std::vector<std::int32_t> scores;
  for (const Candidate& candidate : candidates) {
    WeightSum sum(weights.data());
    features_of(features, candidate, sum);
    scores.push_back(sum.sum());
  }
  return scores;
}

Choice rank_candidates(const FigureContext& context, std::span<const Candidate> candidates) {
  constexpr std::int32_t lowest = std::numeric_limits<std::int32_t>::min() / 2;
  Scorer scorer(context);
  std::vector<std::int32_t> scores(candidates.size());
  for (std::size_t i = 0; i < candidates.size(); ++i) scores[i] = scorer.shared_score(candidates[i]);
  const auto likely = static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
  std::int32_t best = scores[likely] += scorer.own_score(candidates[likely]);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (i == likely) continue;
    scores[i] = is_out(candidates[i], scores[i], best) ? lowest : scores[i] + scorer.own_score(candidates[i]);
    best = std::max(best, scores[i]);
  }
  std::int32_t second = lowest;
  const auto index = static_cast<std::size_t>(std::find(scores.begin(), scores.end(), best) - scores.begin());
  for (std::size_t i = 0; i < candidates.size(); ++i)
    if (scores[i] > second && !(candidates[i].phrase == candidates[index].phrase)) second = scores[i];
  return {index, best - second, best};
}

}  // namespace mubiao
