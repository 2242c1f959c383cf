#include "core/trainer/folds.h"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

#include "core/trainer/genre.h"
#include "core/trainer/observer.h"

namespace mubiao::trainer {
namespace {

/// Of what is always learnt from.
constexpr std::size_t no_fold = SIZE_MAX;

/// How often own words are learnt from: their patterns are rare in the annotated documents.
constexpr std::size_t own_words_weight = 1;

void print(const std::string& name, const Tally& t) {
  std::printf("%-28s gold %4zu  admitted %4zu  extra %3zu | indicator of %4zu: right %.4f reachable %.4f\n",
              name.c_str(), t.gold, t.seen, t.extra, t.found,
              t.found ? static_cast<double>(t.right) / static_cast<double>(t.found) : 0.0,
              t.found ? static_cast<double>(t.reachable) / static_cast<double>(t.found) : 0.0);
}

/// One line for each genre, in the order in which they come, and one for all.
void print_sums(const std::vector<GoldDocument>& documents, const std::vector<Tally>& tallies) {
  std::vector<std::pair<std::string_view, Tally>> genres;
  Tally all;
  for (std::size_t i = 0; i < tallies.size(); ++i) {
    const std::string_view genre = genre_of(documents[i].name);
    auto row = std::find_if(genres.begin(), genres.end(), [&](const auto& known) { return known.first == genre; });
    if (row == genres.end()) row = genres.insert(row, {genre, Tally{}});
    row->second.add(tallies[i]);
    all.add(tallies[i]);
  }
  for (const auto& [genre, tally] : genres) print("GENRE " + std::string(genre), tally);
  print("ALL", all);
}

}  // namespace

std::vector<const Examples*> all_but(const std::vector<GoldDocument>& documents, const std::vector<Examples>& sets,
                                     const FoldOf& fold_of, std::size_t fold) {
  std::vector<const Examples*> chosen;
  for (std::size_t i = 0; i < sets.size(); ++i) {
    if (fold_of[i] == fold) continue;
    chosen.insert(chosen.end(), documents[i].own_words ? own_words_weight : 1, &sets[i]);
  }
  return chosen;
}

FoldOf by_turns(const std::vector<GoldDocument>& documents, std::size_t scored, std::size_t folds) {
  FoldOf fold_of(documents.size());
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const auto first = std::find_if(documents.begin(), documents.begin() + static_cast<std::ptrdiff_t>(i),
                                    [&](const GoldDocument& known) { return known.text == documents[i].text; });
    const auto text = static_cast<std::size_t>(first - documents.begin());
    fold_of[i] = text < scored ? text % folds : no_fold;
  }
  return fold_of;
}

FoldOf by_genre(const std::vector<GoldDocument>& documents) {
  std::vector<std::string_view> genres;
  FoldOf fold_of;
  for (const GoldDocument& document : documents) {
    const std::string_view genre = genre_of(document.name);
    const auto known = std::find(genres.begin(), genres.end(), genre);
    fold_of.push_back(document.own_words ? no_fold : static_cast<std::size_t>(known - genres.begin()));
    if (known == genres.end() && !document.own_words) genres.push_back(genre);
  }
  return fold_of;
}

void cross_validate(const std::vector<GoldDocument>& documents, const std::vector<Examples>& sets,
                    const FoldOf& fold_of, const FoldSettings& asked, const Settings& settings) {
  std::vector<Tally> tallies(asked.scored);
  std::size_t folds = 0;
  for (std::size_t i = 0; i < asked.scored; ++i) folds = std::max(folds, fold_of[i] + 1);
  std::atomic<std::size_t> next{0};
  std::mutex printing;
  const auto work = [&] {
    for (std::size_t fold = next++; fold < folds; fold = next++) {
      const Models models = train(all_but(documents, sets, fold_of, fold), settings);
      const std::lock_guard lock(printing);
      for (std::size_t i = 0; i < asked.scored; ++i) {
        if (fold_of[i] == fold)
          observe(documents[i], models, {.tally = &tallies[i], .verbose = asked.verbose, .rules = asked.rules});
      }
    }
  };
  std::thread other(work);
  work();
  other.join();
  for (std::size_t i = 0; i < asked.scored; ++i) print(documents[i].name, tallies[i]);
  print_sums(documents, tallies);
}

}  // namespace mubiao::trainer
