#include "core/reading/calendar.h"

namespace mubiao {

Calendar calendar_of(const DocumentHead& head, Part part) {
  Calendar calendar;
  if (head.year <= 0) return calendar;
  calendar.this_year = head.year;
  calendar.covered_year = part == Part::plan || head.communique ? head.year : static_cast<std::int16_t>(head.year - 1);
  return calendar;
}

}  // namespace mubiao
