#include "core/trainer/own_score.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "core/indicator/feature.h"
#include "core/item/draft.h"

namespace mubiao::trainer {
namespace {

/// Decides as the product will and looks at every candidate on the way.
class OwnScoreMeter final : public Judge {
 public:
  OwnScoreMeter(const Models& models, int scale, GreatestOwnScores& greatest)
      : models_(models), scale_(scale), greatest_(greatest) {}

  std::int32_t admit(const MarkedText& text, std::span<const Token> tokens, std::size_t at, const Figure& figure,
                     DocumentStyle style) override {
    if (figure.shape == Shape::ratio) return 1;
    double score = 0;
    for (const std::uint32_t place : admission_features(text, tokens, at, figure, style))
      score += models_.admit.weight[place];
    return score >= 0 ? 1 : -1;
  }

  Choice choose(const FigureContext& context, std::span<const Candidate> candidates) override {
    const FigureFeatures features(context);
    std::size_t best = 0;
    double best_score = 0;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      FeatureList own, shared;
      own_features_of(features, candidates[i], own);
      shared_features_of(features, candidates[i], shared);
      const double own_score = models_.rank.score(own.take());
      note(candidates[i].composition, own_score);
      const double score = own_score + models_.rank.score(shared.take());
      if (i == 0 || score > best_score) best_score = score, best = i;
    }
    return {best, 0};
  }

 private:
  void note(Composition composition, double own_score) {
    const auto row = static_cast<std::size_t>(composition);
    const auto stored = static_cast<std::int32_t>(std::lround(own_score * scale_));
    std::int32_t& greatest = greatest_.score[row];
    greatest = greatest_.candidates[row]++ == 0 ? stored : std::max(greatest, stored);
  }

  const Models& models_;
  int scale_;
  GreatestOwnScores& greatest_;
};

}  // namespace

void measure_own_scores(std::u16string_view source, const Models& models, int scale, GreatestOwnScores& greatest) {
  const Text text = fold(source);
  OwnScoreMeter meter(models, scale, greatest);
  read_draft(MarkedText(text.units), outline(text), meter);
  ++greatest.texts;
}

}  // namespace mubiao::trainer
