#include "core/numeral/numeral.h"

#include <algorithm>
#include <string_view>

#include "core/numeral/amount.h"
#include "core/numeral/numeral_value.h"
#include "core/text/character.h"
#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

using std::u16string_view;

Numeral numeral_of(const Amount& amount, std::uint32_t start) {
  Numeral numeral;
  numeral.span = {start, amount.span.end};
  numeral.value = amount.value;
  numeral.kind = amount.vague ? NumeralKind::vague : NumeralKind::plain;
  numeral.form = !amount.chinese ? (amount.magnitude.empty() ? NumeralForm::digits : NumeralForm::mixed)
                 : amount.ascii  ? NumeralForm::mixed
                                 : NumeralForm::chinese;
  numeral.more = amount.more;
  numeral.magnitude = amount.magnitude;
  numeral.scale = amount.scale;
  numeral.bare = amount.bare;
  numeral.doubtful = amount.doubtful;
  return numeral;
}

char16_t unit_at(u16string_view text, std::size_t at) { return at < text.size() ? text[at] : u'\0'; }

bool has(u16string_view text, std::size_t at, u16string_view word) {
  return at <= text.size() && text.substr(at, word.size()) == word;
}

Decimal shifted(Decimal value, std::int32_t exponent) {
  return {value.digits, value.digits == 0 ? 0 : value.exponent + exponent};
}

// 五六成: both ends.
void become_percent(Numeral& numeral, std::int32_t exponent, std::uint32_t end) {
  numeral.value = shifted(numeral.value, exponent);
  if (numeral.upper) numeral.upper = shifted(*numeral.upper, exponent);
  numeral.kind = NumeralKind::percent;
  numeral.span.end = end;
}

// 百分之八点五, 千分之三, 万分之四.
bool opens_parts_per(u16string_view text, std::uint32_t at) {
  return is_one_of(text[at], u"百千万") && has(text, at + 1, u"分之");
}

// 七八百: what stands there is 八百, too.
std::optional<Decimal> upper_end(u16string_view text, const Amount& amount, std::uint32_t start) {
  const Span pair = amount.pair;
  if (pair.empty()) return std::nullopt;
  std::u16string upper(text.substr(start, pair.start - start));
  upper += text.substr(pair.end - 1, amount.span.end - pair.end + 1);
  const auto second = read_amount(upper, 0);
  return second && amount.value < second->value ? std::optional(second->value) : std::nullopt;
}

// 10 of 15; nothing of what is below ten, or above a hundred, or no whole number.
std::optional<std::int64_t> whole_tens(Decimal value) {
  for (std::int64_t number = 10; number < 100; ++number)
    if (value == Decimal::of(number)) return number / 10 * 10;
  return std::nullopt;
}

// 百分之四到五, 百分之五、六: the end of the second figure, or `end` where there is none. What follows must be no unit.
std::uint32_t second_part_end(u16string_view text, std::uint32_t end, Decimal first, Decimal& second) {
  const char16_t joint = unit_at(text, end);
  if (!is_one_of(joint, u"到至、") || end + 1 >= text.size() || opens_parts_per(text, end + 1)) return end;
  const auto amount = read_amount(text, end + 1);
  if (!amount || amount->ascii) return end;
  // 百分之十五、六: the tens are said once
  const std::optional<std::int64_t> tens = whole_tens(first);
  const bool shares_tens = joint == u'、' && tens && amount->span.length() == 1 && amount->value < Decimal{1, 1};
  const Decimal last = shares_tens ? Decimal::of(*tens) + amount->value : amount->value;
  if (!(first < last) || (joint == u'、' && !(last == first + Decimal{1, 0}))) return end;
  const char16_t after = unit_at(text, amount->span.end);
  if (after != u'\0' && !is_one_of(after, u"，。；、的左以（）")) return end;
  second = last;
  return amount->span.end;
}

std::optional<Numeral> read_parts_per(u16string_view text, std::uint32_t at) {
  const int power = text[at] == u'百' ? 2 : text[at] == u'千' ? 3 : 4;
  const auto amount = read_amount(text, at + 3);
  if (!amount) return std::nullopt;
  Numeral numeral = numeral_of(*amount, at);
  if (numeral.form == NumeralForm::digits) numeral.form = NumeralForm::mixed;
  Decimal second = {};
  const std::uint32_t end = second_part_end(text, amount->span.end, numeral.value, second);
  if (end > amount->span.end) numeral.upper = second;
  if (const auto upper = upper_end(text, *amount, at + 3)) numeral.upper = upper;  // 七、八十
  become_percent(numeral, 2 - power, end);
  return numeral;
}

// 半天, 半个百分点: half of what follows. 上半天 and 半天线 are something else.
std::optional<Numeral> read_half_of(u16string_view text, std::uint32_t at) {
  if (text[at] != u'半') return std::nullopt;
  static const UnitSet openers = UnitSet::first_of(word_list::after_half);
  const bool earlier = at > 1 && text[at - 1] == u'前' && text[at - 2] == u'提';  // 提前|半个月, 提前|半年
  const bool measured =
      openers.holds(unit_at(text, at + 1)) && first_at(text, at + 1, word_list::after_half) != nullptr;
  if (!measured && !(earlier && unit_at(text, at + 1) == u'年')) return std::nullopt;
  if (at > 0 && !earlier && is_one_of(text[at - 1], word_list::before_half_characters)) return std::nullopt;
  Numeral numeral;
  numeral.span = {at, at + 1};
  numeral.value = {5, -1};
  numeral.form = NumeralForm::mixed;  // unlike 一, it is hardly ever part of a name
  return numeral;
}

// 一半, 半数.
std::optional<Numeral> read_half(u16string_view text, std::uint32_t at) {
  const char16_t first = text[at], second = unit_at(text, at + 1);
  if (!(first == u'一' && second == u'半') && !(first == u'半' && second == u'数')) return std::nullopt;
  Numeral numeral;
  numeral.span = {at, at + 2};
  numeral.value = {5, 1};
  numeral.kind = NumeralKind::percent;
  numeral.form = NumeralForm::chinese;
  return numeral;
}

void become_fraction(Numeral& numeral, Decimal top, Decimal bottom, std::uint32_t end) {
  numeral.value = divide(top, bottom);
  numeral.upper.reset();  // 七八分之一 has no two ends
  numeral.kind = NumeralKind::fraction;
  numeral.span.end = end;
  numeral.more = numeral.magnitude = {};
  numeral.scale = {1, 0};
}

// 三分之二 (the numeral read so far is the denominator).
void read_chinese_fraction(u16string_view text, Numeral& numeral) {
  if (!has(text, numeral.span.end, u"分之") || numeral.value.digits == 0) return;
  const auto top = read_amount(text, numeral.span.end + 2);
  if (!top) return;
  if (top->ascii != (numeral.form == NumeralForm::digits)) numeral.form = NumeralForm::mixed;
  become_fraction(numeral, top->value, numeral.value, top->span.end);
}

bool all_digits(u16string_view text, Span span) {
  return std::all_of(text.begin() + span.start, text.begin() + span.end, is_digit);
}

// 2/3. A proper fraction of short numbers only: 110/35千伏, 2024/5/1 and 24/7 are something else.
void read_slash_fraction(u16string_view text, Numeral& numeral) {
  const std::uint32_t slash = numeral.span.end;
  if (unit_at(text, slash) != u'/' || slash - numeral.span.start > 3 || !all_digits(text, numeral.span)) return;
  if (numeral.span.start > 0 && text[numeral.span.start - 1] == u'/') return;
  const auto bottom = read_amount(text, slash + 1);
  if (!bottom || bottom->span.end - slash > 4 || !all_digits(text, {slash + 1, bottom->span.end})) return;
  if (unit_at(text, bottom->span.end) == u'/' || !(numeral.value < bottom->value)) return;
  become_fraction(numeral, numeral.value, bottom->value, bottom->span.end);
}

// 三成, 三成半, 七成六, 八成多.
bool read_tenths(u16string_view text, Numeral& numeral) {
  const std::uint32_t at = numeral.span.end;
  if (unit_at(text, at) != u'成' || Decimal{1, 1} < numeral.value ||
      is_one_of(unit_at(text, at + 1), word_list::after_tenths_characters))
    return false;
  become_percent(numeral, 1, at + 1);
  if (numeral.upper) return true;  // 七八成
  const int hundredth = chinese_digit(unit_at(text, at + 1));
  const int after = chinese_digit(unit_at(text, at + 2));
  if (unit_at(text, at + 1) == u'半') {
    numeral.value = numeral.value + Decimal{5, 0};
    ++numeral.span.end;
  } else if (unit_at(text, at + 1) == u'多') {
    numeral.more = {at + 1, at + 2};
    ++numeral.span.end;
  } else if (hundredth > 0 && after == no_digit && small_power(unit_at(text, at + 2)) == 0 &&
             numeral.form == NumeralForm::chinese) {
    numeral.value = numeral.value + Decimal{hundredth, 0};
    ++numeral.span.end;
  }
  return true;
}

// 七到八成, 7-8成: the first figure of a range without its own 成. 一至三成片 is none.
void read_tenths_range(u16string_view text, Numeral& numeral) {
  const std::uint32_t joint = numeral.span.end;
  if (joint + 1 >= text.size() || !(is_one_of(text[joint], u"到至") || is_range_dash(text[joint])) ||
      !(numeral.value < Decimal{1, 1}))
    return;
  constexpr std::uint32_t longest_end = 8;  // units, with the 成
  if (!contains(text.substr(joint + 1, longest_end), u"成")) return;
  const auto second = read_amount(text, joint + 1);
  if (!second || !(numeral.value < second->value)) return;
  Numeral last = numeral_of(*second, joint + 1);
  if (!read_tenths(text, last) || !last.more.empty() || last.upper) return;
  become_percent(numeral, 1, last.span.end);
  numeral.upper = last.value;
}

// 九折, 8.5折, 八五折: what is left of the price.
void read_discount(u16string_view text, Numeral& numeral, bool digit_pair) {
  const std::uint32_t at = numeral.span.end;
  if (unit_at(text, at) != u'折' || is_one_of(unit_at(text, at + 1), word_list::after_discount_characters)) return;
  const bool two_digits = digit_pair && numeral.span.length() == 2;
  if (!two_digits && Decimal{1, 1} < numeral.value) return;
  become_percent(numeral, two_digits ? 0 : 1, at + 1);
}

// Capital forms count only where the next character is one too, or 万 or 亿 (伍拾, 捌万; not 队伍, 大陆).
bool lone_capital(u16string_view text, std::uint32_t at) {
  const char16_t after = unit_at(text, at + 1);
  return is_capital(text[at]) && !is_capital(after) && large_power(after) == 0;
}

// 每千人, 每万元: the magnitude is part of a unit.
bool per_magnitude(u16string_view text, std::uint32_t at) {
  return at > 0 && text[at - 1] == u'每' && (small_power(text[at]) > 1 || large_power(text[at]) != 0);
}

// 八五 (折) was read as an approximation (八九折, 五六折) or as a string of digits; both are pairs here.
bool is_digit_pair(u16string_view text, Span span) {
  return span.length() == 2 && chinese_digit(text[span.start]) > 0 && chinese_digit(text[span.start + 1]) > 0;
}

// A numeral that is no amount alone: 百分之五, 一半, 半天; or that what stands there is none at all.
struct Worded {
  bool refused = false;
  std::optional<Numeral> numeral;
};

Worded read_worded(u16string_view text, std::uint32_t at) {
  if (lone_capital(text, at) || per_magnitude(text, at)) return {true, std::nullopt};
  if (opens_parts_per(text, at)) {
    const auto parts = read_parts_per(text, at);
    return {!parts, parts};
  }
  if (const auto half = read_half(text, at)) return {false, half};
  return {false, read_half_of(text, at)};
}

// What stands behind the amount at `numeral` and goes on with it: a sign, 分之, 成, 折, or the other end of a range.
void read_on(u16string_view text, Numeral& numeral, bool digit_pair) {
  switch (unit_at(text, numeral.span.end)) {
    case u'%': become_percent(numeral, 0, numeral.span.end + 1); return;
    case u'‰': become_percent(numeral, -1, numeral.span.end + 1); return;
    case u'分': read_chinese_fraction(text, numeral); return;
    case u'/': read_slash_fraction(text, numeral); return;
    case u'成': read_tenths(text, numeral); return;
    case u'折': read_discount(text, numeral, digit_pair); return;
    default: read_tenths_range(text, numeral);
  }
}

// Whether `read_on` may find anything: behind most amounts it does not.
bool goes_on_with(char16_t unit) {
  switch (unit) {
    case u'%':
    case u'‰':
    case u'分':
    case u'/':
    case u'成':
    case u'折':
    case u'到':
    case u'至': return true;
    default: return is_range_dash(unit);
  }
}

}  // namespace

bool starts_numeral(char16_t unit) { return unit == u'零' || (unit != u'成' && may_start_numeral(unit)); }

bool may_start_figure(u16string_view text, std::uint32_t at) {
  return may_start_numeral(text[at]) || has(text, at, u"零点");
}

std::optional<Numeral> read_numeral(u16string_view text, std::uint32_t at) {
  if (at >= text.size() || !starts_numeral(text[at])) return std::nullopt;
  if (!is_digit(text[at])) {
    const Worded worded = read_worded(text, at);
    if (worded.refused || worded.numeral) return worded.numeral;
  }
  const auto amount = read_amount(text, at);
  if (!amount) return std::nullopt;
  Numeral numeral = numeral_of(*amount, at);
  if (!amount->pair.empty()) numeral.upper = upper_end(text, *amount, at);
  if (!goes_on_with(unit_at(text, numeral.span.end))) return numeral;
  const bool digit_pair = is_digit_pair(text, numeral.span);
  if (digit_pair && unit_at(text, numeral.span.end) == u'折') {
    numeral.value = {chinese_digit(text[at]) * 10 + chinese_digit(text[at + 1]), 0};
    numeral.upper.reset();
  }
  read_on(text, numeral, digit_pair);
  return numeral;
}

std::uint32_t plan_number_end(std::u16string_view text, std::uint32_t at, std::uint32_t limit) {
  constexpr std::uint32_t longest = 4;
  std::uint32_t end = at;
  const auto counts = [](char16_t unit) { return chinese_digit_value(unit) > 0 || unit == u'十'; };
  while (end < limit && end < at + longest && counts(text[end])) ++end;
  return end >= at + 2 && text[end - 1] == u'五' ? end : at;
}

Decimal shared_scale(const Numeral& first, const Numeral& second) {
  const auto shares = [&](std::int32_t power) { return power > 0 && first.value < second.value * Decimal{1, -power}; };
  const std::int32_t whole = second.scale.exponent;
  const std::int32_t large = whole / 4 * 4;  // 百亿 → 亿, 千万 → 万
  if (first.magnitude.empty() && shares(whole)) return {1, whole};
  return shares(large) ? Decimal{1, large} : Decimal{1, 0};
}

}  // namespace mubiao
