#pragma once

#include "core/command/exit_code.h"
#include "core/command/options.h"

namespace mubiao {

/// `mubiao compare`: reads the texts and stored analyses of `options`, lays them side by side and prints the views that
/// are asked for. Each input that cannot be read costs one line on standard error, and so does each note of the
/// comparison.
ExitCode run_compare(const Options& options);

}  // namespace mubiao
