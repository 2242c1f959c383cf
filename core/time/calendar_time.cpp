#include "core/numeral/numeral.h"
#include "core/text/character.h"
#include "core/time/time_form.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

/// A number of the calendar and where it ends; 0 where there is none.
struct CalendarNumber {
  int value = 0;
  std::uint32_t end = 0;
};

bool joins_range(char16_t unit) { return is_range_dash(unit) || unit == u'至' || unit == u'到'; }

/// What a digit of a year is worth (2, 二, 〇), -1 where `unit` is none.
int year_digit(char16_t unit) { return is_digit(unit) ? unit - u'0' : chinese_digit_value(unit); }

/// 2025, 一九五四: four digits that are a year of this age.
CalendarNumber year_at(const SentenceText& sentence, std::uint32_t at) {
  constexpr std::uint32_t digits = 4;
  constexpr int first_year = 1900, last_year = 2100;
  int year = 0;
  std::uint32_t end = at;
  for (int digit; end <= at + digits && (digit = year_digit(sentence.unit(end))) >= 0; ++end) year = year * 10 + digit;
  const bool is_year = end == at + digits && year >= first_year && year <= last_year;
  return {is_year ? year : 0, end};
}

/// The later year behind a first one that ends at `at`: —2025年, 至2025年, 和2025年两年.
CalendarNumber last_year_at(const SentenceText& sentence, std::uint32_t at, int first) {
  if (!joins_range(sentence.unit(at)) && sentence.unit(at) != u'和') return {};
  const CalendarNumber second = year_at(sentence, at + 1);
  if (second.value <= first) return {};
  const std::u16string_view counted = sentence.first_of(second.end, word_list::counted_years);
  if (counted.empty() && sentence.unit(second.end) != u'年') return {};
  return {second.value, second.end + static_cast<std::uint32_t>(counted.empty() ? 1 : counted.size())};
}

/// The words behind a year that belong to it; 前 of 前列 does not.
std::u16string_view year_tail(const SentenceText& sentence, std::uint32_t end) {
  return sentence.first_of(end, word_list::no_year_tail).empty() ? sentence.first_of(end, word_list::year_tails)
                                                                 : std::u16string_view{};
}

/// 11 of 11月, and of 2027年十一月: Chinese numerals are months only right behind a year.
CalendarNumber month_at(const SentenceText& sentence, std::uint32_t at) {
  constexpr int months = 12;
  if (is_one_of(sentence.unit(at), one_to_ten) && sentence.before(at) == u'年') {
    const std::optional<Numeral> number = read_numeral(sentence.units, at);
    if (!number || number->value.exponent != 0) return {0, at};
    return {number->value.digits <= months ? static_cast<int>(number->value.digits) : 0, number->span.end};
  }
  int month = 0;
  std::uint32_t end = at;
  for (; end < at + 2 && is_digit(sentence.unit(end)); ++end) month = month * 10 + (sentence.unit(end) - u'0');
  const bool is_month = month <= months && !is_digit(sentence.unit(end));
  return {is_month ? month : 0, end};
}

}  // namespace

std::optional<FoundTime> calendar_years(const SentenceText& sentence, std::uint32_t at) {
  const CalendarNumber first = year_at(sentence, at);
  if (first.value == 0) return std::nullopt;
  std::uint32_t end = sentence.unit(first.end) == u'年' ? first.end + 1 : first.end;
  const CalendarNumber last = last_year_at(sentence, end, first.value);
  if (last.value > 0) end = last.end;
  if (sentence.units[end - 1] != u'年') return std::nullopt;
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
  const std::u16string_view tail = sentence.first_of(last.end + 1, word_list::month_tails);
  FoundTime time;
  time.span = {at, last.end + 1 + static_cast<std::uint32_t>(tail.size())};
  time.form = TimeForm::months;
  time.first = static_cast<std::int16_t>(first.value);
  time.last = static_cast<std::int16_t>(last.value);
  time.reach = TimeReach::semicolon;
  if (tail.ends_with(u'前')) time.tail = TimeTail::before;
  return time;
}

}  // namespace mubiao
