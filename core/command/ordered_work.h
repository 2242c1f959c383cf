#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
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

/// Does jobs on up to `workers` threads, or on the calling one where there are none, and takes the results in the order
/// of the jobs on the calling one.
///
/// `next()` gives the next job, or nothing at the end; it is called by one thread at a time, on any. `work(job)` gives
/// its result, on any thread; `take(result)` returns false to stop early. At most a few results for each thread wait to
/// be taken, however many jobs there are: who is too far ahead waits.
template <typename Next, typename Work, typename Take>
void do_jobs_in_order(std::size_t workers, Next next, Work work, Take take) {
  using Result = decltype(work(*next()));
  constexpr std::size_t ahead = 4;
  std::vector<std::optional<Result>> waiting(ahead * std::max<std::size_t>(workers, 1));
  std::mutex mutex;
  std::condition_variable changed;
  std::size_t started = 0, taken = 0;  // jobs
  bool begun = false, stopped = false;

  const auto labour = [&](std::size_t number) {
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return begun || number >= workers; });
    if (number >= workers) return;
    for (;;) {
      changed.wait(lock, [&] { return stopped || started < taken + waiting.size(); });
      auto job = stopped ? decltype(next())() : next();
      if (!job) break;
      const std::size_t mine = started++;
      lock.unlock();
      Result result = work(std::move(*job));
      lock.lock();
      waiting[mine % waiting.size()].emplace(std::move(result));
      changed.notify_all();
    }
    stopped = true;
    changed.notify_all();
  };
  std::vector<std::thread> threads = start_threads(workers, labour);
  if (threads.size() < workers) {
    const std::lock_guard lock(mutex);
    workers = threads.size() / 2;
    changed.notify_all();
  }
  join_from(threads, workers);
  if (threads.empty()) {
    for (auto job = next(); job && take(work(std::move(*job))); job = next()) {
    }
    return;
  }

  std::unique_lock lock(mutex);
  begun = true;
  changed.notify_all();
  for (bool goes_on = true; goes_on;) {
    auto& slot = waiting[taken % waiting.size()];
    changed.wait(lock, [&] { return slot.has_value() || (stopped && taken == started); });
    if (!slot) break;
    Result result = std::move(*slot);
    slot.reset();
    ++taken;
    changed.notify_all();
    lock.unlock();
    goes_on = take(std::move(result));
    lock.lock();
  }
  stopped = true;
  changed.notify_all();
  lock.unlock();
  join_from(threads, 0);
}

/// The same of the work of 0 … count − 1: `work(i)` gives the result of i.
template <typename Work, typename Take>
void do_in_order(std::size_t count, unsigned jobs, Work work, Take take) {
  std::size_t next = 0;
  const auto number = [&] { return next < count ? std::optional(next++) : std::nullopt; };
  do_jobs_in_order(std::min<std::size_t>(jobs, count), number, work, take);
}

}  // namespace mubiao
