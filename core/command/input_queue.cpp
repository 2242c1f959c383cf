#include "core/command/input_queue.h"

#include <utility>

#include "core/command/input.h"

namespace mubiao {

std::optional<InputJob> InputQueue::next() {
  while (file_ < paths_.size()) {
    if (!lines_ && !begin_lines(paths_[file_])) return InputJob{file_++, 0, {}, {}};
    if (std::optional<InputJob> line = next_line()) return line;
  }
  return std::nullopt;
}

bool InputQueue::begin_lines(const std::string& path) {
  if (path != "-" && !is_json_file(path)) return false;
  lines_.emplace(path);
  number_ = 0;
  if (path != "-" || lines_->begins_with('{')) return true;
  lines_.reset();
  return false;
}

/// At the end of the file nothing, or why it ends there.
std::optional<InputJob> InputQueue::next_line() {
  InputJob job{file_, ++number_, {}, {}};
  if (lines_->next(job.line)) return job;
  job.error = lines_->error();
  lines_.reset();
  ++file_;
  return job.error.empty() ? std::nullopt : std::optional(std::move(job));
}

}  // namespace mubiao
