#include "core/trainer/training.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <utility>

namespace mubiao::trainer {
namespace {

// The loops of epochs, examples, candidates and features are one formula.
// NOLINTNEXTLINE(readability-function-size)
void train_rank(Linear& model, const std::vector<const RankExample*>& examples, int epochs, double decay,
                unsigned seed) {
  std::vector<std::size_t> order(examples.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::mt19937 random(20260101 + seed);
  std::vector<double> gradient(model.weight.size(), 0.0);
  std::vector<std::uint32_t> touched;
  for (int epoch = 0; epoch < epochs; ++epoch) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
    const double rate = 0.15 / (1.0 + 0.15 * epoch);
    for (const std::size_t index : order) {
      const RankExample& example = *examples[index];
      std::vector<double> p(example.right.size());
      double top = -1e30, best_right = 0;
      for (std::size_t i = 0; i < p.size(); ++i) {
        p[i] = model.score(example.features[i]);
        top = std::max(top, p[i]);
        best_right = std::max(best_right, example.right[i]);
      }
      const double bar = std::max(right_at, best_right - 0.06);
      double sum = 0, good = 0;
      for (std::size_t i = 0; i < p.size(); ++i) {
        p[i] = std::exp(p[i] - top);
        sum += p[i];
        if (example.right[i] >= bar) good += p[i];
      }
      for (std::size_t i = 0; i < p.size(); ++i) {
        const double g = p[i] / sum - (example.right[i] >= bar ? p[i] / std::max(good, 1e-12) : 0.0);
        if (std::abs(g) < 1e-4) continue;
        for (const std::uint32_t f : example.features[i]) {
          if (gradient[f] == 0.0) touched.push_back(f);
          gradient[f] += g;
        }
      }
      for (const std::uint32_t f : touched) {
        if (gradient[f] != 0.0) model.step(f, gradient[f], rate, decay);
        gradient[f] = 0.0;
      }
      touched.clear();
    }
  }
}

void train_admit(Linear& model, const std::vector<const AdmitExample*>& examples, int epochs, double decay,
                 unsigned seed) {
  std::vector<std::size_t> order(examples.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::mt19937 random(20260102 + seed);
  for (int epoch = 0; epoch < epochs; ++epoch) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
    const double rate = 0.1 / (1.0 + 0.15 * epoch);
    for (const std::size_t index : order) {
      const AdmitExample& example = *examples[index];
      const double p = 1.0 / (1.0 + std::exp(-model.score(example.features)));
      const double g = p - (example.item ? 1.0 : 0.0);
      for (const std::uint32_t f : example.features) model.step(f, g, rate, decay);
    }
  }
}

/// The model as the product will have it: whole numbers of 8 bits.
void round_weights(Linear& model, double scale) {
  for (double& weight : model.weight) weight = std::round(std::max(-127.0, std::min(127.0, weight * scale))) / scale;
}

}  // namespace

Models train(const std::vector<const Examples*>& sets, const Settings& settings) {
  Models models;
  std::vector<const RankExample*> rank;
  std::vector<const AdmitExample*> admit;
  for (const Examples* set : sets) {
    for (const RankExample& example : set->rank) rank.push_back(&example);
    for (const AdmitExample& example : set->admit) admit.push_back(&example);
  }
  for (int run = 0; run < settings.runs; ++run) {
    Models one;
    train_rank(one.rank, rank, settings.epochs, settings.rank_decay, static_cast<unsigned>(run));
    train_admit(one.admit, admit, settings.epochs, settings.admit_decay, static_cast<unsigned>(run));
    models.rank.add(one.rank, 1.0 / settings.runs);
    models.admit.add(one.admit, 1.0 / settings.runs);
  }
  round_weights(models.rank, settings.scale);
  round_weights(models.admit, settings.scale);
  return models;
}

}  // namespace mubiao::trainer
