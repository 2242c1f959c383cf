#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <vector>

namespace mubiao {

/// Up to `count` threads that do `labour`: fewer, or none, where the system gives no more.
template <typename Labour>
std::vector<std::thread> start_threads(std::size_t count, const Labour& labour) {
  std::vector<std::thread> threads;
  try {
    while (threads.size() < count) threads.emplace_back(labour);
  } catch (const std::system_error&) {
    return threads;
  }
  return threads;
}

/// Does the work of 0 … count − 1 on `jobs` threads and takes the results in that order on the calling one.
///
/// `work(i)` gives the result of i, on any thread; `take(i, result)` returns false to stop early. At most a few results
/// for each thread wait to be taken, whatever `count` is: who is too far ahead waits.
template <typename Work, typename Take>
void do_in_order(std::size_t count, unsigned jobs, Work work, Take take) {
  using Result = decltype(work(std::size_t{0}));
  constexpr std::size_t ahead = 4;
  std::vector<std::optional<Result>> waiting(ahead * jobs);
  std::mutex mutex;
  std::condition_variable changed;
  std::size_t next = 0, taken = 0;
  bool stopped = false;

  const auto labour = [&] {
    std::unique_lock lock(mutex);
    for (;;) {
      changed.wait(lock, [&] { return stopped || next == count || next < taken + waiting.size(); });
      if (stopped || next == count) return;
      const std::size_t mine = next++;
      lock.unlock();
      Result result = work(mine);
      lock.lock();
      waiting[mine % waiting.size()].emplace(std::move(result));
      changed.notify_all();
    }
  };
  std::vector<std::thread> threads = start_threads(std::min<std::size_t>(jobs, count), labour);
  if (threads.empty()) {
    for (std::size_t i = 0; i < count && take(i, work(i)); ++i) {
    }
    return;
  }

  std::unique_lock lock(mutex);
  for (std::size_t i = 0; i < count && !stopped; ++i) {
    auto& slot = waiting[i % waiting.size()];
    changed.wait(lock, [&] { return slot.has_value(); });
    Result result = std::move(*slot);
    slot.reset();
    taken = i + 1;
    changed.notify_all();
    lock.unlock();
    const bool go_on = take(i, std::move(result));
    lock.lock();
    stopped = !go_on;
  }
  stopped = true;
  changed.notify_all();
  lock.unlock();
  for (std::thread& thread : threads) thread.join();
}

}  // namespace mubiao
