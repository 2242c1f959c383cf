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
  std::size_t folds = 10;
  bool verbose = false;  ///< print every error
  bool rules = false;    ///< choose by ordered rules instead of the ranker
};

/// Scores each document with models that learnt from documents of other folds only, and prints a line for each and one
/// for all. `sets` are the examples of `documents`. On two threads.
void cross_validate(const std::vector<GoldDocument>& documents, const std::vector<Examples>& sets,
                    const FoldSettings& asked, const Settings& settings);

}  // namespace mubiao::trainer
