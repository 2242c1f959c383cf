#include "core/quantity/numeral.h"
#include "core/text/character.h"

#include <algorithm>
#include <string_view>

namespace mubiao {
namespace {

using std::u16string_view;

constexpr int kNoDigit = -1;

// What each numeral character is worth. Capital forms (壹贰叁) are listed apart: 陆 伍 拾 open ordinary words, so they
// count only among their own kind.
constexpr u16string_view kDigits = u"〇一二三四五六七八九";
constexpr u16string_view kCapitalDigits = u"零壹贰叁肆伍陆柒捌玖";
constexpr u16string_view kSmallMagnitudes = u"十百千";
constexpr u16string_view kCapitalMagnitudes = u"拾佰仟";
constexpr u16string_view kMoreWords = u"多余来几";

// Units and words that take the 千 or 百 before them: 千瓦 千米 千克 千卡 千伏 千帕 千赫 千焦 千乏, 百分点 百帕.
constexpr u16string_view kUnitsAfterThousand = u"瓦米克卡伏帕赫焦乏";
// Characters before which 多 余 来 opens another word: 余额 余热, 来自 来源, 多元 (but 100多元 is money: only 元化).
constexpr u16string_view kAfterLeftover = u"额热缺姚杭";
constexpr u16string_view kAfterComing = u"自源华到看说临往";
// Characters with which 成 and 折 make another word: 成立 成为 成果 成员 …, 折叠 折合 …
constexpr u16string_view kAfterTenths = u"立为功果员都长本品效就交片套型熟绩群";
constexpr u16string_view kAfterDiscount = u"合射叠旧扣算返中桥线";
// Characters that end in 数 as a noun (人数 总数 …), so that 数百 after them isn't "several hundred".
constexpr u16string_view kCountNouns = u"人户总指次天多少参系基个件项倍半无复负整分函岁辆家台套日年单双尾偶位字";
// Characters that take the 上 after them: 以上百…, 网上千…
constexpr u16string_view kBeforeUpon = u"以网线海路史世陆水会岸船车身场早晚马础际面桌手天地";

int index_in(u16string_view set, char16_t unit) {
  const auto at = set.find(unit);
  return at == u16string_view::npos ? kNoDigit : static_cast<int>(at);
}

int chinese_digit(char16_t unit) {
  if (unit == u'零') return 0;
  if (!numeral_openers.holds(unit)) return kNoDigit;
  if (unit == u'两') return 2;
  const int digit = index_in(kDigits, unit);
  return digit != kNoDigit ? digit : index_in(kCapitalDigits, unit);
}

// Power of ten of 十 百 千, 0 for anything else.
int small_power(char16_t unit) {
  if (!numeral_openers.holds(unit)) return 0;
  const int small = index_in(kSmallMagnitudes, unit);
  return 1 + (small != kNoDigit ? small : index_in(kCapitalMagnitudes, unit));
}

int large_power(char16_t unit) { return unit == u'万' ? 4 : unit == u'亿' ? 8 : 0; }

int tens_ligature(char16_t unit) { return unit == u'廿' ? 20 : unit == u'卅' ? 30 : 0; }

bool is_capital(char16_t unit) {
  return (unit != u'零' && is_one_of(unit, kCapitalDigits)) || is_one_of(unit, kCapitalMagnitudes);
}

// Two neighbouring digits that say "a few": 一两 两三 … 八九, and 三五.
bool is_approximation(int first, int second) {
  return (first > 0 && second == first + 1) || (first == 3 && second == 5);
}

// Reads one amount: figures, magnitudes and 多/余/来/几, without percent signs or fractions.
//
//   4 3 亿 5 千 万          high  = what 亿 has multiplied
//   └┬┘    │              low   = what 万 has multiplied since
//    high  └ section      section = the 千百十 that wait for the next 万 or 亿; figure = a digit that waits for its
//    千百十
//
// A state machine over characters; every accepted token moves `end` on, so whatever stops it leaves a whole numeral
// behind.
class AmountReader {
 public:
  AmountReader(u16string_view text, std::uint32_t at) : text_(text), end_(at), start_(at) {}

  void read() {
    read_opening();
    while (step()) {
    }
    finish();
  }

  bool empty() const { return end_ == start_ || (!has_any_figure_ && !bare_); }
  std::uint32_t end() const { return end_; }
  Decimal value() const { return value_; }
  bool vague() const { return vague_; }
  bool bare() const { return bare_; }
  /// Where the two digits stand that say 七八 or 七、八; empty if there are none.
  Span pair() const { return pair_; }
  bool has_ascii() const { return ascii_; }
  bool has_chinese() const { return chinese_; }
  bool is_lone_digit_string() const { return digit_string_; }
  Span more() const { return more_; }
  Span magnitude() const { return magnitude_; }
  Decimal scale() const { return scale_; }

 private:
  enum class Last : std::uint8_t { nothing, figure, small, large, zero, more };

  char16_t at(std::uint32_t position) const { return position < text_.size() ? text_[position] : u'\0'; }
  char16_t next(std::uint32_t ahead = 0) const { return at(end_ + ahead); }
  bool nothing_yet() const { return last_ == Last::nothing; }

  // 数百, 几十万, 好几千, 上百: the opening word stands for the figure.
  void read_opening() {
    std::uint32_t skip = 0;
    Decimal figure = {1, 0};
    const char16_t before = start_ == 0 ? u'\0' : text_[start_ - 1];
    if (next() == u'好' && next(1) == u'几') skip = 2;
    if (next() == u'几' || (next() == u'数' && !is_one_of(before, kCountNouns))) skip = 1;
    if (skip != 0) figure = {2, 0};
    if (next() == u'上' && !is_one_of(before, kBeforeUpon)) skip = 1;
    const char16_t magnitude = next(skip);
    if (skip == 0 || (small_power(magnitude) == 0 && large_power(magnitude) == 0)) return;
    if (next() == u'上' && magnitude == u'十') return;
    end_ += skip;
    if (magnitude_left_to_unit()) {
      end_ -= skip;
      return;
    }
    take_figure(figure, /*chinese=*/true);
    vague_ = true;
  }

  // Takes one token; false where the numeral ends.
  bool step() {
    const char16_t unit = next();
    if (is_digit(unit)) return ascii_figure();
    if (chinese_digit(unit) == 0) return zero();
    if (chinese_digit(unit) != kNoDigit) return chinese_figure();
    if (small_power(unit) != 0) return small_magnitude(small_power(unit));
    if (tens_ligature(unit) != 0) return ligature();
    if (large_power(unit) != 0) return large_magnitude(large_power(unit));
    if (is_one_of(unit, kMoreWords)) return more_word();
    if (unit == u'点') return chinese_fraction();
    return false;
  }

  // --- figures -------------------------------------------------------------------------------------------------

  void take_figure(Decimal figure, bool chinese) {
    figure_ = figure;
    has_figure_ = has_any_figure_ = true;
    figure_chinese_ = chinese;
    (chinese ? chinese_ : ascii_) = true;
    last_ = Last::figure;
    magnitude_ = {};
    scale_ = {1, 0};
  }

  bool is_figure_place() const {
    return !closed_ && !has_figure_ &&
           (nothing_yet() || last_ == Last::small || last_ == Last::large || last_ == Last::zero);
  }

  // The digits of a run as one number, beyond 18 only by their place.
  struct Digits {
    std::int64_t value = 0;
    std::int32_t dropped = 0;
    void add(int digit) {
      if (value < 99'999'999'999'999'999)
        value = value * 10 + digit;
      else
        ++dropped;
    }
  };

  // End of a run of ASCII digits with thousands separators: a ',' counts only before exactly three digits.
  std::uint32_t ascii_run(std::uint32_t from, Digits& digits) const {
    std::uint32_t position = from;
    for (; is_digit(at(position)); ++position) digits.add(at(position) - u'0');
    if (position - from > 3 || at(from) == u'0') return position;
    while (at(position) == u',' && is_digit(at(position + 1)) && is_digit(at(position + 2)) &&
           is_digit(at(position + 3)) && !is_digit(at(position + 4))) {
      for (std::uint32_t i = 1; i <= 3; ++i) digits.add(at(position + i) - u'0');
      position += 4;
    }
    return position;
  }

  bool ascii_figure() {
    if (!is_figure_place()) return false;
    Digits digits;
    std::uint32_t position = ascii_run(end_, digits);
    std::int32_t exponent = digits.dropped;
    bool fraction = false;
    if (at(position) == u'.' && is_digit(at(position + 1))) {
      fraction = true;
      for (++position; is_digit(at(position)); ++position) {
        const std::int32_t dropped = digits.dropped;
        digits.add(at(position) - u'0');
        if (digits.dropped == dropped) --exponent;
      }
    }
    const Decimal figure = Decimal::of(digits.value, exponent);
    // 3亿5千万 and 1亿2000万 go on, 1亿2000 doesn't: the second number must bring its own magnitude.
    if (!nothing_yet() && last_ != Last::zero) {
      const char16_t after = at(position);
      const bool fits =
          last_ == Last::large ? small_power(after) >= 2 || large_power(after) != 0 : small_power(after) != 0;
      if (fraction || !fits || starts_unit(position)) return false;
    }
    take_figure(figure, /*chinese=*/false);
    fractional_ = fraction;
    end_ = position;
    return true;
  }

  bool chinese_figure() {
    if (!is_figure_place()) return false;
    const int first = chinese_digit(next()), second = chinese_digit(next(1));
    // 两、三倍; 一、二产业 and 三、四季度 are two names
    if (next(1) == u'、' && is_approximation(first, chinese_digit(next(2))) && is_one_of(next(3), u"十百千万亿倍个座"))
      return digit_pair(first, 3);
    if (second == kNoDigit) {
      take_figure({first, 0}, true);
      ++end_;
      return true;
    }
    if (is_approximation(first, second) && chinese_digit(next(2)) == kNoDigit && next(2) != u'点')
      return digit_pair(first, 2);
    if (!nothing_yet()) {
      take_figure({first, 0}, true);
      closed_ = true;
      ++end_;
      return true;
    }
    return digit_string();
  }

  bool digit_pair(int first, std::uint32_t length) {
    take_figure({first, 0}, true);
    vague_ = true;
    pair_ = {end_, end_ + length};
    end_ += length;
    return true;
  }

  // 二〇二五, 一九九八, 八五(折): digits by their place.
  bool digit_string() {
    Digits digits;
    std::uint32_t position = end_;
    for (int digit; (digit = chinese_digit(at(position))) != kNoDigit; ++position) digits.add(digit);
    digit_string_ = position - end_ > 1;
    take_figure(Decimal::of(digits.value, digits.dropped), true);
    end_ = position;
    return true;
  }

  // 零 joins what follows it (一千零五); at the start it is a digit of its own.
  bool zero() {
    if (nothing_yet()) return digit_string();
    if (closed_ || has_figure_ || last_ == Last::zero || last_ == Last::more) return false;
    const char16_t after = next(1);
    const bool joins = is_digit(after) || (chinese_digit(after) > 0) || after == u'十' || after == u'拾' ||
                       after == u'几' || tens_ligature(after) != 0;
    if (!joins) return false;
    last_ = Last::zero;
    after_zero_ = true;
    ++end_;
    return true;
  }

  // 点 and the digits after it; what stands before becomes one figure, so that 四千三百点五亿 is 4300.5 × 10^8.
  bool chinese_fraction() {
    if (closed_ || fractional_ || ascii_ || nothing_yet() || last_ == Last::zero || last_ == Last::more) return false;
    Digits digits;
    std::uint32_t position = end_ + 1;
    const bool mixed = text_[end_ - 1] == u'零' && is_digit(at(position));  // 零点77
    const auto digit_of = [&](char16_t unit) { return mixed && is_digit(unit) ? unit - u'0' : chinese_digit(unit); };
    for (int digit; (digit = digit_of(at(position))) != kNoDigit; ++position) digits.add(digit);
    const auto places = static_cast<std::int32_t>(position - end_ - 1);
    if (places == 0 || at(position) == u'十') return false;  // 四点三十分 is a time of day
    flush_figure(/*before_large=*/false);
    const Decimal whole = high_ + low_ + section_;
    high_ = low_ = section_ = {};
    has_high_ = has_low_ = has_section_ = false;
    take_figure(whole + Decimal::of(digits.value, digits.dropped - places), true);
    fractional_ = true;
    end_ = position;
    return true;
  }

  // --- magnitudes ----------------------------------------------------------------------------------------------

  // Whether the 千 or 百 at `position` belongs to a unit (千瓦, 百分点).
  bool starts_unit(std::uint32_t position) const {
    const char16_t unit = at(position), after = at(position + 1);
    if (unit == u'千') return is_one_of(after, kUnitsAfterThousand);
    return unit == u'百' && (after == u'帕' || (after == u'分' && at(position + 2) == u'点'));
  }
  bool magnitude_left_to_unit() const { return starts_unit(end_); }

  void note_magnitude(int power) {
    if (magnitude_.empty()) magnitude_ = {end_, end_};
    magnitude_.end = ++end_;
    scale_.exponent += power;
  }

  bool small_magnitude(int power) {
    if (closed_ || magnitude_left_to_unit() || last_ == Last::more) return false;
    if (has_section_ && power >= section_power_) return false;
    if (!has_figure_ && !may_stand_bare(power)) return false;
    if (has_figure_ && !small_magnitude_fits(power)) return false;
    if (!has_figure_ && nothing_yet()) bare_ = power != 1;
    const Decimal figure = has_figure_ ? figure_ : Decimal{1, 0};
    section_ = section_ + figure * Decimal{1, power};
    if (!has_figure_) chinese_ = has_any_figure_ = true;
    has_section_ = true;
    has_figure_ = false;
    section_power_ = power;
    last_ = Last::small;
    closed_ = fractional_;
    after_zero_ = false;
    note_magnitude(power);
    return true;
  }

  // 十 needs no 一 (十五, 二百十七); 百 and 千 only at the very start (百亿, 千家).
  bool may_stand_bare(int power) const {
    if (power == 1) return nothing_yet() || last_ == Last::small || last_ == Last::zero;
    return nothing_yet();
  }

  bool small_magnitude_fits(int power) const {
    if (digit_string_) return false;
    if (chinese_ && !ascii_) return true;
    if (power == 1) return !nothing_yet() && has_section_;  // 5万4千6百2十, but "2025十大" is no number
    return figure_ < Decimal{1, 3};                         // "2025百强" neither
  }

  bool ligature() {
    if (!is_figure_place() || (has_section_ && section_power_ <= 1)) return false;
    section_ = section_ + Decimal{tens_ligature(next()), 0};
    has_section_ = has_any_figure_ = chinese_ = true;
    section_power_ = 1;
    last_ = Last::small;
    ++end_;
    return true;
  }

  bool large_magnitude(int power) {
    if (last_ == Last::zero || scale_.exponent > 16) return false;
    const bool pending = has_section_ || has_figure_;
    return power == 4 ? ten_thousand(pending) : hundred_million(pending);
  }

  bool ten_thousand(bool pending) {
    if (pending ? has_low_ : has_high_ && !has_low_) return false;
    flush_figure(/*before_large=*/true);
    if (pending)
      low_ = section_;
    else if (!has_low_)
      stand_bare(low_);
    low_ = low_ * Decimal{1, 4};  // a second 万 multiplies again: 万万
    has_low_ = true;
    after_large(4);
    return true;
  }

  bool hundred_million(bool pending) {
    if (!pending && !has_low_ && has_high_) return false;
    flush_figure(/*before_large=*/true);
    Decimal amount = low_ + section_;
    if (!pending && !has_low_) stand_bare(amount);
    high_ = high_ + amount * Decimal{1, 8};
    low_ = {};
    has_low_ = false;
    has_high_ = true;
    after_large(8);
    return true;
  }

  void stand_bare(Decimal& amount) {
    amount = {1, 0};
    bare_ = chinese_ = true;
  }

  void after_large(int power) {
    section_ = {};
    has_section_ = false;
    section_power_ = 99;
    closed_ = closed_ || fractional_ || last_ == Last::more;
    last_ = Last::large;
    after_zero_ = false;
    last_large_ = power;
    note_magnitude(power);
  }

  // --- 多 余 来 几 ---------------------------------------------------------------------------------------------

  bool more_word() {
    if (!more_.empty() || nothing_yet() || !more_word_stands()) return false;
    if (next() == u'几') vague_ = true;
    more_ = {end_, end_ + 1};
    last_ = Last::more;
    closed_ = true;
    after_zero_ = true;  // 一百几 drops no magnitude
    ++end_;
    return true;
  }

  bool more_word_stands() const {
    const char16_t after = next(1);
    if (next() == u'余' && is_one_of(after, kAfterLeftover)) return false;
    if (next() == u'来' && is_one_of(after, kAfterComing)) return false;
    if (next() == u'多' && after == u'元' && next(2) == u'化') return false;
    if (next() == u'几') return last_ == Last::small || last_ == Last::zero;
    if (last_ == Last::zero) return false;
    // After a single digit 多 belongs to the unit behind it (3个多月) or to another word.
    return last_ != Last::figure || (!chinese_ && !(figure_ < Decimal{1, 1}));
  }

  // --- the end -------------------------------------------------------------------------------------------------

  // Adds a waiting figure to the section; a last Chinese digit right behind a magnitude has dropped its own: 一万二,
  // 三百五. Before a 万 or 亿 only the section counts: 一百二万 is 120 万, but the 一 of 5亿一万 is whole.
  void flush_figure(bool before_large) {
    if (!has_figure_) return;
    const bool behind_magnitude = has_section_ || (!before_large && (has_low_ || has_high_));
    int dropped = 0;
    if (behind_magnitude && !after_zero_ && !fractional_ && figure_chinese_ && !bare_) {
      dropped = has_section_ ? section_power_ - 1 : last_large_ - 1;
    }
    section_ = section_ + figure_ * Decimal{1, dropped};
    has_section_ = true;
    has_figure_ = false;
    fractional_ = false;
  }

  void finish() {
    const bool was_fractional = fractional_;
    flush_figure(/*before_large=*/false);
    fractional_ = was_fractional;
    value_ = high_ + low_ + section_;
  }

  u16string_view text_;
  std::uint32_t end_;
  std::uint32_t start_;
  Decimal high_, low_, section_, figure_, value_, scale_{1, 0};
  int section_power_ = 99;
  int last_large_ = 0;
  Last last_ = Last::nothing;
  bool has_high_ = false, has_low_ = false, has_section_ = false, has_figure_ = false, has_any_figure_ = false;
  bool fractional_ = false;      // the waiting figure has a fraction: only a magnitude may follow
  bool closed_ = false;          // no further figure may follow
  bool figure_chinese_ = false;  // the waiting figure is a Chinese digit
  bool after_zero_ = false;      // 零 stands before the waiting figure
  bool digit_string_ = false;
  Span pair_;
  bool vague_ = false, bare_ = false, ascii_ = false, chinese_ = false;
  Span more_, magnitude_;
};

Numeral numeral_of(const AmountReader& amount, std::uint32_t start) {
  Numeral numeral;
  numeral.span = {start, amount.end()};
  numeral.value = amount.value();
  numeral.kind = amount.vague() ? NumeralKind::vague : NumeralKind::plain;
  numeral.form = !amount.has_chinese() ? (amount.magnitude().empty() ? NumeralForm::digits : NumeralForm::mixed)
                 : amount.has_ascii()  ? NumeralForm::mixed
                                       : NumeralForm::chinese;
  numeral.more = amount.more();
  numeral.magnitude = amount.magnitude();
  numeral.scale = amount.scale();
  numeral.bare = amount.bare();
  return numeral;
}

char16_t unit_at(u16string_view text, std::size_t at) { return at < text.size() ? text[at] : u'\0'; }

bool has(u16string_view text, std::size_t at, u16string_view word) {
  return at <= text.size() && text.substr(at, word.size()) == word;
}

std::optional<AmountReader> read_amount(u16string_view text, std::uint32_t at) {
  if (at >= text.size()) return std::nullopt;
  AmountReader amount(text, at);
  amount.read();
  if (amount.empty()) return std::nullopt;
  return amount;
}

void become_percent(Numeral& numeral, std::int32_t exponent, std::uint32_t end) {
  numeral.value.exponent = numeral.value.digits == 0 ? 0 : numeral.value.exponent + exponent;
  numeral.kind = NumeralKind::percent;
  numeral.span.end = end;
}

// 百分之八点五, 千分之三, 万分之四.
bool opens_parts_per(u16string_view text, std::uint32_t at) {
  return is_one_of(text[at], u"百千万") && has(text, at + 1, u"分之");
}

// 七八百: what stands there is 八百, too.
std::optional<Decimal> upper_end(u16string_view text, const AmountReader& amount, std::uint32_t start) {
  const Span pair = amount.pair();
  if (pair.empty()) return std::nullopt;
  std::u16string upper(text.substr(start, pair.start - start));
  upper += text.substr(pair.end - 1, amount.end() - pair.end + 1);
  const auto second = read_amount(upper, 0);
  return second ? std::optional(second->value()) : std::nullopt;
}

// 百分之四到五, 百分之五、六: the end of the second figure, or `end` where there is none. What follows must be no unit.
std::uint32_t second_part_end(u16string_view text, std::uint32_t end, Decimal first, Decimal& second) {
  const char16_t joint = unit_at(text, end);
  if (!is_one_of(joint, u"到至、") || end + 1 >= text.size() || opens_parts_per(text, end + 1)) return end;
  const auto amount = read_amount(text, end + 1);
  if (!amount || amount->has_ascii() || !(first < amount->value())) return end;
  if (joint == u'、' && !(amount->value() == first + Decimal{1, 0})) return end;
  const char16_t after = unit_at(text, amount->end());
  if (after != u'\0' && !is_one_of(after, u"，。；、的左以（）")) return end;
  second = amount->value();
  return amount->end();
}

std::optional<Numeral> read_parts_per(u16string_view text, std::uint32_t at) {
  const int power = text[at] == u'百' ? 2 : text[at] == u'千' ? 3 : 4;
  const auto amount = read_amount(text, at + 3);
  if (!amount) return std::nullopt;
  Numeral numeral = numeral_of(*amount, at);
  if (numeral.form == NumeralForm::digits) numeral.form = NumeralForm::mixed;
  Decimal second = {};
  const std::uint32_t end = second_part_end(text, amount->end(), numeral.value, second);
  if (end > amount->end()) numeral.upper = second * Decimal{1, 2 - power};
  become_percent(numeral, 2 - power, end);
  return numeral;
}

// 一半, 半数.
std::optional<Numeral> read_half(u16string_view text, std::uint32_t at) {
  if (!has(text, at, u"一半") && !has(text, at, u"半数")) return std::nullopt;
  Numeral numeral;
  numeral.span = {at, at + 2};
  numeral.value = {5, 1};
  numeral.kind = NumeralKind::percent;
  numeral.form = NumeralForm::chinese;
  return numeral;
}

void become_fraction(Numeral& numeral, Decimal top, Decimal bottom, std::uint32_t end) {
  numeral.value = divide(top, bottom);
  numeral.kind = NumeralKind::fraction;
  numeral.span.end = end;
  numeral.more = numeral.magnitude = {};
  numeral.scale = {1, 0};
}

// 三分之二 (the numeral read so far is the denominator).
bool read_chinese_fraction(u16string_view text, Numeral& numeral) {
  if (!has(text, numeral.span.end, u"分之") || numeral.value.digits == 0) return false;
  const auto top = read_amount(text, numeral.span.end + 2);
  if (!top) return false;
  if (top->has_ascii() != (numeral.form == NumeralForm::digits)) numeral.form = NumeralForm::mixed;
  become_fraction(numeral, top->value(), numeral.value, top->end());
  return true;
}

bool all_digits(u16string_view text, Span span) {
  return std::all_of(text.begin() + span.start, text.begin() + span.end, is_digit);
}

// 2/3. A proper fraction of short numbers only: 110/35千伏, 2024/5/1 and 24/7 are something else.
bool read_slash_fraction(u16string_view text, Numeral& numeral) {
  const std::uint32_t slash = numeral.span.end;
  if (unit_at(text, slash) != u'/' || slash - numeral.span.start > 3 || !all_digits(text, numeral.span)) return false;
  if (numeral.span.start > 0 && text[numeral.span.start - 1] == u'/') return false;
  const auto bottom = read_amount(text, slash + 1);
  if (!bottom || bottom->end() - slash > 4 || !all_digits(text, {slash + 1, bottom->end()})) return false;
  if (unit_at(text, bottom->end()) == u'/' || !(numeral.value < bottom->value())) return false;
  become_fraction(numeral, numeral.value, bottom->value(), bottom->end());
  return true;
}

// 三成, 三成半, 七成六, 八成多.
bool read_tenths(u16string_view text, Numeral& numeral) {
  const std::uint32_t at = numeral.span.end;
  if (unit_at(text, at) != u'成' || Decimal{1, 1} < numeral.value || is_one_of(unit_at(text, at + 1), kAfterTenths))
    return false;
  become_percent(numeral, 1, at + 1);
  const int hundredth = chinese_digit(unit_at(text, at + 1));
  const int after = chinese_digit(unit_at(text, at + 2));
  if (unit_at(text, at + 1) == u'半') {
    numeral.value = numeral.value + Decimal{5, 0};
    ++numeral.span.end;
  } else if (unit_at(text, at + 1) == u'多') {
    numeral.more = {at + 1, at + 2};
    ++numeral.span.end;
  } else if (hundredth > 0 && after == kNoDigit && small_power(unit_at(text, at + 2)) == 0 &&
             numeral.form == NumeralForm::chinese) {
    numeral.value = numeral.value + Decimal{hundredth, 0};
    ++numeral.span.end;
  }
  return true;
}

// 九折, 8.5折, 八五折: what is left of the price.
bool read_discount(u16string_view text, Numeral& numeral, bool digit_pair) {
  const std::uint32_t at = numeral.span.end;
  if (unit_at(text, at) != u'折' || is_one_of(unit_at(text, at + 1), kAfterDiscount)) return false;
  const bool two_digits = digit_pair && numeral.span.length() == 2;
  if (!two_digits && Decimal{1, 1} < numeral.value) return false;
  become_percent(numeral, two_digits ? 0 : 1, at + 1);
  return true;
}

bool read_percent_sign(u16string_view text, Numeral& numeral) {
  const char16_t sign = unit_at(text, numeral.span.end);
  if (sign != u'%' && sign != u'‰') return false;
  become_percent(numeral, sign == u'%' ? 0 : -1, numeral.span.end + 1);
  return true;
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

}  // namespace

bool starts_numeral(char16_t unit) { return unit == u'零' || (unit != u'成' && may_start_numeral(unit)); }

std::optional<Numeral> read_numeral(u16string_view text, std::uint32_t at) {
  if (at >= text.size() || !starts_numeral(text[at]) || lone_capital(text, at) || per_magnitude(text, at))
    return std::nullopt;
  if (opens_parts_per(text, at)) return read_parts_per(text, at);
  if (const auto half = read_half(text, at)) return half;
  const auto amount = read_amount(text, at);
  if (!amount) return std::nullopt;
  Numeral numeral = numeral_of(*amount, at);
  numeral.upper = upper_end(text, *amount, at);
  const bool digit_pair = is_digit_pair(text, numeral.span);
  if (digit_pair && unit_at(text, numeral.span.end) == u'折') {
    numeral.value = {chinese_digit(text[at]) * 10 + chinese_digit(text[at + 1]), 0};
    numeral.upper.reset();
  }
  if (read_percent_sign(text, numeral) || read_chinese_fraction(text, numeral) || read_slash_fraction(text, numeral) ||
      read_tenths(text, numeral) || read_discount(text, numeral, digit_pair)) {
    return numeral;
  }
  return numeral;
}

std::uint32_t plan_number_end(std::u16string_view text, std::uint32_t at, std::uint32_t limit) {
  constexpr std::uint32_t longest = 4;
  std::uint32_t end = at;
  while (end < limit && end < at + longest && is_one_of(text[end], u"一二三四五六七八九十")) ++end;
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
