#include <algorithm>

#include "core/numeral/numeral.h"
#include "core/text/character.h"
#include "core/time/small_number.h"
#include "core/time/telling.h"
#include "core/time/time_form.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

/// A number of the calendar and where it ends; 0 where there is none.
struct CalendarNumber {
  int value = 0;
  std::uint32_t end = 0;
};

constexpr int months_of_a_year = 12;

bool joins_range(char16_t unit) { return is_range_dash(unit) || unit == u'至' || unit == u'到'; }

/// What a digit of a year is worth (2, 二, 〇), -1 where `unit` is none.
int year_digit(char16_t unit) { return is_digit(unit) ? unit - u'0' : chinese_digit_value(unit); }

/// 2025, 一九五四: four digits that are a year of this age.
CalendarNumber year_at(const SentenceText& sentence, std::uint32_t at) {
  constexpr std::uint32_t digits = 4;
  constexpr int first_year = 1800, last_year = 2100;
  int year = 0;
  std::uint32_t end = at;
  for (int digit; end <= at + digits && (digit = year_digit(sentence.unit(end))) >= 0; ++end) year = year * 10 + digit;
  const bool is_year = end == at + digits && year >= first_year && year <= last_year;
  return {is_year ? year : 0, end};
}

/// 114|年度 in Taiwan, where years are counted from 1912 on: a fiscal year of three digits.
CalendarNumber counted_year_at(const SentenceText& sentence, std::uint32_t at) {
  constexpr std::uint32_t digits = 3;
  constexpr int before_first = 1911;
  if (sentence.unit(at) != u'1' || !sentence.starts(at + digits, u"年度") || is_digit(sentence.before(at))) return {};
  int year = 0;
  for (std::uint32_t i = at; i < at + digits; ++i) {
    if (!is_digit(sentence.unit(i))) return {};
    year = year * 10 + (sentence.unit(i) - u'0');
  }
  return {before_first + year, at + digits};
}

/// 2016|/17年度, 2016|—17年度, 二零三零|至三一年度: the second half of a fiscal year.
CalendarNumber fiscal_year_at(const SentenceText& sentence, std::uint32_t at, int first) {
  constexpr std::uint32_t digits = 2;
  constexpr int century = 100;
  if (sentence.unit(at) != u'/' && !joins_range(sentence.unit(at))) return {};
  int year = 0;
  for (std::uint32_t i = at + 1; i <= at + digits; ++i) {
    const int digit = year_digit(sentence.unit(i));
    if (digit < 0) return {};
    year = year * 10 + digit;
  }
  const std::uint32_t end = at + 1 + digits;
  const bool follows = year == (first + 1) % century;
  const std::u16string_view unit = sentence.first_of(end, word_list::fiscal_years);
  return follows && !unit.empty() ? CalendarNumber{first + 1, end + static_cast<std::uint32_t>(unit.size())}
                                  : CalendarNumber{};
}

/// The later year behind a first one that ends at `at`: —2025年, 至2025年, 和2025年两年.
CalendarNumber last_year_at(const SentenceText& sentence, std::uint32_t at, int first) {
  if (const CalendarNumber fiscal = fiscal_year_at(sentence, at, first); fiscal.value > 0) return fiscal;
  if (!joins_range(sentence.unit(at)) && sentence.unit(at) != u'和') return {};
  const CalendarNumber second = year_at(sentence, at + 1);
  if (second.value <= first) return {};
  const std::u16string_view counted = sentence.first_of(second.end, word_list::counted_years);
  if (counted.empty() && sentence.unit(second.end) != u'年') return {};
  return {second.value, second.end + static_cast<std::uint32_t>(counted.empty() ? 1 : counted.size())};
}

/// The words behind a year that belong to it; 前 of 前列 and of 前5个月 does not.
std::u16string_view year_tail(const SentenceText& sentence, std::uint32_t end) {
  const bool other = !sentence.first_of(end, word_list::no_year_tail).empty() || first_months(sentence, end);
  return other ? std::u16string_view{} : sentence.first_of(end, word_list::year_tails);
}

/// 3 of 3季度 and 三季度.
CalendarNumber quarter_at(const SentenceText& sentence, std::uint32_t at) {
  constexpr int quarters = 4;
  const char16_t unit = sentence.unit(at);
  const int quarter = year_digit(unit);
  return {quarter <= quarters && !is_digit(sentence.unit(at + 1)) ? std::max(quarter, 0) : 0, at + 1};
}

FoundTime time_of_months(Span span, int first, int last) {
  FoundTime time;
  time.span = span;
  time.form = TimeForm::months;
  time.first = static_cast<std::int16_t>(first);
  time.last = static_cast<std::int16_t>(last);
  time.reach = TimeReach::semicolon;
  return time;
}

/// 11 of 11月, and of 2027年十一月: Chinese numerals are months only right behind a year.
CalendarNumber month_at(const SentenceText& sentence, std::uint32_t at) {
  if (sentence.before(at) == u'年' && is_one_of(sentence.unit(at), one_to_ten)) {
    const std::optional<Numeral> number = read_numeral(sentence.units, at);
    if (!number) return {0, at};
    const int month = small_number(number->value);
    return {month <= months_of_a_year ? month : 0, number->span.end};
  }
  int month = 0;
  std::uint32_t end = at;
  for (; end < at + 2 && is_digit(sentence.unit(end)); ++end) month = month * 10 + (sentence.unit(end) - u'0');
  const bool is_month = month <= months_of_a_year && !is_digit(sentence.unit(end));
  return {is_month ? month : 0, end};
}

/// Behind the 起 of 5月1日|起, or `end`; 起 of 起步 is another word.
std::uint32_t end_of_start(const SentenceText& sentence, std::uint32_t end) {
  return sentence.unit(end) == u'起' && !is_one_of(sentence.unit(end + 1), word_list::after_start_characters) ? end + 1
                                                                                                              : end;
}

}  // namespace

std::uint32_t end_of_clock(const SentenceText& sentence, std::uint32_t end) {
  std::uint32_t at = end;
  for (const char16_t unit : {u'时', u'分'}) {
    std::uint32_t digits = at;
    while (digits < at + 2 && is_digit(sentence.unit(digits))) ++digits;
    if (digits == at || sentence.unit(digits) != unit) break;
    at = digits + 1;
  }
  return at;
}

namespace {

/// Where the 日 of a second day stands (10月1日|至7日), 0 where there is none.
std::uint32_t last_day_end(const SentenceText& sentence, std::uint32_t at, int first) {
  if (!joins_range(sentence.unit(at))) return 0;
  int day = 0;
  std::uint32_t end = at + 1;
  for (; end <= at + 2 && is_digit(sentence.unit(end)); ++end) day = day * 10 + (sentence.unit(end) - u'0');
  constexpr int days = 31;
  return day > first && day <= days && sentence.unit(end) == u'日' ? end : 0;
}

/// 9月|15日; `month` is the span of 9月.
std::optional<FoundTime> day_of(const SentenceText& sentence, Span month, int number) {
  constexpr int days = 31;
  int day = 0;
  std::uint32_t end = month.end;
  for (; end < month.end + 2 && is_digit(sentence.unit(end)); ++end) day = day * 10 + (sentence.unit(end) - u'0');
  if (day == 0 || day > days || (sentence.unit(end) != u'日' && sentence.unit(end) != u'号')) return std::nullopt;
  if (const std::uint32_t last = last_day_end(sentence, end + 1, day); last > 0) end = last;
  const bool other = !sentence.first_of(end + 1, word_list::no_day_tail).empty() || first_months(sentence, end + 1);
  const std::u16string_view tail = other ? std::u16string_view{} : sentence.first_of(end + 1, word_list::day_tails);
  const std::uint32_t begun = end_of_clock(sentence, end_of_start(sentence, end + 1));
  FoundTime time = time_of_months({month.start, begun + static_cast<std::uint32_t>(tail.size())}, number, day);
  time.form = TimeForm::day;
  if (!tail.empty()) time.tail = TimeTail::before;
  time.idle = is_one_of(sentence.unit(time.span.end), u"电讯");  // 示例社4月3日|电
  return time;
}

}  // namespace

namespace {

/// 今天，: a day of which only the story tells which it is.
FoundTime day_told(Span span) {
  FoundTime time;
  time.span = span;
  time.form = TimeForm::duration;
  return time;
}

}  // namespace

std::optional<FoundTime> story_day(const SentenceText& sentence, std::uint32_t at) {
  const std::u16string_view word = sentence.first_of(at, word_list::days_of_stories);
  const std::uint32_t open = at + static_cast<std::uint32_t>(word.size());
  if (word.empty()) return std::nullopt;
  if (sentence.unit(open) == u'，') return day_told({at, open});
  if (sentence.unit(open) != u'（') return std::nullopt;
  const CalendarNumber month = month_at(sentence, open + 1);
  if (month.value == 0 || sentence.unit(month.end) != u'月') return std::nullopt;
  std::optional<FoundTime> time = day_of(sentence, {at, month.end + 1}, month.value);
  if (!time || sentence.unit(time->span.end) != u'）') return std::nullopt;
  ++time->span.end;
  time->idle = is_told(sentence, time->span.end);
  return time;
}

std::optional<FoundTime> first_months(const SentenceText& sentence, std::uint32_t at) {
  constexpr std::u16string_view months = u"个月", quarters = u"季度";
  if (!is_one_of(sentence.unit(at), u"前头")) return std::nullopt;
  const std::uint32_t number = at + 1;
  if (const CalendarNumber quarter = quarter_at(sentence, number);
      quarter.value > 0 && sentence.starts(quarter.end, quarters))
    return time_of_months({at, quarter.end + static_cast<std::uint32_t>(quarters.size())}, 1, quarter.value * 3);
  const std::optional<Numeral> count = read_numeral(sentence.units, number);
  if (!count || !sentence.starts(count->span.end, months)) return std::nullopt;
  const int last = small_number(count->value);
  if (last == 0 || last > months_of_a_year) return std::nullopt;
  const std::uint32_t end = count->span.end + static_cast<std::uint32_t>(months.size());
  return time_of_months({at, end}, 1, last);
}

std::optional<FoundTime> calendar_quarters(const SentenceText& sentence, std::uint32_t at) {
  constexpr std::u16string_view unit = u"季度";
  const CalendarNumber first = quarter_at(sentence, at);
  if (first.value == 0) return std::nullopt;
  const CalendarNumber last = joins_range(sentence.unit(first.end)) ? quarter_at(sentence, first.end + 1) : first;
  if (last.value < first.value || !sentence.starts(last.end, unit)) return std::nullopt;
  return time_of_months({at, last.end + static_cast<std::uint32_t>(unit.size())}, first.value * 3 - 2, last.value * 3);
}

std::optional<FoundTime> calendar_years(const SentenceText& sentence, std::uint32_t at) {
  CalendarNumber first = year_at(sentence, at);
  if (first.value == 0) first = counted_year_at(sentence, at);
  if (first.value == 0) return std::nullopt;
  std::uint32_t end = sentence.unit(first.end) == u'年' ? first.end + 1 : first.end;
  if (first.end - at < 4) ++end;  // 114年|度
  const CalendarNumber last = last_year_at(sentence, end, first.value);
  if (last.value > 0) end = last.end;
  if (sentence.units[end - 1] != u'年' && sentence.units[end - 1] != u'度') return std::nullopt;
  const std::u16string_view tail = year_tail(sentence, end);
  FoundTime time;
  time.span = {at, end + static_cast<std::uint32_t>(tail.size())};
  time.form = TimeForm::years;
  time.first = static_cast<std::int16_t>(first.value);
  time.last = static_cast<std::int16_t>(last.value > 0 ? last.value : first.value);
  time.names_year = true;
  if (is_one_of_words(tail, word_list::since_tails)) time.tail = TimeTail::since;
  return time;
}

std::optional<FoundTime> calendar_months(const SentenceText& sentence, std::uint32_t at) {
  const CalendarNumber first = month_at(sentence, at);
  if (first.value == 0) return std::nullopt;
  const CalendarNumber last = joins_range(sentence.unit(first.end)) ? month_at(sentence, first.end + 1) : first;
  const bool is_month = sentence.unit(last.end) == u'月' && sentence.first_of(last.end, word_list::no_month).empty();
  if (last.value < first.value || !is_month) return std::nullopt;
  if (first.end == last.end)
    if (const auto day = day_of(sentence, {at, last.end + 1}, first.value)) return day;
  const std::u16string_view tail = sentence.first_of(last.end + 1, word_list::month_tails);
  FoundTime time =
      time_of_months({at, last.end + 1 + static_cast<std::uint32_t>(tail.size())}, first.value, last.value);
  if (tail.ends_with(u'前')) time.tail = TimeTail::before;
  return time;
}

}  // namespace mubiao
