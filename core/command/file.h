#pragma once

#include <string>

namespace mubiao {

/// The bytes of a file, or why they could not be read.
struct FileBytes {
  std::string bytes;
  std::string error;  ///< one line for people; empty if the file was read
};

/// Reads a whole file, or standard input where `path` is "-". Up to 1 GiB: offsets have 32 bits.
FileBytes read_file(const std::string& path);

/// Writes `bytes` to standard output; false if that failed.
bool write_output(const std::string& bytes);

/// Prints `mubiao: message` on standard error.
void complain(const std::string& message);

}  // namespace mubiao
