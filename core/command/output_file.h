#pragma once

#include <string>
#include <unordered_set>

namespace mubiao {

/// What an output file of lines {"file":…} holds already, or why it cannot be gone on with.
struct ResumedOutput {
  std::unordered_set<std::string> files;  ///< names of the lines that are there
  std::string error;                      ///< one line for people; empty if standard output leads to the file now
};

/// Leads standard output to the end of `path`, a new file if there is none. A last line that was cut is taken off.
ResumedOutput resume_output(const std::string& path);

}  // namespace mubiao
