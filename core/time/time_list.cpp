#include "core/time/time_list.h"

#include "core/time/time_finder.h"

namespace mubiao {

std::span<const FoundTime> TimeList::up_to(std::uint32_t index, std::uint32_t end) const {
  const std::span<const FoundTime> times = of(index);
  std::size_t count = 0;
  while (count < times.size() && times[count].span.end <= end) ++count;
  return times.first(count);
}

void TimeList::append(const MarkedText& text, Span sentence) {
  find_times(text, sentence, times_);
  first_.push_back(static_cast<std::uint32_t>(times_.size()));
}

}  // namespace mubiao
