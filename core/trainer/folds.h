#pragma once

#include <cstddef>
#include <vector>

#include "core/trainer/example.h"
#include "core/trainer/gold.h"
#include "core/trainer/training.h"

namespace mubiao::trainer {

/// How a cross-validation is done.
struct FoldSettings {
  std::size_t scored = 0;  ///< the first of the documents, which are scored; the others are only learnt from
  bool verbose = false;    ///< print every error
  bool rules = false;      ///< choose by ordered rules instead of the ranker
};

/// The fold of each document; of what is always learnt from a number that no fold has.
using FoldOf = std::vector<std::size_t>;

/// The first `scored` documents in turns, and with each whatever else is annotated of the same text.
FoldOf by_turns(const std::vector<GoldDocument>& documents, std::size_t scored, std::size_t folds);

/// Documents by their genre.
FoldOf by_genre(const std::vector<GoldDocument>& documents);

/// What is learnt from where `fold` is left out: own words more than once.
std::vector<const Examples*> all_but(const std::vector<GoldDocument>& documents, const std::vector<Examples>& sets,
                                     const FoldOf& fold_of, std::size_t fold);

/// Scores each document with models that learnt from documents of other folds only, and prints a line for each, one for
/// each genre and one for all. `sets` are the examples of `documents`. On two threads.
void cross_validate(const std::vector<GoldDocument>& documents, const std::vector<Examples>& sets,
                    const FoldOf& fold_of, const FoldSettings& asked, const Settings& settings);

}  // namespace mubiao::trainer
