#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/command/file.h"

namespace mubiao {

/// A file, or a line of one that holds lines of JSON.
struct InputJob {
  std::size_t file = 0;    ///< of the paths
  std::size_t number = 0;  ///< of the line, from 1; 0 for a whole file
  std::string line;
  std::string error;  ///< one line for people: why the rest of the file could not be read
};

/// What inputs hold, one after the other: each file, of those that hold lines of JSON each line. Standard input holds
/// lines where it begins with a brace. One line at a time is in memory: ten thousand analyses in one file are more than
/// a gigabyte.
class InputQueue {
 public:
  explicit InputQueue(const std::vector<std::string>& paths) : paths_(paths) {}

  /// The next one; nothing at the end.
  std::optional<InputJob> next();

 private:
  bool begin_lines(const std::string& path);
  std::optional<InputJob> next_line();

  const std::vector<std::string>& paths_;
  std::size_t file_ = 0;
  std::optional<LineReader> lines_;  ///< of the file
  std::size_t number_ = 0;           ///< of the line before
};

}  // namespace mubiao
