#include "core/text/character.h"
#include "core/time/time_form.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

/// Whether the word's last unit and what stands around it make other words: 平均每年 and 每人每年 say how much a year,
/// 实现|在 is cut otherwise, 完成全年计划的95% names a plan.
bool is_other_word(const SentenceText& sentence, const Mark& word) {
  const char16_t before = sentence.before(word.start);
  switch (word.value) {
    case lexicon_value::each_year: return is_one_of(before, word_list::amount_a_year_characters);
    case lexicon_value::now:
    case lexicon_value::up_to_now: return is_one_of(before, word_list::cuts_now_characters);
    case lexicon_value::whole_year: return !sentence.first_of(word.end, word_list::plan_of_the_year).empty();
    default: return false;
  }
}

bool opens_era(std::int16_t word) {
  return word == lexicon_value::past_year || word == lexicon_value::past_five || word == lexicon_value::past_years;
}

bool names_year(std::int16_t word) {
  return word == lexicon_value::year || word == lexicon_value::last_year || word == lexicon_value::whole_year;
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
  if (mark == nullptr || mark->end > sentence.range.end || is_other_word(sentence, *mark)) return std::nullopt;
  FoundTime time;
  time.span = {at, mark->end};
  time.form = TimeForm::word;
  time.word = mark->value;
  time.reach = reach_of(mark->value);
  time.names_year = names_year(mark->value);
  time.opens_era = opens_era(mark->value);
  return time;
}

}  // namespace mubiao
