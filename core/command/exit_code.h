#pragma once

namespace mubiao {

/// How the command ends.
enum ExitCode : int {
  all_done = 0,
  some_failed = 1,  ///< some files could not be read; the others were printed
  failed = 2,       ///< wrong command line, nothing could be read, or the output could not be written
};

}  // namespace mubiao
