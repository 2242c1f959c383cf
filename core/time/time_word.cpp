#include "core/text/character.h"
#include "core/text/numeral_units.h"
#include "core/time/telling.h"
#include "core/time/time_form.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

/// 三年|前年均, 投产|前年产: no 前年.
bool is_cut_from_count(const SentenceText& sentence, const Mark& word) {
  const char16_t before = sentence.before(word.start);
  return is_one_of(sentence.unit(word.end), word_list::after_yearly_characters) || is_one_of(before, u"年月日大") ||
         before == u'产';
}

/// 实现|在, 项目|前, 至|今年 and 至|今天: a word of now that is cut otherwise.
bool is_cut(const SentenceText& sentence, const Mark& word) {
  // 近三年|来年均, 以|来年均
  if (sentence.units[word.start] == u'来')
    return sentence.unit(word.end) == u'均' || is_one_of(sentence.before(word.start), u"以年月天日后近期");
  if (word.value == lexicon_value::before_last) return is_cut_from_count(sentence, word);
  const bool is_now = word.value == lexicon_value::now || word.value == lexicon_value::up_to_now;
  if (!is_now && word.value != lexicon_value::coming) return false;
  if (word.value == lexicon_value::coming) return sentence.unit(word.end) == u'均';  // 投产|后|年均
  const bool today = sentence.units[word.end - 1] == u'今' && is_one_of(sentence.unit(word.end), u"年天日");
  return today || is_one_of(sentence.before(word.start), word_list::cuts_now_characters);
}

/// 平均每年 and 每人每年 say how much a year, 完成全年计划的95% names a plan.
/// 上年结转收入, 年终结余 and 当年收支 are names of what a budget carries over.
bool is_idle(const SentenceText& sentence, const Mark& word) {
  if (!sentence.first_of(word.end, word_list::carried_over).empty()) return true;
  // 日前印发, 近日表示, 近日，记者了解到: when it was told
  const std::uint32_t comma = sentence.unit(word.end) == u'，' ? 1 : 0;
  if (word.value == lexicon_value::moment && is_told(sentence, word.end + comma)) return true;
  if (word.value == lexicon_value::each_year)
    return is_one_of(sentence.before(word.start), word_list::amount_a_year_characters);
  return word.value == lexicon_value::whole_year && !sentence.first_of(word.end, word_list::plan_of_the_year).empty();
}

/// 近两年 by itself is said of one thing among others, 近两年来 of what follows.
bool opens_era(std::int16_t value, std::u16string_view word) {
  if (value == lexicon_value::past_years) return word.ends_with(u'来') || word.starts_with(u"过去");
  return value == lexicon_value::past_year || value == lexicon_value::past_five;
}

bool names_year(std::int16_t word) {
  return word == lexicon_value::year || word == lexicon_value::last_year || word == lexicon_value::before_last ||
         word == lexicon_value::next_year || word == lexicon_value::whole_year;
}

/// How many years a word counts: 3 of 近三年, 0 of 今年 and 近几年.
std::int16_t years_in(std::u16string_view word) {
  const std::size_t year = word.find(u'年');
  if (year == word.npos || year == 0) return 0;
  const char16_t number = word[year - 1];
  if (number == u'两') return 2;
  const std::size_t place = one_to_ten.find(number);
  return place == one_to_ten.npos ? std::int16_t{0} : static_cast<std::int16_t>(place + 1);
}

TimeReach reach_of(std::int16_t word) {
  switch (word) {
    case lexicon_value::that_year:
    case lexicon_value::within_year:
    case lexicon_value::year_end: return TimeReach::semicolon;
    case lexicon_value::each_year: return TimeReach::comma;
    default: return TimeReach::sentence;
  }
}

}  // namespace

std::optional<FoundTime> time_word(const SentenceText& sentence, std::uint32_t at) {
  const Mark* mark = sentence.text.longest(at, WordClass::time);
  if (mark == nullptr || mark->end > sentence.range.end || is_cut(sentence, *mark)) return std::nullopt;
  FoundTime time;
  time.span = {at, mark->value == lexicon_value::moment ? end_of_clock(sentence, mark->end) : mark->end};
  time.form = TimeForm::word;
  time.word = mark->value;
  const std::u16string_view word = sentence.units.substr(at, mark->end - at);
  time.first = years_in(word);
  time.reach = reach_of(mark->value);
  time.names_year = names_year(mark->value);
  time.idle = is_idle(sentence, *mark);
  time.opens_era = opens_era(mark->value, word);
  return time;
}

}  // namespace mubiao
