#pragma once

#include "core/command/exit_code.h"

namespace mubiao {

/// `mubiao read`: for every line of standard input (UTF-8) one line of JSON, {"value":…,"unit":…}; both null where the
/// line is no number.
ExitCode run_read();

}  // namespace mubiao
