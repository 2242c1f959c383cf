#pragma once

#include <span>
#include <vector>

#include "core/contract/analysis.h"
#include "core/reading/calendar.h"
#include "core/time/found_time.h"

namespace mubiao {

/// A time expression in folded text and what it means in its report.
struct TimeExpression {
  Span span;
  Date from, to;               ///< resolved from the report's years; year 0 where that is not possible
  bool opens_era = false;      ///< 一年来, 五年来: opens a review and governs its paragraph
  std::uint32_t until = 0;     ///< where it ceases to govern: 当年 at the next semicolon, 今年 with its sentence
  bool year = false;           ///< a year or 今年, 全年 …: governs the paragraph that it opens with a comma
  bool compared = false;       ///< 比2020年, 较上年末: what is compared with, not when
  std::int16_t last_year = 0;  ///< the last year it names or means, 0 if unknown
};

/// What each of the times of a sentence means. Those that make one time together are one here: 今年|上半年,
/// 从2020年7月|到2024年底. Linear.
std::vector<TimeExpression> resolve_times(std::span<const FoundTime> times, Calendar calendar);

/// Whether the time names one year: a yearly average is of no such time.
inline bool is_single_year(const TimeExpression& time) { return time.year && time.from.year == time.to.year; }

/// Whether the time speaks against the part it stands in: in a plan it is over before the report's own year, in a
/// review it reaches beyond the year reviewed. Neither where a year is unknown.
inline bool is_over(const TimeExpression& time, Calendar calendar) {
  return time.last_year > 0 && time.last_year < calendar.this_year;
}
inline bool is_ahead(const TimeExpression& time, Calendar calendar) {
  return calendar.this_year > 0 && time.last_year >= calendar.this_year && time.last_year > calendar.covered_year;
}

}  // namespace mubiao
