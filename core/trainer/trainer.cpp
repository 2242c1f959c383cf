// Trains the admission model and the indicator ranker from annotated reports.
//
//   trainer GOLD_DIR [OPTION…] --folds N      leave-documents-out figures of GOLD_DIR, nothing written
//   trainer GOLD_DIR [OPTION…] --write DIR    writes core/model/ranker_weights.inc and core/model/admission_weights.inc
//                                             under DIR
//
//   --leave NAME,NAME…   documents that are neither trained on nor scored
//   --also FOLDER        more documents to train on; --own FILE: sentences of our own
//   --verbose            prints every error
//   --rules              chooses by ordered rules instead of the ranker, to compare them
//
// Both models are linear over hashed features and trained by AdaGrad: the ranker on the softmax over a figure's
// candidates, the admission model on the logistic loss. Deterministic: fixed order, no clock, no random device.

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <mutex>
#include <random>
#include <thread>

#include "core/item/draft.h"
#include "core/text/source_text.h"
#include "core/text/utf.h"
#include "core/trainer/gold.h"

namespace mubiao::trainer {
namespace {

constexpr double right_at = 0.8;

struct RankExample {
  std::vector<std::vector<std::uint32_t>> features;  // per candidate
  std::vector<double> right;                         // similarity to the annotation
};

struct AdmitExample {
  std::vector<std::uint32_t> features;
  bool item;
};

struct Examples {
  std::vector<RankExample> rank;
  std::vector<AdmitExample> admit;
};

/// A linear model in training.
struct Linear {
  std::vector<double> weight, gradient;
  explicit Linear(std::size_t size) : weight(size, 0.0), gradient(size, 1e-2) {}

  double score(const std::vector<std::uint32_t>& features) const {
    double sum = 0;
    for (const std::uint32_t f : features) sum += weight[f];
    return sum;
  }
  void add(const Linear& other, double share) {
    for (std::size_t i = 0; i < weight.size(); ++i) weight[i] += share * other.weight[i];
  }
  /// One step of AdaGrad. Drawing weights to 0 on the way (lasso) was tried: at 33,000 weights it cost a point,
  /// rounding them at the end nothing.
  void step(std::uint32_t f, double g, double rate, double decay) {
    g += decay * weight[f];
    gradient[f] += g * g;
    weight[f] -= rate * g / std::sqrt(gradient[f]);
  }
};

struct Models {
  Linear rank{feature_count};
  Linear admit{admission_count};
};

std::u16string words(const SourceText& source, const Phrase& phrase) {
  return source.words(std::span(phrase.pieces).first(phrase.count));
}

struct Tally {
  std::size_t found = 0, right = 0, reachable = 0, gold = 0, seen = 0, extra = 0;
  void add(const Tally& other) {
    found += other.found, right += other.right, reachable += other.reachable, gold += other.gold, seen += other.seen,
        extra += other.extra;
  }
};

/// The choice by ordered rules alone, to compare the ranker with: a list's own member; else the nearest nouns before
/// the figure as far back as their clause goes; else the nouns behind it; else what the figure before had.
std::size_t choose_by_rules(const FigureContext& context, std::span<const Candidate> candidates) {
  const auto best = [&](Composition composition, auto better) {
    std::size_t chosen = candidates.size();
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      if (candidates[i].composition != composition) continue;
      if (chosen == candidates.size() || better(candidates[i], candidates[chosen])) chosen = i;
    }
    return chosen;
  };
  const auto never = [](const Candidate&, const Candidate&) { return false; };
  const bool counts = context.figure->kind == UnitKind::count || context.figure->kind == UnitKind::person;
  std::vector<std::size_t> order;
  if (context.group_size > 1 && context.members == context.group_size) {
    order.push_back(best(Composition::listed_tail, never));
    order.push_back(best(Composition::listed, never));
  }
  const std::size_t before = best(Composition::before, [](const Candidate& a, const Candidate& b) {
    return a.last > b.last || (a.last == b.last && a.first < b.first);
  });
  const std::size_t after = best(Composition::after, [](const Candidate& a, const Candidate& b) {
    return a.after_first == b.after_first && a.after_last > b.after_last;
  });
  const bool verb_only = before < candidates.size() && candidates[before].first == candidates[before].last &&
                         is_action(context.tokens[candidates[before].first].kind);
  if (counts && (before == candidates.size() || verb_only))
    order.push_back(best(verb_only ? Composition::before_after : Composition::after, never));
  order.insert(order.end(), {before, after, best(Composition::inherited, never)});
  for (const std::size_t choice : order) {
    if (choice < candidates.size()) return choice;
  }
  return 0;
}

/// Sits between the pipeline and the models: records examples, counts, and decides by annotation or by model.
class Observer final : public Judge {
 public:
  Observer(const GoldDocument& gold, const SourceText& source, const Models& models, bool teach, Examples* examples,
           Tally* tally, bool verbose, bool rules)
      : gold_(gold),
        source_(source),
        models_(models),
        teach_(teach),
        examples_(examples),
        tally_(tally),
        verbose_(verbose),
        rules_(rules) {}

  std::int32_t admit(const MarkedText& text, std::span<const Token> tokens, std::size_t at, const Figure& figure,
                     DocumentStyle style) override {
    const AdmissionFeatures places = admission_features(text, tokens, at, figure, style);
    const std::vector<std::uint32_t> features(places.begin(), places.end());
    const Span span = source_.span(figure.span);
    const double score = models_.admit.score(features);
    if (!gold_.covers(span.start, span.end)) return score >= 0 ? 1 : -1;
    const GoldItem* item = match(span);
    if (item != nullptr && !item->core) return score >= 0 ? 1 : -1;
    if (examples_ != nullptr) examples_->admit.push_back({features, item != nullptr});
    const bool admitted = score >= 0;
    if (tally_ != nullptr && admitted && item == nullptr) {
      ++tally_->extra;
      if (verbose_) show("extra", span);
    }
    if (tally_ != nullptr && admitted && item != nullptr) ++tally_->seen;
    if (tally_ != nullptr && !admitted && item != nullptr && verbose_) show("refused", span);
    if (teach_) return item != nullptr ? 1 : -1;
    return admitted ? 1 : -1;
  }

  Choice choose(const FigureContext& context, std::span<const Candidate> candidates) override {
    const FigureFeatures groups(context);
    const Span span = source_.span(context.figure->span);
    const GoldItem* item = gold_.covers(span.start, span.end) ? match(span) : nullptr;
    std::vector<std::vector<std::uint32_t>> features(candidates.size());
    std::vector<double> right(candidates.size(), 0.0);
    std::size_t best_model = 0, best_gold = 0;
    double best_score = -1e30;
    const std::size_t by_rules = rules_ ? choose_by_rules(context, candidates) : 0;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      FeatureList list;
      features_of(groups, candidates[i], list);
      features[i] = list.take();
      const double score = rules_ ? (i == by_rules ? 1.0 : 0.0) : models_.rank.score(features[i]);
      if (score > best_score) best_score = score, best_model = i;
      if (item == nullptr) continue;
      const std::u16string name = words(source_, candidates[i].phrase);
      for (const std::u16string& wanted : item->indicators) right[i] = std::max(right[i], similarity(name, wanted));
      if (right[i] > right[best_gold]) best_gold = i;
    }
    if (item == nullptr) return {best_model, 0};
    if (item->core && tally_ != nullptr) {
      ++tally_->found;
      tally_->reachable += right[best_gold] >= right_at;
      tally_->right += right[best_model] >= right_at;
      if (verbose_ && right[best_model] < right_at) {
        show(right[best_gold] >= right_at ? "wrong" : "unreachable", span);
        std::cout << "      got " << utf8_from_utf16(words(source_, candidates[best_model].phrase)) << " ("
                  << static_cast<int>(candidates[best_model].composition) << ") | want "
                  << utf8_from_utf16(item->indicators[0]) << "\n";
      }
    }
    const bool reachable = right[best_gold] >= right_at;
    if (examples_ != nullptr && reachable && item->core) examples_->rank.push_back({std::move(features), right});
    return {teach_ && reachable ? best_gold : best_model, 0};
  }

 private:
  const GoldItem* match(Span span) {
    const GoldItem* best = nullptr;
    std::int64_t best_overlap = 0;
    for (const GoldItem& item : gold_.items) {
      const std::int64_t overlap =
          std::min<std::int64_t>(item.end, span.end) - std::max<std::int64_t>(item.start, span.start);
      if (overlap > best_overlap) best_overlap = overlap, best = &item;
    }
    return best;
  }

  void show(const char* what, Span span) const {
    const std::uint32_t lo = span.start > 34 ? span.start - 34 : 0;
    std::u16string line = gold_.text.substr(lo, span.start - lo) + u"【" +
                          gold_.text.substr(span.start, span.end - span.start) + u"】" +
                          gold_.text.substr(span.end, 22);
    for (char16_t& c : line) c = c == u'\n' || c == u'\r' ? u'/' : c;
    std::cout << "   " << what << " " << gold_.name << "@" << span.start << ": " << utf8_from_utf16(line) << "\n";
  }

  const GoldDocument& gold_;
  const SourceText& source_;
  const Models& models_;
  bool teach_;
  Examples* examples_;
  Tally* tally_;
  bool verbose_;
  bool rules_;
};

void observe(const GoldDocument& gold, const Models& models, bool teach, Examples* examples, Tally* tally, bool verbose,
             bool rules = false) {
  const Text text = fold(gold.text);
  const SourceText source(text, gold.text);
  Observer observer(gold, source, models, teach, examples, tally, verbose, rules);
  const Draft draft = read_draft(MarkedText(text.units), outline(text), observer);
  if (tally == nullptr) return;
  for (const GoldItem& item : gold.items) {
    tally->gold += item.core;
    if (!verbose || !item.core) continue;
    const bool overlapped = std::any_of(draft.figures.begin(), draft.figures.end(), [&](const Figure& figure) {
      const Span span = source.span(figure.span);
      return std::min(item.end, span.end) > std::max(item.start, span.start);
    });
    if (!overlapped) std::cout << "   unseen " << gold.name << "@" << item.start << "\n";
  }
}

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

struct Settings {
  double scale = 4.0;  ///< stored weights are whole multiples of 1 / scale
  int epochs = 5;
  int runs = 32;
  double rank_decay = 2e-4;
  double admit_decay = 1e-3;
};

/// The model as the product will have it: whole numbers of 8 bits.
void round_weights(Linear& model, double scale) {
  for (double& weight : model.weight) weight = std::round(std::max(-127.0, std::min(127.0, weight * scale))) / scale;
}

Models train(const std::vector<const Examples*>& sets, const Settings& settings) {
  Models models;
  std::vector<const RankExample*> rank;
  std::vector<const AdmitExample*> admit;
  for (const Examples* set : sets) {
    for (const RankExample& example : set->rank) rank.push_back(&example);
    for (const AdmitExample& example : set->admit) admit.push_back(&example);
  }
  // The mean of several runs over the examples in different orders: it errs less than any one of them
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

std::vector<const Examples*> all_of(const std::vector<Examples>& sets) {
  std::vector<const Examples*> chosen;
  for (const Examples& set : sets) chosen.push_back(&set);
  return chosen;
}

/// Every set but those of documents of the fold, whatever window of their texts it annotates.
std::vector<const Examples*> all_but(const std::vector<GoldDocument>& documents, const std::vector<Examples>& sets,
                                     std::size_t scored, std::size_t fold, std::size_t folds) {
  const auto held_out = [&](const GoldDocument& document) {
    for (std::size_t i = fold; i < scored; i += folds) {
      if (documents[i].text == document.text) return true;
    }
    return false;
  };
  std::vector<const Examples*> chosen;
  for (std::size_t i = 0; i < sets.size(); ++i) {
    if (!held_out(documents[i])) chosen.push_back(&sets[i]);
  }
  return chosen;
}

void print(const std::string& name, const Tally& t) {
  std::printf("%-28s gold %4zu  admitted %4zu  extra %3zu | indicator of %4zu: right %.4f reachable %.4f\n",
              name.c_str(), t.gold, t.seen, t.extra, t.found,
              t.found ? static_cast<double>(t.right) / static_cast<double>(t.found) : 0.0,
              t.found ? static_cast<double>(t.reachable) / static_cast<double>(t.found) : 0.0);
}

void cross_validate(const std::vector<GoldDocument>& documents, std::size_t scored, const std::vector<Examples>& sets,
                    std::size_t folds, const Settings& settings, bool verbose, bool rules) {
  std::vector<Tally> tallies(scored);
  std::atomic<std::size_t> next{0};
  std::mutex printing;
  const auto work = [&] {
    for (std::size_t fold = next++; fold < folds; fold = next++) {
      const Models models = train(all_but(documents, sets, scored, fold, folds), settings);
      const std::lock_guard lock(printing);
      for (std::size_t i = fold; i < scored; i += folds)
        observe(documents[i], models, false, nullptr, &tallies[i], verbose, rules);
    }
  };
  std::thread other(work);
  work();
  other.join();
  Tally all;
  for (std::size_t i = 0; i < scored; ++i) {
    print(documents[i].name, tallies[i]);
    all.add(tallies[i]);
  }
  print("ALL", all);
}

void write_weights(const std::filesystem::path& path, const Linear& model, double scale) {
  std::ofstream out(path);
  out << "// Generated by core/trainer from annotated reports; do not edit. CONTRIBUTING.md has the "
         "command.\n";
  for (std::size_t i = 0; i < model.weight.size(); ++i) {
    out << std::lround(model.weight[i] * scale) << (i % 32 == 31 ? ",\n" : ",");
  }
}

int run(int argc, char** argv) {
  std::vector<std::string> leave;
  std::size_t folds = 0;
  std::string write, own, also;
  bool verbose = false, rules = false;
  Settings settings;
  for (int i = 2; i < argc; ++i) {
    const std::string option = argv[i];
    const std::string value = i + 1 < argc ? argv[i + 1] : "";
    if (option == "--verbose") {
      verbose = true;
      continue;
    }
    if (option == "--rules") {
      rules = true;
      continue;
    }
    ++i;
    if (option == "--folds")
      folds = std::stoul(value);
    else if (option == "--write")
      write = value;
    else if (option == "--own")
      own = value;
    else if (option == "--also")
      also = value;
    else if (option == "--scale")
      settings.scale = std::stod(value);
    else if (option == "--epochs")
      settings.epochs = std::stoi(value);
    else if (option == "--runs")
      settings.runs = std::stoi(value);
    else if (option == "--decay")
      settings.rank_decay = std::stod(value);
    else if (option == "--admit-decay")
      settings.admit_decay = std::stod(value);
    else if (option == "--leave") {
      for (std::size_t from = 0; from <= value.size();) {
        const std::size_t comma = std::min(value.find(',', from), value.size());
        leave.push_back(value.substr(from, comma - from));
        from = comma + 1;
      }
    } else {
      std::cerr << "trainer: unknown option " << option << "\n";
      return 2;
    }
  }
  std::vector<GoldDocument> documents = read_gold(argv[1], leave);
  const std::size_t scored = documents.size();
  if (!own.empty()) documents.push_back(read_own_words(own));
  if (!also.empty()) {
    for (GoldDocument& document : read_gold(also, leave)) documents.push_back(std::move(document));
  }
  std::vector<Examples> sets(documents.size());
  const Models blank;
  for (std::size_t i = 0; i < documents.size(); ++i) observe(documents[i], blank, true, &sets[i], nullptr, false);
  // Second round: the figure before is as the model itself reads it, so that the models meet their own mistakes
  const Models first = train(all_of(sets), settings);
  std::vector<Examples> more(documents.size());
  for (std::size_t i = 0; i < documents.size(); ++i) {
    observe(documents[i], first, false, &more[i], nullptr, false);
    sets[i].rank.insert(sets[i].rank.end(), more[i].rank.begin(), more[i].rank.end());
  }
  if (folds > 0) cross_validate(documents, scored, sets, folds, settings, verbose, rules);
  if (!write.empty()) {
    const Models models = train(all_of(sets), settings);
    write_weights(std::filesystem::path(write) / "core/model/ranker_weights.inc", models.rank, settings.scale);
    write_weights(std::filesystem::path(write) / "core/model/admission_weights.inc", models.admit, settings.scale);
  }
  return 0;
}

}  // namespace
}  // namespace mubiao::trainer

int main(int argc, char** argv) {
  if (argc < 4) {
    std::cerr << "usage: trainer GOLD_DIR [--leave NAME,…] (--folds N [--verbose] | --write SOURCE_DIR)\n";
    return 2;
  }
  return mubiao::trainer::run(argc, argv);
}
