#include "core/reading/period_extent.h"

#include "core/text/character.h"

namespace mubiao {
namespace {

bool is_end_of_time(std::u16string_view words) {
  return is_one_of(words.front(), u"到至截") || is_one_of(words.back(), u"底末前终") || words.ends_with(u"目前");
}

/// 三年, 未来五年, 明后两年: several years, also where it is not told which.
bool counts_years(std::u16string_view words) {
  const std::size_t year = words.find(u'年');
  if (year == words.npos || year == 0 || words.front() == u'第') return false;
  return is_digit(words[year - 1]) || is_one_of(words[year - 1], u"两二三四五六七八九十几");
}

/// 今年: the document's own year, also where it is not known which that is.
bool is_this_year(const MarkedText& text, const TimeExpression& time) {
  const Mark* word = text.longest(time.span.start, WordClass::time);
  return word != nullptr && word->end == time.span.end && word->value == lexicon_value::year;
}

}  // namespace

PeriodExtent extent_of(const MarkedText& text, const TimeExpression& time) {
  const std::u16string_view words = text.words(time.span);
  if (words.empty()) return PeriodExtent::unknown;
  const bool is_up_to = text.text().substr(0, time.span.start).ends_with(u"截至");
  if (is_up_to || is_end_of_time(words)) return PeriodExtent::point;
  if (time.from.year == 0) {
    if (is_this_year(text, time)) return PeriodExtent::year;
    return time.opens_era || counts_years(words) ? PeriodExtent::years : PeriodExtent::unknown;
  }
  if (time.from.year != time.to.year) return PeriodExtent::years;
  const bool whole = time.from.month == 1 && time.to.month == 12 && time.to.day == 31;
  return whole ? PeriodExtent::year : PeriodExtent::part;
}

Horizon horizon_of(const Period& period, Rate rate, std::int16_t this_year) {
  if (rate == Rate::average || period.extent == PeriodExtent::years) return Horizon::plan;
  if (period.to.year == 0 && this_year == 0 && period.extent == PeriodExtent::year) return Horizon::year;
  if (period.to.year == 0 || this_year == 0 || period.to.year < this_year) return Horizon::unknown;
  if (period.to.year == this_year) return Horizon::year;
  return period.from.year < period.to.year ? Horizon::plan : Horizon::later;
}

}  // namespace mubiao
