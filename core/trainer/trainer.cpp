// Trains the admission model and the indicator ranker from annotated reports.
//
//   trainer DIR,DIR… [OPTION…] --folds N      leave-documents-out figures of the annotated folders, nothing written
//   trainer DIR,DIR… [OPTION…] --genres       the same, leaving out all documents of a genre (genre.h) at a time
//   trainer DIR,DIR… [OPTION…] --write DIR    writes the weights and model_constants.h under DIR/core/model
//   trainer DIR,DIR… [OPTION…] --measure DIR  keeps the weights of DIR/core/model and writes its model_constants.h anew
//
//   --leave NAME,NAME…   documents that are neither trained on nor scored nor measured
//   --also FOLDER        more documents to train on; --own FILE: sentences of our own
//   --texts DIR,DIR…     folders of .txt files without annotation, in which own scores are measured too
//   --verbose            prints every error
//   --rules              chooses by ordered rules instead of the ranker, to compare them
//   --scale --epochs --runs --decay --admit-decay NUMBER  as in training.h

#include <algorithm>
#include <exception>
#include <filesystem>
#include <iostream>
#include <utility>

#include "core/trainer/folds.h"
#include "core/trainer/gold.h"
#include "core/trainer/model_file.h"
#include "core/trainer/observer.h"
#include "core/trainer/options.h"
#include "core/trainer/own_score.h"
#include "core/trainer/training.h"

namespace mubiao::trainer {
namespace {

/// The documents that are scored, and behind them those that are only learnt from.
struct Documents {
  std::vector<GoldDocument> all;
  std::size_t scored = 0;
};

Documents read_documents(const Options& options) {
  Documents documents;
  const auto add = [&](const std::string& folder) {
    for (GoldDocument& document : read_gold(folder, options.leave)) documents.all.push_back(std::move(document));
  };
  std::for_each(options.gold_folders.begin(), options.gold_folders.end(), add);
  documents.scored = documents.all.size();
  if (!options.own.empty()) documents.all.push_back(read_own_words(options.own));
  if (!options.also.empty()) add(options.also);
  return documents;
}

std::vector<const Examples*> all_of(const std::vector<GoldDocument>& documents, const std::vector<Examples>& sets) {
  return all_but(documents, sets, FoldOf(sets.size(), 0), 1);
}

/// Two rounds: in the first the figure before is as annotated, in the second as the model of the first reads it, so
/// that the models meet their own mistakes.
std::vector<Examples> collect_examples(const std::vector<GoldDocument>& documents, const Settings& settings) {
  std::vector<Examples> sets(documents.size());
  const Models blank;
  for (std::size_t i = 0; i < documents.size(); ++i)
    observe(documents[i], blank, {.teach = true, .examples = &sets[i]});
  const Models first = train(all_of(documents, sets), settings);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    Examples more;
    observe(documents[i], first, {.examples = &more});
    sets[i].rank.insert(sets[i].rank.end(), more.rank.begin(), more.rank.end());
  }
  return sets;
}

/// Over the annotated documents and all .txt files of the folders.
GreatestOwnScores measure(const Documents& documents, const Models& models, const Options& options) {
  GreatestOwnScores greatest;
  for (const GoldDocument& document : documents.all)
    measure_own_scores(document.text, models, options.settings.scale, greatest);
  for (const std::string& folder : options.texts) {
    for (const std::u16string& text : read_texts(folder, options.leave))
      measure_own_scores(text, models, options.settings.scale, greatest);
  }
  return greatest;
}

int fail(const std::string& message) {
  std::cerr << "trainer: " << message << "\n";
  return 2;
}

int run(const Options& options) {
  const Documents documents = read_documents(options);
  const Settings& settings = options.settings;
  if (!options.measure.empty()) {
    Models models;
    if (!read_weights(options.measure, settings.scale, models)) return fail("no weights under " + options.measure);
    if (!write_constants(options.measure, measure(documents, models, options), settings.scale))
      return fail("cannot write under " + options.measure);
  }
  if (options.folds == 0 && !options.genres && options.write.empty()) return 0;
  const std::vector<Examples> sets = collect_examples(documents.all, settings);
  const FoldSettings asked{documents.scored, options.verbose, options.rules};
  if (options.folds > 0)
    cross_validate(documents.all, sets, by_turns(documents.all, documents.scored, options.folds), asked, settings);
  if (options.genres) cross_validate(documents.all, sets, by_genre(documents.all), asked, settings);
  if (options.write.empty()) return 0;
  const Models models = train(all_of(documents.all, sets), settings);
  if (!write_weights(options.write, models, settings.scale) ||
      !write_constants(options.write, measure(documents, models, options), settings.scale))
    return fail("cannot write under " + options.write);
  return 0;
}

}  // namespace
}  // namespace mubiao::trainer

int main(int argc, char** argv) try {
  mubiao::trainer::Options options;
  std::string error;
  if (!mubiao::trainer::parse_options({argv + 1, argv + argc}, options, error)) {
    std::cerr
        << "trainer: " << error << "\n"
        << "usage: trainer DIR,DIR… [OPTION…] (--folds N | --genres | --write SOURCE_DIR | --measure SOURCE_DIR)\n";
    return 2;
  }
  return mubiao::trainer::run(options);
} catch (const std::exception& error) {
  std::cerr << "trainer: " << error.what() << "\n";
  return 1;
}
