#include "core/reading/period.h"

#include <algorithm>
#include <utility>

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

/// The years that a word counts, from `first` on: 近三年, 未来五年. Unknown where it counts none.
Years counted_years(int first, const FoundTime& time) {
  return time.first > 0 ? whole_years(first, first + time.first - 1) : Years{};
}

Years day(int year, int month, int day) {
  if (year <= 0) return {};
  const Date date = {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
  return {date, date};
}

Years of_word(const FoundTime& time, Calendar calendar) {
  const int this_year = calendar.this_year;
  const int covered = calendar.covered_year;
  const int next_year = this_year > 0 ? this_year + 1 : 0;
  switch (time.word) {
    case lexicon_value::year: return whole_years(this_year, this_year);
    case lexicon_value::last_year:
    case lexicon_value::past_year: return whole_years(this_year - 1, this_year - 1);
    case lexicon_value::before_last: return whole_years(this_year - 2, this_year - 2);
    case lexicon_value::past_five: return whole_years(this_year - 5, this_year - 1);
    case lexicon_value::past_years: return counted_years(this_year - time.first, time);
    case lexicon_value::coming: return counted_years(this_year, time);
    case lexicon_value::next_year: return whole_years(next_year, next_year);
    case lexicon_value::next_years: return counted_years(next_year, time);
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
    case TimeForm::word: return of_word(time, calendar);
    case TimeForm::years: return of_years(time, calendar);
    case TimeForm::plan: return of_plan(time.first);
    case TimeForm::months:
      return months(calendar.covered_year, time.tail == TimeTail::before ? 1 : time.first, time.last);
    case TimeForm::day: return day(calendar.covered_year, time.first, time.last);
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
  if (is_word && time.word == lexicon_value::coming)
    return static_cast<std::int16_t>(calendar.this_year + std::max(1, to.year - calendar.this_year));
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
bool continues_year(const TimeExpression& last, const FoundTime& time) {
  return last.year && !time.names_year && !time.opens_era;
}

/// The calendar of what stands right behind a year: 上半年 of 2027年|上半年 is one of 2027.
Calendar within(const TimeExpression& year, const FoundTime& part, Calendar calendar) {
  if (year.to.year > 0 && part.form != TimeForm::duration) calendar.covered_year = year.to.year;
  return calendar;
}

/// Where times that make one together are read.
class Resolver {
 public:
  explicit Resolver(Calendar calendar) : calendar_(calendar) {}

  void add(const FoundTime& found) {
    const bool adjacent = !resolved_.empty() && resolved_.back().span.end == found.span.start;
    if (adjacent && (found.joined || (open_ && found.led_by_to)))
      add_end(found);
    else if (adjacent && continues_year(resolved_.back(), found))
      add_part(found);
    else
      begin(found);
  }

  std::vector<TimeExpression> take() { return std::move(resolved_); }

 private:
  void begin(const FoundTime& found) {
    resolved_.push_back(resolve(found, calendar_));
    open_ = found.led_by_from && resolved_.back().span.start == found.span.start;
    stretched_ = false;
  }

  void add_part(const FoundTime& found) {
    TimeExpression& last = resolved_.back();
    TimeExpression time = resolve(found, within(last, found, calendar_));
    time.span.start = last.span.start;
    if (time.from.year > 0) {
      if (stretched_ || last.from.year != last.to.year) time.from = last.from;
      time.year = true;
    }
    last = time;
  }

  void add_end(const FoundTime& found) {
    TimeExpression& last = resolved_.back();
    TimeExpression time = resolve(found, last.year ? within(last, found, calendar_) : calendar_);
    time.span.start = last.span.start - (open_ ? 1 : 0);
    if (last.from.year > 0 && last.from.year <= time.to.year) time.from = last.from;
    time.compared = time.compared || last.compared;  // 较|1月|至2月
    last = time;
    open_ = false;
    stretched_ = true;
  }

  Calendar calendar_;
  bool open_ = false;       ///< 从 or 自 stands before the last one and is no part of it
  bool stretched_ = false;  ///< the last one has its beginning and its end: 从2020年7月|到2024年
  std::vector<TimeExpression> resolved_;
};

}  // namespace

std::vector<TimeExpression> resolve_times(std::span<const FoundTime> times, Calendar calendar) {
  Resolver resolver(calendar);
  for (const FoundTime& found : times)
    if (!found.idle) resolver.add(found);
  return resolver.take();
}

}  // namespace mubiao
