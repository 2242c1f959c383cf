#include "core/trainer/folds.h"

#include <atomic>
#include <cstdio>
#include <mutex>
#include <string>
#include <thread>

#include "core/trainer/observer.h"

namespace mubiao::trainer {
namespace {

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

}  // namespace

void cross_validate(const std::vector<GoldDocument>& documents, const std::vector<Examples>& sets,
                    const FoldSettings& asked, const Settings& settings) {
  std::vector<Tally> tallies(asked.scored);
  std::atomic<std::size_t> next{0};
  std::mutex printing;
  const auto work = [&] {
    for (std::size_t fold = next++; fold < asked.folds; fold = next++) {
      const Models models = train(all_but(documents, sets, asked.scored, fold, asked.folds), settings);
      const std::lock_guard lock(printing);
      for (std::size_t i = fold; i < asked.scored; i += asked.folds)
        observe(documents[i], models, {.tally = &tallies[i], .verbose = asked.verbose, .rules = asked.rules});
    }
  };
  std::thread other(work);
  work();
  other.join();
  Tally all;
  for (std::size_t i = 0; i < asked.scored; ++i) {
    print(documents[i].name, tallies[i]);
    all.add(tallies[i]);
  }
  print("ALL", all);
}

}  // namespace mubiao::trainer
