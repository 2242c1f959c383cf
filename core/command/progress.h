#pragma once

#include <chrono>
#include <cstddef>

namespace mubiao {

/// A line on a terminal that tells how far a long task is; nothing where standard error is none.
class Progress {
 public:
  explicit Progress(std::size_t count);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// `done` of all are done, which were `bytes` in all.
  void show(std::size_t done, std::size_t bytes);
  void clear();  ///< takes the line away, before something else is written

 private:
  using Clock = std::chrono::steady_clock;
  std::size_t count_;
  bool on_;
  Clock::time_point start_ = Clock::now(), shown_ = start_;
};

}  // namespace mubiao
