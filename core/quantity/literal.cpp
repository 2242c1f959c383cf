#include "core/quantity/literal.h"

#include <array>
#include <cstddef>
#include <cstdlib>

#include "core/numeral/numeral.h"
#include "core/text/character.h"
#include "core/text/text.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

using std::u16string;
using std::u16string_view;

// How a literal is written differently from a report: characters, and words that stand for a numeral of read_numeral's.
struct Rewrite {
  u16string_view from, to;
};
constexpr std::array rewrites = {
    Rewrite{u"壹", u"一"},     Rewrite{u"贰", u"二"},      Rewrite{u"叁", u"三"},     Rewrite{u"参", u"三"},
    Rewrite{u"肆", u"四"},     Rewrite{u"伍", u"五"},      Rewrite{u"陆", u"六"},     Rewrite{u"柒", u"七"},
    Rewrite{u"捌", u"八"},     Rewrite{u"玖", u"九"},      Rewrite{u"拾", u"十"},     Rewrite{u"佰", u"百"},
    Rewrite{u"仟", u"千"},     Rewrite{u"俩", u"两"},      Rewrite{u"倆", u"两"},     Rewrite{u"圆", u"元"},
    Rewrite{u"兆", u"万亿"},   Rewrite{u"个亿", u"亿"},    Rewrite{u"个万", u"万"},   Rewrite{u"对折", u"五折"},
    Rewrite{u"半百", u"五十"}, Rewrite{u"半成", u"0.5成"}, Rewrite{u"半折", u"五折"}, Rewrite{u"个半", u"1.5个"},
    Rewrite{u"份", u"分之"},   Rewrite{u"個半", u"1.5个"}};

// What multiplies the number it stands behind.
struct Multiplier {
  u16string_view word;
  Decimal factor;
};
constexpr std::array multipliers = {Multiplier{u"k", {1, 3}}, Multiplier{u"K", {1, 3}}, Multiplier{u"M", {1, 6}},
                                    Multiplier{u"m", {1, 6}}, Multiplier{u"G", {1, 9}}, Multiplier{u"打", {12, 0}},
                                    Multiplier{u"对", {2, 0}}};

// The parts of a price: 块 and its kin are the main unit, 毛 a tenth, 分 a hundredth of it.
constexpr u16string_view main_money = u"元块蚊";
constexpr u16string_view tenth_money = u"毛角毫";
constexpr u16string_view hundredth_money = u"分仙";

bool is_space(char16_t unit) {
  return unit == u' ' || (unit >= u'\t' && unit <= u'\r') || unit == 0xA0 || unit == 0x3000 ||
         (unit >= 0x2000 && unit <= 0x200B);
}

void append_rewritten(u16string& out, u16string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Rewrite* found = nullptr;
    for (const Rewrite& rewrite : rewrites) {
      if (text.substr(at, rewrite.from.size()) == rewrite.from &&
          (found == nullptr || found->from.size() < rewrite.from.size())) {
        found = &rewrite;
      }
    }
    if (found == nullptr)
      out += text[at++];
    else
      out += found->to, at += found->from.size();
  }
}

// Folds word by word, because a space between digits tells something here (1 3/5) that folding would take out:
// it is kept there as 又, and dropped everywhere else.
u16string normalise(u16string_view literal) {
  u16string joined;
  bool space = false;
  for (std::size_t at = 0; at < literal.size();) {
    if (is_space(literal[at])) {
      space = true;
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < literal.size() && !is_space(literal[end])) ++end;
    const u16string word = fold(literal.substr(at, end - at)).units;
    if (space && !joined.empty() && !word.empty() && is_digit(joined.back()) && is_digit(word.front()) &&
        word.find(u'/') != u16string::npos) {
      joined += u'又';
    }
    joined += word;
    space = false;
    at = end;
  }
  // Without a figure before it folding takes the point of .5 for a full stop; a literal has no sentences.
  for (std::size_t at = 0; at + 1 < joined.size(); ++at) {
    if (joined[at] == u'。' && is_digit(joined[at + 1])) joined[at] = u'.';
  }
  u16string out;
  append_rewritten(out, joined);
  return out;
}

// A cursor over the normalised literal.
class LiteralReader {
 public:
  explicit LiteralReader(u16string_view text) : text_(text) {}

  std::optional<LiteralValue> read() {
    skip_prefix();
    auto number = amount();
    if (!number) return std::nullopt;
    value_ = *number;
    read_multiplier();
    if (!percent_) read_tail();
    if (minus_) value_.digits = -value_.digits;
    return LiteralValue{value_, unit()};
  }

 private:
  char16_t next(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : u'\0'; }

  bool take(u16string_view word) {
    if (text_.substr(at_, word.size()) != word) return false;
    at_ += word.size();
    return true;
  }

  bool take_one_of(u16string_view set) {
    if (at_ >= text_.size() || !is_one_of(text_[at_], set)) return false;
    ++at_;
    return true;
  }

  bool take_minus() {
    if (take(u"负") || take(u"-") || take(u"−")) return true;
    take(u"+");
    return false;
  }

  // Comparators and currencies before the number, and its sign.
  void skip_prefix() {
    while (at_ < text_.size() && !starts_here()) ++at_;
    prefix_ = text_.substr(0, at_);
    minus_ = take_minus();
  }

  bool starts_here() const {
    const char16_t unit = text_[at_];
    return starts_numeral(unit) || unit == u'负' || unit == u'-' || unit == u'−' || (unit == u'.' && is_digit(next(1)));
  }

  // A number of read_numeral's, .5, or one that opens with its magnitude (万九, 百二万).
  std::optional<Decimal> amount() {
    u16string opened;
    const bool point = next() == u'.' && is_digit(next(1));
    const bool magnitude = is_one_of(next(), u"百千万") && (next(1) == u'两' || is_one_of(next(1), one_to_nine));
    if (point || magnitude) opened = point ? u"0" : u"一";
    const u16string text = opened + u16string(text_.substr(at_));
    const auto numeral = read_numeral(text, 0);
    if (!numeral || numeral->span.end <= opened.size()) return std::nullopt;
    at_ += numeral->span.end - opened.size();
    percent_ = percent_ || numeral->kind == NumeralKind::percent;
    // "Several hundred" has no value; the lower bound of 几 by itself is what is left of 一千五百零几.
    return numeral->value;
  }

  void read_tail() {
    read_exponent();
    if (read_fraction() || read_power()) return;
    read_mixed_fraction();
    if (take(u"个百分点") || take(u"百分点"))
      percent_ = true;
    else
      read_money();
  }

  void read_multiplier() {
    for (const Multiplier& multiplier : multipliers) {
      if (!take(multiplier.word)) continue;
      value_ = value_ * multiplier.factor;
      return;
    }
  }

  // A whole number of at most three digits with its sign; nothing moves if there is none.
  std::optional<int> small_integer() {
    const std::size_t start = at_;
    const bool minus = take_minus();
    int number = 0, digits = 0;
    for (; is_digit(next()) && digits < 3; ++at_, ++digits) number = number * 10 + (next() - u'0');
    if (digits > 0) return minus ? -number : number;
    at_ = start;
    return std::nullopt;
  }

  // 12.3e+14
  void read_exponent() {
    const std::size_t start = at_;
    if (!take(u"e") && !take(u"E")) return;
    if (const auto exponent = small_integer())
      value_ = value_ * Decimal{1, *exponent};
    else
      at_ = start;
  }

  // 2^-1, 1.1^+23
  bool read_power() {
    const std::size_t start = at_;
    if (!take(u"^")) return false;
    const auto exponent = small_integer();
    if (!exponent) {
      at_ = start;
      return false;
    }
    Decimal product{1, 0};
    for (int i = 0; i < std::abs(*exponent); ++i) product = product * value_;
    value_ = *exponent >= 0 || product.digits == 0 ? product : divide({1, 0}, product);
    return true;
  }

  // 16/5, and 三分之负一 whose sign stands inside.
  bool read_fraction() {
    const std::size_t start = at_;
    const bool denominator_first = take(u"分之");
    if (!denominator_first && !take(u"/")) return false;
    const bool minus = take_minus();
    const auto other = amount();
    const Decimal bottom = denominator_first ? value_ : other.value_or(Decimal{});
    if (!other || bottom.digits == 0) {
      at_ = start;
      return false;
    }
    minus_ = minus_ != minus;
    value_ = divide(denominator_first ? *other : value_, bottom);
    return true;
  }

  // 三又三分之一
  void read_mixed_fraction() {
    const std::size_t start = at_;
    if (!take(u"又")) return;
    const Decimal whole = value_;
    const auto part = amount();
    if (part) {
      value_ = *part;
      read_fraction();
      value_ = whole + value_;
    } else {
      at_ = start;
    }
  }

  // 三块五毛 is 3.5, 两角五分 is 25 分: the main unit where one is named, else the smallest.
  void read_money() {
    const std::size_t start = at_;
    if (take_one_of(main_money)) {
      unit_ = text_.substr(start, 1);
      if (next() != u'\0' && starts_numeral(next()))
        value_ = value_ + small_money() * Decimal{1, -2};
      else
        at_ = start;
      return;
    }
    if (!take_one_of(tenth_money) && !take_one_of(hundredth_money)) return;
    const bool tenths = is_one_of(text_[start], tenth_money);
    unit_ = u"分";
    value_ = value_ * Decimal{1, tenths ? 1 : 0};
    if (tenths && next() != u'\0' && starts_numeral(next())) value_ = value_ + small_money();
  }

  // 三毛二分, 五毛, or a bare 五 behind 块; in hundredths.
  Decimal small_money() {
    Decimal sum;
    for (int part = 0; part < 2; ++part) {
      const std::size_t start = at_;
      const auto number = next() != u'\0' ? amount() : std::nullopt;
      if (!number) break;
      if (take_one_of(hundredth_money))
        sum = sum + *number;
      else if (take_one_of(tenth_money) || at_ == text_.size())
        sum = sum + *number * Decimal{1, 1};
      else {
        at_ = start;
        break;
      }
    }
    return sum;
  }

  u16string unit() const {
    if (percent_) return u"%";
    u16string_view rest = text_.substr(at_);
    for (u16string_view hedge : word_list::hedges) {
      if (rest.size() >= hedge.size() && rest.substr(rest.size() - hedge.size()) == hedge)
        rest.remove_suffix(hedge.size());
    }
    if (!unit_.empty()) return u16string(unit_);
    if (!rest.empty()) return u16string(rest);
    for (u16string_view currency : word_list::currencies) {
      if (prefix_.find(currency) != u16string_view::npos) return u16string(currency);
    }
    return {};
  }

  u16string_view text_;
  std::size_t at_ = 0;
  u16string_view prefix_, unit_;
  Decimal value_;
  bool minus_ = false;
  bool percent_ = false;
};

}  // namespace

std::optional<LiteralValue> read_literal(u16string_view literal) {
  const u16string text = normalise(literal);
  return LiteralReader(text).read();
}

}  // namespace mubiao
