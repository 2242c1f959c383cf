#pragma once

#include <cstddef>
#include <cstdio>
#include <string>

#include "core/command/exit_code.h"

namespace mubiao {

/// The bytes of a file, or why they could not be read.
struct FileBytes {
  std::string bytes;
  std::string error;  ///< one line for people; empty if the file was read
};

/// Reads a whole file, or standard input where `path` is "-". Up to 1 GiB: offsets have 32 bits.
FileBytes read_file(const std::string& path);

/// Reads a file or standard input line by line, each as soon as it is there.
class LineReader {
 public:
  explicit LineReader(const std::string& path);  ///< "-" is standard input
  ~LineReader();
  LineReader(const LineReader&) = delete;
  LineReader& operator=(const LineReader&) = delete;

  /// The next line without its line feed; false at the end, or when a signal that somebody waits for comes meanwhile.
  bool next(std::string& line);
  /// Whether the first byte, which is not taken, is `byte`. Asked before the first line.
  bool begins_with(char byte);
  const std::string& error() const { return error_; }  ///< one line for people; empty if all was read

 private:
  std::FILE* file_;
  char* buffer_ = nullptr;
  std::size_t size_ = 0;
  std::string error_;
};

/// Writes all of `bytes` to standard output, whatever signal comes meanwhile; false if that failed.
bool write_output(const std::string& bytes);

/// Prints `mubiao: message` on standard error; what it quotes from outside is made visible.
void complain(const std::string& message);

/// Complains that write_output failed, right after it did.
ExitCode complain_of_output();

}  // namespace mubiao
