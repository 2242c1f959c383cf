#pragma once

#include <cstddef>
#include <string>

#include "core/trainer/example.h"
#include "core/trainer/gold.h"
#include "core/trainer/linear.h"

namespace mubiao::trainer {

/// How the models did on annotated documents.
struct Tally {
  std::size_t gold = 0;       ///< annotated items
  std::size_t seen = 0;       ///< of these, admitted
  std::size_t extra = 0;      ///< admitted without being annotated
  std::size_t found = 0;      ///< admitted items whose indicator was asked for
  std::size_t right = 0;      ///< of these, the right candidate was chosen
  std::size_t reachable = 0;  ///< of these, there is a right candidate

  void add(const Tally& other) {
    found += other.found, right += other.right, reachable += other.reachable, gold += other.gold, seen += other.seen,
        extra += other.extra;
  }
};

/// What to do with the decisions of a document.
struct Observation {
  bool teach = false;            ///< decide by the annotation where there is one, else by the models
  Examples* examples = nullptr;  ///< gets what can be learnt
  Tally* tally = nullptr;        ///< gets how the models did
  bool verbose = false;          ///< print every error
  bool rules = false;            ///< choose by ordered rules instead of the ranker
};

/// Reads a document with the models, and notes every decision as `observation` asks.
void observe(const GoldDocument& gold, const Models& models, const Observation& observation);

}  // namespace mubiao::trainer
