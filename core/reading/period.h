#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/clause/token.h"
#include "core/contract/analysis.h"
#include "core/lexicon/marked_text.h"

namespace mubiao {

/// A time expression in folded text.
struct TimeExpression {
  Span span;
  Date from, to;           ///< resolved from the report's year; year 0 where that is not possible
  bool opens_era = false;  ///< 一年来, 五年来: opens a review and governs its paragraph
  std::uint32_t until =
      0;  ///< where it ceases to govern: 当年 at the next semicolon, 三年新增 at the next comma, 今年 with its sentence
  bool year = false;           ///< a year or 今年, 全年 …: governs the paragraph that it opens with a comma
  bool compared = false;       ///< 比2020年, 较上年末: what is compared with, not when
  std::int16_t last_year = 0;  ///< the last year it names or means, 0 if unknown
};

/// The report's own years, against which 今年 and 去年 are read.
struct Calendar {
  std::int16_t this_year = 0;     ///< 今年; 0 if unknown
  std::int16_t covered_year = 0;  ///< the year that the part at hand speaks of: 全年, 一季度
};

/// Every time expression of the sentence `range`, in its order: words of time.tsv, years (2025年, 到2030年底), spans of
/// years, plan periods (“十四五”期间) and durations (三年内). Linear in the sentence.
std::vector<TimeExpression> find_times(const MarkedText& text, Span range, Calendar calendar);

/// Whether the time names one year: a yearly average is of no such time.
inline bool is_single_year(const TimeExpression& time) { return time.year && time.from.year == time.to.year; }

/// Whether the time speaks against the part it stands in: in a plan it is over before the report's own year, in a review
/// it reaches beyond the year reviewed. Neither where a year is unknown.
inline bool is_over(const TimeExpression& time, Calendar calendar) {
  return time.last_year > 0 && time.last_year < calendar.this_year;
}
inline bool is_ahead(const TimeExpression& time, Calendar calendar) {
  return calendar.this_year > 0 && time.last_year >= calendar.this_year && time.last_year > calendar.covered_year;
}

/// 2007年达到90亿元，平均每年增长11%: whether a figure is a yearly average by the last words of its clause. `before`:
/// what stands before it in its sentence.
bool averages_years(std::u16string_view before);

}  // namespace mubiao
