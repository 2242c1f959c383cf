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

/// Up to `count` threads that do `labour(number)`: fewer, or none, where the system gives no more.
template <typename Labour>
std::vector<std::thread> start_threads(std::size_t count, const Labour& labour) {
  std::vector<std::thread> threads;
  try {
    while (threads.size() < count) threads.emplace_back(labour, threads.size());
  } catch (const std::system_error&) {
    return threads;
  }
  return threads;
}

inline void join_from(std::vector<std::thread>& threads, std::size_t first) {
  for (std::size_t i = first; i < threads.size(); ++i) threads[i].join();
  threads.resize(std::min(first, threads.size()));
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
  std::size_t workers = std::min<std::size_t>(jobs, count);
  bool begun = false, stopped = false;

  const auto labour = [&](std::size_t number) {
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return begun || number >= workers; });
    if (number >= workers) return;
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
  std::vector<std::thread> threads = start_threads(workers, labour);
  if (threads.size() < workers) {
    const std::lock_guard lock(mutex);
    workers = threads.size() / 2;
    changed.notify_all();
  }
  join_from(threads, workers);
  if (threads.empty()) {
    for (std::size_t i = 0; i < count && take(i, work(i)); ++i) {
    }
    return;
  }

  std::unique_lock lock(mutex);
  begun = true;
  changed.notify_all();
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
  join_from(threads, 0);
}

}  // namespace mubiao
