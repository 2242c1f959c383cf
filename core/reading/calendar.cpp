#include "core/reading/calendar.h"

namespace mubiao {

Calendar calendar_of(const DocumentHead& head, Part part) {
  Calendar calendar;
  if (head.year <= 0) return calendar;
  calendar.this_year = head.year;
  const bool tells_own_year = part == Part::plan || head.tells_own_year;
  calendar.covered_year = tells_own_year ? head.year : static_cast<std::int16_t>(head.year - 1);
  return calendar;
}

}  // namespace mubiao
