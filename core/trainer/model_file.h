#pragma once

#include <filesystem>

#include "core/trainer/linear.h"
#include "core/trainer/own_score.h"

namespace mubiao::trainer {

// The files of core/model below a source folder: all that the engine needs to decide as the trainer saw it decide.

/// Writes ranker_weights.inc and admission_weights.inc; the weights are whole multiples of 1 / scale. False if that
/// failed.
bool write_weights(const std::filesystem::path& source_folder, const Models& models, int scale);

/// Writes model_constants.h: every constant that depends on the weights. False if that failed.
bool write_constants(const std::filesystem::path& source_folder, const GreatestOwnScores& greatest, int scale);

/// Reads the two weight files back. False if one is absent or has another size.
bool read_weights(const std::filesystem::path& source_folder, int scale, Models& models);

}  // namespace mubiao::trainer
