#include "core/reading/period.h"

#include "core/lexicon/marked_text.h"

namespace mubiao {
namespace {

struct Years {
  Date from, to;
};

Years whole_years(int first, int last) {
  if (first <= 0 || last <= 0) return {};
  return {{static_cast<std::int16_t>(first), 1, 1}, {static_cast<std::int16_t>(last), 12, 31}};
}

Years months(int year, int first, int last) {
  static constexpr std::uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (year <= 0) return {};
  return {{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(first), 1},
          {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(last), days[last - 1]}};
}

Years of_word(std::int16_t word, Calendar calendar) {
  const int this_year = calendar.this_year;
  const int covered = calendar.covered_year;
  switch (word) {
    case lexicon_value::year: return whole_years(this_year, this_year);
    case lexicon_value::last_year:
    case lexicon_value::past_year: return whole_years(this_year - 1, this_year - 1);
    case lexicon_value::past_five: return whole_years(this_year - 5, this_year - 1);
    case lexicon_value::whole_year:
    case lexicon_value::year_end:
    case lexicon_value::within_year:
    case lexicon_value::that_year: return whole_years(covered, covered);
    case lexicon_value::half1: return months(covered, 1, 6);
    case lexicon_value::half2: return months(covered, 7, 12);
    case lexicon_value::quarter1: return months(covered, 1, 3);
    case lexicon_value::quarter2: return months(covered, 4, 6);
    case lexicon_value::quarters3: return months(covered, 1, 9);
    case lexicon_value::quarter3: return months(covered, 7, 9);
    case lexicon_value::quarter4: return months(covered, 10, 12);
    default: return {};
  }
}

/// 2021年, 2021—2025年; 2021年以来 goes on up to the year before the report's.
Years of_years(const FoundTime& time, Calendar calendar) {
  const bool goes_on = time.tail == TimeTail::since && calendar.this_year > time.last;
  return whole_years(time.first, goes_on ? calendar.this_year - 1 : time.last);
}

/// 十三五 is 2016–2020. From the sixth plan on they follow every five years.
Years of_plan(int number) {
  constexpr int first_regular = 6, first_year = 1981, length = 5;
  constexpr int last_known = 30;  // beyond it a number is no plan's
  if (number < first_regular || number > last_known) return {};
  const int first = first_year + (number - first_regular) * length;
  return whole_years(first, first + length - 1);
}

/// 五年来 and, in a review, 三年内 end with the year before the report's; 三年时间 begins with the report's.
Years of_duration(const FoundTime& time, Calendar calendar) {
  const int this_year = calendar.this_year;
  if (this_year <= 0 || time.first == 0) return {};
  const bool in_review = calendar.covered_year < this_year;
  const bool past = time.tail == TimeTail::since || (time.tail != TimeTail::lasting && in_review);
  return past ? whole_years(this_year - time.first, this_year - 1) : whole_years(this_year, this_year + time.first - 1);
}

Years years_of(const FoundTime& time, Calendar calendar) {
  switch (time.form) {
    case TimeForm::word: return of_word(time.word, calendar);
    case TimeForm::years: return of_years(time, calendar);
    case TimeForm::plan: return of_plan(time.first);
    case TimeForm::months:
      return months(calendar.covered_year, time.tail == TimeTail::before ? 1 : time.first, time.last);
    case TimeForm::duration: return of_duration(time, calendar);
    case TimeForm::event: break;
  }
  return {};
}

/// The last year that a time means. What is said with 截至目前 is reached, in whatever part; 明年, 未来五年 come.
std::int16_t last_year_of(const FoundTime& time, Date to, Calendar calendar) {
  if (time.form == TimeForm::years) return time.last;
  const bool is_word = time.form == TimeForm::word && calendar.this_year > 0;
  if (is_word && time.word == lexicon_value::up_to_now) return static_cast<std::int16_t>(calendar.this_year - 1);
  if (is_word && time.word == lexicon_value::coming) return static_cast<std::int16_t>(calendar.this_year + 1);
  return to.year;
}

TimeExpression resolve(const FoundTime& time, Calendar calendar) {
  const Years years = years_of(time, calendar);
  TimeExpression resolved;
  // 自|2021年以来, 从|2021—2025年: the word belongs to what goes on for years, and to 2021年 by itself it does not
  const bool is_stretch = time.names_year && years.from.year < years.to.year;
  resolved.span = {time.span.start - (is_stretch && time.led_by_from ? 1U : 0U), time.span.end};
  resolved.from = years.from;
  resolved.to = years.to;
  resolved.opens_era = time.opens_era;
  resolved.until = time.until;
  resolved.year = time.names_year;
  resolved.compared = time.compared;
  resolved.last_year = last_year_of(time, years.to, calendar);
  return resolved;
}

/// 今年|上半年, 去年|8月: the year goes on in its part.
bool continues_year(const TimeExpression& last, const TimeExpression& time) {
  return last.year && !time.year && !time.opens_era;
}

/// Puts the year of `last` into `time`, its part, or the beginning of `last` into `time`, its end.
void take_in(const TimeExpression& last, TimeExpression& time) {
  if (is_single_year(last) && time.from.year > 0) {
    time.to.year = static_cast<std::int16_t>(last.from.year + time.to.year - time.from.year);
    time.from.year = last.from.year;
    time.last_year = time.to.year;
    time.year = true;
  } else if (last.from.year > 0 && time.year) {
    time.from = last.from;
  }
}

}  // namespace

std::vector<TimeExpression> resolve_times(std::span<const FoundTime> times, Calendar calendar) {
  std::vector<TimeExpression> resolved;
  bool open_stretch = false;  // 从 or 自 stands before the last one and is no part of it
  for (const FoundTime& found : times) {
    TimeExpression time = resolve(found, calendar);
    const bool adjacent = !resolved.empty() && resolved.back().span.end == found.span.start;
    const bool continues = adjacent && continues_year(resolved.back(), time);
    if (continues || (adjacent && open_stretch && found.led_by_to)) {
      take_in(resolved.back(), time);
      time.span.start = resolved.back().span.start - (continues ? 0 : 1);
      open_stretch = open_stretch && continues;
      resolved.back() = time;
    } else {
      open_stretch = found.led_by_from && time.span.start == found.span.start;
      resolved.push_back(time);
    }
  }
  return resolved;
}

}  // namespace mubiao
