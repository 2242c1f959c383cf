#include "core/time/time_context.h"

#include <algorithm>
#include <optional>

#include "core/numeral/numeral.h"
#include "core/text/character.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

/// A time and what stands around it: what the rules below ask.
struct Surroundings {
  const SentenceText& sentence;
  const FoundTime& time;
  std::uint32_t core;         ///< where the expression itself starts, behind the words that lead to it
  std::u16string_view ahead;  ///< everything behind it
  char16_t before() const { return sentence.before(core); }
};

/// How many units before the time lead to it: 到|2030年, 近|五年. 提高到 is a verb; 截至 stays out (截至|2029年底).
std::uint32_t leading_words(const SentenceText& sentence, std::uint32_t at) {
  switch (sentence.before(at)) {
    case u'到':
    case u'近': return is_one_of(sentence.before(at - 1), word_list::verb_before_to_characters) ? 0 : 1;
    default: return 0;
  }
}

/// 在2029年完成90亿元的基础上，再完成…: what is built upon, up to the comma; `time.until` where it is none.
std::uint32_t end_of_basis(const SentenceText& sentence, const FoundTime& time) {
  constexpr std::uint32_t longest_basis = 30;  // units; a longer one is a clause of its own
  const std::uint32_t end = time.span.end;
  const std::u16string_view words = sentence.units.substr(end, std::min(sentence.range.end - end, longest_basis));
  const std::size_t comma = words.find(u'，');
  const bool is_basis = comma != words.npos && words.substr(0, comma).ends_with(u"基础上");
  return is_basis ? end + static_cast<std::uint32_t>(comma) : time.until;
}

/// 制定|2030年|粮油生产方案，: the time belongs to the name of a paper or an event and governs nothing.
bool is_of_name(const SentenceText& sentence, const FoundTime& time) {
  constexpr std::uint32_t longest_name = 30;  // units
  if (first_ending(sentence.units, time.span.start, word_list::opens_names) == nullptr) return false;
  const std::u16string_view words = sentence.units.substr(time.span.end, longest_name);
  const std::size_t end = std::min(words.find_first_of(u"，。；、：（"), words.size());
  return end > 0 && std::none_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(end), is_digit) &&
         first_ending(words, end, word_list::ends_of_papers) != nullptr;
}

// Rules that tell a time with which something is compared.

/// 比|2020年, 相较|上年末, 按|2010年价格, 高于|2020年
bool behind_than(const Surroundings& around) {
  const bool on_a_day = around.before() == u'于' && is_one_of(around.sentence.before(around.core - 1), u"将会拟定");
  return is_one_of(around.before(), word_list::than_characters) && !on_a_day;
}

/// 从|目前|半小时缩短至: where something starts
bool starts_from_now(const Surroundings& around) {
  const std::u16string_view word = around.sentence.units.substr(around.core, 2);
  return is_one_of(around.before(), u"从由") && (word == u"目前" || word == u"当前" || word == u"现在");
}

/// 14年来|首次, 近六年来|新高: how long it had not been so
bool before_record(const Surroundings& around) {
  return around.time.opens_era && first_at(around.ahead, 0, word_list::record_words) != nullptr;
}

/// 2020年|水平, 上年|同期
bool before_yardstick(const Surroundings& around) {
  return first_at(around.ahead, 0, word_list::yardstick_of_time) != nullptr;
}

/// 去年同期|增长较快, but 上年同期|为5亿元 and 去年同期|，…: told by itself
bool as_same_time(const Surroundings& around) {
  const Span span = around.time.span;
  const bool is_same = units_in(around.sentence.units, span).ends_with(u"同期");
  return is_same && !is_one_of(around.sentence.unit(span.end), u"，为仅完");
}

/// 由|2022年|的74.5%提高到, 为|2010年|的2.2倍: where something started
bool before_its_figure(const Surroundings& around) {
  const std::uint32_t number = around.time.span.end + 1;
  if (around.sentence.unit(number - 1) != u'的' || !may_start_numeral(around.sentence.unit(number))) return false;
  return around.before() == u'由' || around.before() == u'从' ||
         around.sentence.text.longest_ending(around.time.span.start, WordClass::reach) != nullptr;
}

/// 恢复到2019年|的104.9%, 为上年|4.4倍
bool before_ratio(const Surroundings& around) {
  const SentenceText& sentence = around.sentence;
  const bool possessive = sentence.unit(around.time.span.end) == u'的';
  const std::optional<Numeral> number = read_numeral(sentence.units, around.time.span.end + (possessive ? 1 : 0));
  if (!number || number->span.end >= sentence.range.end) return false;
  return sentence.unit(number->span.end) == u'倍' || (possessive && sentence.units[number->span.end - 1] == u'%');
}

/// 按可比价格（|2010年|不变价）
bool in_brackets(const Surroundings& around) { return around.before() == u'（'; }

/// 同|一九四九年|产量比较, 与|上年|持平
bool with_word_of_comparison(const Surroundings& around) {
  // units between the time and the end of the word: 与2029年|预计完成数持平
  const std::size_t farthest = first_at(around.ahead, 0, word_list::set_beside) != nullptr ? 10 : 6;
  return is_one_of(around.before(), word_list::with_characters) &&
         holds_any(around.ahead.substr(0, farthest), word_list::comparison_words);
}

/// Whether any of `rules` holds, asked in their order.
template <auto... rules>
bool any_holds(const Surroundings& around) {
  return (rules(around) || ...);
}

}  // namespace

void read_context(const SentenceText& sentence, FoundTime& time) {
  const std::uint32_t core = time.span.start;
  time.span.start -= leading_words(sentence, core);
  time.until = end_of_basis(sentence, time);
  const Surroundings around = {sentence, time, core, sentence.units.substr(time.span.end)};
  time.compared = any_holds<behind_than, starts_from_now, before_record, before_yardstick, as_same_time,
                            before_its_figure, before_ratio, in_brackets, with_word_of_comparison>(around);
  time.named = is_of_name(sentence, time);
  time.idle = time.idle || time.named;
  const char16_t before = sentence.before(time.span.start);
  time.led_by_from = before == u'从' || before == u'自';
  time.led_by_to = sentence.units[time.span.start] == u'到';
}

}  // namespace mubiao
