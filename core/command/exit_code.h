#pragma once

namespace mubiao {

/// How the command ends.
enum ExitCode : int {
  all_done = 0,
  some_failed = 1,  ///< some files could not be read; the others were printed
  failed = 2,       ///< wrong command line, or nothing could be read
  not_written = 3,  ///< the output could not be written
  no_memory = 4,    ///< there was not enough memory; what was printed is whole
};

}  // namespace mubiao
