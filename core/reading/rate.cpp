#include "core/reading/rate.h"

#include <algorithm>

#include "core/text/character.h"
#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

/// `plain` for a word of coverage that tells nothing of years.
Rate rate_of(std::int16_t value) {
  switch (value) {
    case lexicon_value::average: return Rate::average;
    case lexicon_value::total: return Rate::total;
    case lexicon_value::each: return Rate::each;
    default: return Rate::plain;
  }
}

/// Only list marks stand between two figures.
bool is_bare_list(std::u16string_view between) {
  for (const char16_t unit : between)
    if (!is_one_of(unit, u"、和与及 ")) return false;
  return true;
}

/// 年均浓度 is measured over the days of one year.
bool is_over_days(const MarkedText& text, const Mark& mark) {
  return first_at(text.text(), mark.end, word_list::averaged_over_days) != nullptr;
}

/// 去年|平均工资, 2024年|平均气温: the 年 belongs to the time, so that nothing is averaged over years. 三年|平均 is.
bool cuts_year(const MarkedText& text, const Mark& mark) {
  const std::u16string_view whole = text.text();
  if (mark.start == 0 || whole[mark.start] != u'年') return false;
  const char16_t before = whole[mark.start - 1];
  const bool dated = mark.start >= 2 && is_digit(before) && is_digit(whole[mark.start - 2]);
  return dated || is_one_of(before, word_list::year_name_characters);
}

}  // namespace

bool averages_years(const MarkedText& text, Span before) {
  // units; 年均 stands right before the verb of its figure, farther away it belongs to something else
  constexpr std::uint32_t farthest = 14;
  before.start = std::max(before.start, before.end - std::min(before.end, farthest));
  const std::size_t mark = text.words(before).find_last_of(u"，；、");
  if (mark != std::u16string_view::npos) before.start += static_cast<std::uint32_t>(mark) + 1;
  return read_rate(text, before, nullptr).rate == Rate::average;
}

RateReading read_rate(const MarkedText& text, Span lead, const RateReading* before) {
  RateReading reading;
  for (std::uint32_t at = lead.start; at < lead.end; ++at) {
    const Mark* mark = text.longest(at, WordClass::coverage);
    if (mark == nullptr || mark->end > lead.end || rate_of(mark->value) == Rate::plain) continue;
    if (!is_over_days(text, *mark) && !cuts_year(text, *mark)) reading = {rate_of(mark->value), {at, mark->end}};
    at = mark->end - 1;
  }
  if (reading.rate == Rate::plain && before != nullptr && is_bare_list(text.words(lead))) reading.rate = before->rate;
  return reading;
}

}  // namespace mubiao
