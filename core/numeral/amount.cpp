#include "core/numeral/amount.h"

#include "core/numeral/numeral_value.h"
#include "core/text/character.h"
#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

constexpr std::u16string_view exceeding_words = u"多余来几";

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
  AmountReader(std::u16string_view text, std::uint32_t at) : text_(text), end_(at), start_(at) {}

  void read() {
    read_opening();
    while (step()) {
    }
    finish();
  }

  bool empty() const { return end_ == start_ || (!has_any_figure_ && !bare_); }

  Amount amount() const {
    return {{start_, end_}, value_, scale_, pair_, more_, magnitude_, vague_, bare_, ascii_, chinese_, doubtful_};
  }

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
    if (next() == u'几' || (next() == u'数' && !is_one_of(before, word_list::before_several_characters))) skip = 1;
    if (skip != 0) figure = {2, 0};
    if (next() == u'上' && !is_one_of(before, word_list::before_upon_characters)) skip = 1;
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
    if (!may_go_on_amount(unit)) return false;  // as most numerals end
    if (chinese_digit(unit) == 0) return zero();
    if (chinese_digit(unit) != no_digit) return chinese_figure();
    if (small_power(unit) != 0) return small_magnitude(small_power(unit));
    if (tens_ligature(unit) != 0) return ligature();
    if (large_power(unit) != 0) return large_magnitude(large_power(unit));
    if (is_one_of(unit, exceeding_words)) return more_word();
    if (unit == u'点') return chinese_fraction();
    return unit == u'兆' && trillion();
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
    Decimal figure = Decimal::of(digits.value, exponent);
    // 3亿5千万 and 1亿2000万 go on, 1亿2000 doesn't: the second number must bring its own magnitude.
    if (!nothing_yet() && last_ != Last::zero) {
      const char16_t after = at(position);
      const bool fits = last_ == Last::large
                            ? may_follow(position) && (small_power(after) >= 2 || large_power(after) != 0)
                            : small_power(after) != 0;
      const bool rest = is_rest(position);
      if (fraction || (!fits && !rest) || starts_unit(position)) return false;
      if (rest && position == end_ + 1) {  // 1万5
        figure = figure * Decimal{1, 3};
        doubtful_ = true;
      }
    }
    take_figure(figure, /*chinese=*/false);
    fractional_ = fraction;
    end_ = position;
    return true;
  }

  // 3万4000人次, 1万5: digits behind 万 that are its thousands. 20万2024年 and 10万5G用户 are two things.
  bool is_rest(std::uint32_t position) const {
    const std::uint32_t length = position - end_;
    const char16_t after = at(position);
    const bool whole = last_ == Last::large && last_large_ == 4 && !fractional_ && !closed_ && length <= 4;
    return whole && !is_latin(after) && !is_one_of(after, u".,:：-—年月日号%‰") && small_power(after) == 0 &&
           large_power(after) == 0;
  }

  // 8万亿|两个大关, 300亿|三大关口: the digit counts the steps that were named.
  bool counts_steps() const {
    if (last_ != Last::large) return false;
    if (next(1) == u'大') return true;
    return is_one_of(next(1), u"个道") && (first_at(text_, end_ + 2, word_list::steps) != nullptr || next() == u'两');
  }

  bool chinese_figure() {
    if (!is_figure_place() || counts_steps()) return false;
    const int first = chinese_digit(next()), second = chinese_digit(next(1));
    // 两、三倍; 一、二产业 and 三、四季度 are two names
    if (next(1) == u'、' && is_approximation(first, chinese_digit(next(2))) && is_one_of(next(3), u"十百千万亿倍个座"))
      return digit_pair(first, 3);
    if (last_ == Last::large && !may_follow(end_ + 1)) return false;
    if (second == no_digit) {
      take_figure({first, 0}, true);
      ++end_;
      return true;
    }
    if (is_approximation(first, second) && chinese_digit(next(2)) == no_digit && next(2) != u'点')
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
    for (int digit; (digit = chinese_digit(at(position))) != no_digit; ++position) digits.add(digit);
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
    if (closed_ || fractional_ || nothing_yet() || last_ == Last::zero || last_ == Last::more) return false;
    if (ascii_ && (!is_digit(text_[end_ - 1]) || !is_digit(next(1)))) return false;
    Digits digits;
    std::uint32_t position = end_ + 1;
    const bool mixed = (ascii_ || text_[end_ - 1] == u'零') && is_digit(at(position));  // 零点77, 3点5
    const auto digit_of = [&](char16_t unit) { return mixed && is_digit(unit) ? unit - u'0' : chinese_digit(unit); };
    for (int digit; (digit = digit_of(at(position))) != no_digit; ++position) digits.add(digit);
    const auto places = static_cast<std::int32_t>(position - end_ - 1);
    if (places == 0 || at(position) == u'十') return false;  // 四点三十分 is a time of day
    if (ascii_ && !is_one_of(at(position), word_list::after_spoken_point_characters)) return false;  // 8点30分
    doubtful_ = doubtful_ || ascii_;
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
    if (unit == u'千') return is_one_of(after, word_list::after_thousand_characters);
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

  // Whether the magnitudes at `position` may be those of a further figure: each 万 or 亿 is smaller than the one before
  // it. 3万亿5千亿2万 is one number; 5亿5亿 and 2千万3千万 are two.
  bool may_follow(std::uint32_t position) const {
    while (small_power(at(position)) != 0) ++position;
    const int power = large_power(at(position));
    if (power == 0) return true;
    if (power == 4) return !has_low_ && (large_power(at(position + 1)) == 0 || !has_high_);
    return !has_high_ || (trillions_ && !has_low_);
  }

  bool large_magnitude(int power) {
    if (last_ == Last::zero || scale_.exponent > 16) return false;
    const bool pending = has_section_ || has_figure_;
    if (pending && !may_follow(end_)) return false;
    return power == 4 ? ten_thousand(pending) : hundred_million(pending);
  }

  bool ten_thousand(bool pending) {
    if (!pending && has_high_ && !has_low_) return false;
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
    trillions_ = !has_high_ && has_low_;
    high_ = high_ + amount * Decimal{1, 8};
    low_ = {};
    has_low_ = false;
    has_high_ = true;
    after_large(8);
    return true;
  }

  /// 3兆1648亿, 3兆元: 万亿 in Taiwan. By itself 兆 is a unit (100兆, 兆瓦).
  bool trillion() {
    if (has_high_ || has_low_ || !(has_section_ || has_figure_)) return false;
    const std::uint32_t behind = end_of_digits(end_ + 1);
    const bool goes_on = next(1) == u'元' || (behind > end_ + 1 && at(behind) == u'亿');
    if (!goes_on) return false;
    flush_figure(/*before_large=*/true);
    high_ = section_ * Decimal{1, 12};
    has_high_ = trillions_ = true;
    after_large(12);
    return true;
  }

  /// Behind the digits, with their commas, at `position`.
  std::uint32_t end_of_digits(std::uint32_t position) const {
    while (is_digit(at(position)) || (at(position) == u',' && is_digit(at(position + 1)))) ++position;
    return position;
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
    if (next() == u'余' && is_one_of(after, word_list::after_leftover_characters)) return false;
    if (next() == u'来' && is_one_of(after, word_list::after_coming_characters)) return false;
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

  std::u16string_view text_;
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
  bool trillions_ = false;  // the only 亿 so far was that of 万亿
  Span pair_;
  bool vague_ = false, bare_ = false, ascii_ = false, chinese_ = false, doubtful_ = false;
  Span more_, magnitude_;
};

// 5, 2030, 5.2: digits and nothing that goes on with them, as most amounts are; nothing where there is more to read.
std::optional<Amount> read_digits(std::u16string_view text, std::uint32_t at) {
  constexpr std::uint32_t longest = 17;  // of all units
  std::int64_t value = 0;
  std::uint32_t end = at;
  std::uint32_t point = none;
  for (; end < text.size(); ++end) {
    const bool opens_fraction = text[end] == u'.' && point == none && end + 1 < text.size() && is_digit(text[end + 1]);
    if (!is_digit(text[end]) && !opens_fraction) break;
    if (opens_fraction)
      point = end;
    else
      value = value * 10 + (text[end] - u'0');
    if (end - at == longest) return std::nullopt;
  }
  if (end == at || (end < text.size() && (text[end] == u',' || may_go_on_amount(text[end])))) return std::nullopt;
  Amount amount;
  amount.span = {at, end};
  amount.value =
      Decimal::of(value, point == none ? 0 : static_cast<std::int32_t>(point + 1) - static_cast<std::int32_t>(end));
  amount.ascii = true;
  return amount;
}

}  // namespace

std::optional<Amount> read_amount(std::u16string_view text, std::uint32_t at) {
  if (at >= text.size()) return std::nullopt;
  if (is_digit(text[at]))
    if (const auto digits = read_digits(text, at)) return digits;
  AmountReader reader(text, at);
  reader.read();
  if (reader.empty()) return std::nullopt;
  return reader.amount();
}

}  // namespace mubiao
