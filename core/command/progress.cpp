#include "core/command/progress.h"

#include <unistd.h>

#include <cstdio>

namespace mubiao {

Progress::Progress(std::size_t count) : count_(count), on_(count > 1 && isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() { clear(); }

void Progress::show(std::size_t done, std::size_t bytes) {
  constexpr std::chrono::milliseconds pause(200);
  const Clock::time_point now = Clock::now();
  if (!on_ || now - shown_ < pause || done == 0) return;
  shown_ = now;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  const double left = seconds / static_cast<double>(done) * static_cast<double>(count_ - done);
  constexpr double megabyte = 1e6;
  std::fprintf(stderr, "\r\x1b[K%zu of %zu files, %.1f MB/s, %.0f s left", done, count_,
               static_cast<double>(bytes) / megabyte / seconds, left);
}

void Progress::clear() {
  if (on_ && shown_ != start_) std::fputs("\r\x1b[K", stderr);
}

}  // namespace mubiao
