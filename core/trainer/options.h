#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/trainer/training.h"

namespace mubiao::trainer {

/// What the trainer's command line asks for.
struct Options {
  std::vector<std::string> gold_folders;
  std::vector<std::string> leave;  ///< documents that are neither trained on nor scored nor measured
  std::string own;                 ///< file of sentences of our own
  std::string also;                ///< folder of more documents to train on
  std::vector<std::string> texts;  ///< folders of texts without annotation, in which own scores are measured too
  std::size_t folds = 0;           ///< > 0: print leave-documents-out figures
  bool genres = false;             ///< print leave-genres-out figures
  std::string write;               ///< source folder that gets weights and constants
  std::string measure;             ///< source folder whose weights stay and whose constants are measured again
  bool verbose = false;
  bool rules = false;
  Settings settings;
};

/// Reads the arguments after the program's name. False, with a line in `error`, where they are wrong.
bool parse_options(const std::vector<std::string>& arguments, Options& options, std::string& error);

}  // namespace mubiao::trainer
