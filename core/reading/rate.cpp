#include "core/reading/rate.h"

#include "core/text/character.h"

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

}  // namespace

RateReading read_rate(const MarkedText& text, Span lead, const RateReading* before) {
  RateReading reading;
  for (std::uint32_t at = lead.start; at < lead.end; ++at) {
    const Mark* mark = text.longest(at, WordClass::coverage);
    if (mark == nullptr || mark->end > lead.end || rate_of(mark->value) == Rate::plain) continue;
    // 年均浓度 is measured over the days of one year
    if (text.text().substr(mark->end, 2) == u"浓度" || text.text().substr(mark->end, 2) == u"气温") continue;
    reading = {rate_of(mark->value), {at, mark->end}};
    at = mark->end - 1;
  }
  if (reading.rate == Rate::plain && before != nullptr && is_bare_list(text.text().substr(lead.start, lead.length())))
    reading.rate = before->rate;
  return reading;
}

}  // namespace mubiao
