#include <algorithm>

#include "core/numeral/numeral.h"
#include "core/text/character.h"
#include "core/time/small_number.h"
#include "core/time/time_form.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

/// End of a number of years or of a range of them (三, 2—3) that starts with `number`.
std::uint32_t end_of_range(const SentenceText& sentence, const Numeral& number) {
  const std::uint32_t end = number.span.end;
  if (!is_range_dash(sentence.unit(end)) && sentence.unit(end) != u'至' && sentence.unit(end) != u'到') return end;
  const std::optional<Numeral> second = read_numeral(sentence.units, end + 1);
  return second && second->span.end < sentence.range.end ? second->span.end : end;
}

/// 五年累计完成, 三年新增: whether years without a tail stand before the verb that they govern.
bool governs_bare(const SentenceText& sentence, Span years) {
  if (sentence.units[years.end - 1] != u'年' || is_one_of(sentence.before(years.start), word_list::no_span_characters))
    return false;
  for (const WordClass verb : {WordClass::up, WordClass::down, WordClass::action}) {
    const Mark* mark = sentence.text.longest(years.end, verb);
    if (mark != nullptr && mark->end - mark->start >= 2) return true;
  }
  return !sentence.first_of(years.end, word_list::verb_of_span).empty();
}

std::int16_t years_of(const Decimal& number) {
  return static_cast<std::int16_t>(std::min(small_number(number), no_small_number - 1));
}

/// A word that tells which years a number of them means, and where it starts: 未来|3年.
struct Lead {
  std::u16string_view word;
  TimeTail tail = TimeTail::plain;
};

Lead lead_before(const SentenceText& sentence, std::uint32_t at) {
  const std::u16string_view before = sentence.units.substr(sentence.range.start, at - sentence.range.start);
  for (const std::u16string_view word : word_list::past_leads)
    if (before.ends_with(word)) return {word, TimeTail::since};
  for (const std::u16string_view word : word_list::coming_leads)
    if (before.ends_with(word)) return {word, TimeTail::lasting};
  return {};
}

TimeTail tail_of(std::u16string_view tail) {
  if (is_one_of_words(tail, word_list::since_tails)) return TimeTail::since;
  return is_one_of_words(tail, word_list::lasting_tails) ? TimeTail::lasting : TimeTail::plain;
}

}  // namespace

std::optional<FoundTime> duration(const SentenceText& sentence, const Numeral& number) {
  const std::uint32_t at = number.span.start;
  std::uint32_t end = end_of_range(sentence, number);
  const std::u16string_view unit = sentence.first_of(end, word_list::unit_of_span);
  if (unit.empty()) return std::nullopt;
  end += static_cast<std::uint32_t>(unit.size());
  FoundTime time;
  time.form = TimeForm::duration;
  const Lead lead = lead_before(sentence, at);
  if (lead.word.empty() && governs_bare(sentence, {at, end})) {
    time.span = {at, end};
    time.reach = TimeReach::comma;
    time.bare = true;
    return time;
  }
  std::u16string_view tail = sentence.first_of(end, word_list::duration_tails);
  // 比五年|前翻了一番; not 比三年|前期
  if (tail.empty() && is_one_of(sentence.before(at), word_list::than_characters) && sentence.unit(end) == u'前' &&
      !is_one_of(sentence.unit(end + 1), word_list::after_before_characters))
    tail = sentence.units.substr(end, 1);
  if (tail.empty() && lead.word.empty()) return std::nullopt;
  time.span = {at - static_cast<std::uint32_t>(lead.word.size()), end + static_cast<std::uint32_t>(tail.size())};
  time.first = unit == u"年" ? years_of(number.value) : std::int16_t{0};
  time.tail = lead.word.empty() ? tail_of(tail) : lead.tail;
  time.opens_era = time.tail == TimeTail::since;
  return time;
}

}  // namespace mubiao
