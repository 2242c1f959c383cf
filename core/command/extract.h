#pragma once

#include "core/command/exit_code.h"
#include "core/command/options.h"

namespace mubiao {

/// `mubiao extract`: analyses the files of `options` and prints them in its format. Each file that cannot be read costs
/// one line on standard error.
ExitCode run_extract(const Options& options);

}  // namespace mubiao
