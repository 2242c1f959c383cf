#include "core/numeral/numeral.h"
#include "core/time/small_number.h"
#include "core/time/time_form.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

constexpr std::int16_t unknown_plan = 0;

/// 14 of 十四五: the numeral in front of the last 五, which is not part of it.
std::int16_t plan_number(const Decimal& numeral) {
  const int number = small_number(numeral);
  return number < no_small_number ? static_cast<std::int16_t>(number) : unknown_plan;
}

/// The period of a plan whose name ends at `end`, if words behind it make it one.
std::optional<FoundTime> period_of(const SentenceText& sentence, Span name, const Decimal& number) {
  const std::u16string_view tail = sentence.first_of(name.end, word_list::plan_period_tails);
  const bool averaged = !sentence.first_of(name.end, word_list::averages_of_plans).empty();
  if (tail.empty() && !averaged) return std::nullopt;
  FoundTime time;
  time.span = {name.start, name.end + static_cast<std::uint32_t>(tail.size())};
  time.form = TimeForm::plan;
  time.first = plan_number(number);
  return time;
}

/// 第一个五年计划期间; `at` is behind 第.
std::optional<FoundTime> spelled_out(const SentenceText& sentence, std::uint32_t at) {
  constexpr std::u16string_view plan = u"个五年计划";
  constexpr std::uint32_t longest_number = 12;  // units
  if (sentence.before(at) != u'第' || !contains(sentence.units.substr(at, longest_number + plan.size()), plan))
    return std::nullopt;
  const std::optional<Numeral> number = read_numeral(sentence.units, at);
  if (!number || !sentence.starts(number->span.end, plan)) return std::nullopt;
  return period_of(sentence, {at - 1, number->span.end + static_cast<std::uint32_t>(plan.size())}, number->value);
}

}  // namespace

std::optional<FoundTime> plan_period(const SentenceText& sentence, std::uint32_t at) {
  const bool quoted = sentence.starts(at, u"“");
  const std::uint32_t name = quoted ? at + 1 : at;
  const std::uint32_t end = plan_number_end(sentence.units, name, sentence.range.end);
  if (end == name) return spelled_out(sentence, at);
  const std::optional<Numeral> number = read_numeral(sentence.units.substr(0, end - 1), name);
  if (!number || number->span.end != end - 1) return std::nullopt;
  if (quoted && !sentence.starts(end, u"”")) return std::nullopt;
  return period_of(sentence, {at, quoted ? end + 1 : end}, number->value);
}

}  // namespace mubiao
