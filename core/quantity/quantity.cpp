#include "core/quantity/quantity.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "core/quantity/comparator.h"
#include "core/quantity/frame.h"
#include "core/quantity/order.h"
#include "core/quantity/prefix.h"
#include "core/quantity/relative.h"
#include "core/quantity/sign.h"
#include "core/quantity/unit_mark.h"
#include "core/text/character.h"
#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

/// The unit after a numeral: the longest row of the unit table, extended over "/" (元/吨, 微克/立方米).
struct UnitFound {
  Span span;
  UnitKind kind = UnitKind::unknown;
  std::u16string name;
};

/// End of the unit that a stroke or a point puts under or beside the one before (元/10万人, m³/s, kW·h), or `at`.
std::uint32_t further_unit_end(const MarkedText& text, std::uint32_t at) {
  const std::u16string_view whole = text.text();
  std::uint32_t unit = at + 1;
  const bool divides = whole[at] == u'/';
  while (divides && unit < whole.size() && (is_digit(whole[unit]) || is_one_of(whole[unit], u"十百千万亿"))) ++unit;
  // 元/10万人; 200MW/400MWh are two amounts
  if (whole.substr(at + 1, unit - at - 1).find_first_of(u"23456789") != std::u16string_view::npos) return at;
  if (const Mark* mark = unit_mark(text, unit)) return mark->end;
  const std::u16string_view* divisor = divides ? first_at(whole, unit, word_list::unit_divisors) : nullptr;
  const std::uint32_t end = divisor != nullptr ? unit + static_cast<std::uint32_t>(divisor->size()) : at;
  return end > at && !cuts_latin(whole, end) ? end : at;
}

std::optional<UnitFound> read_unit(const MarkedText& text, std::uint32_t at) {
  const Mark* mark = unit_mark(text, at);
  if (mark == nullptr) return std::nullopt;
  const Unit& unit = unit_of(*mark);
  UnitFound found{{at, mark->end}, unit.kind, std::u16string(unit.canonical)};
  const std::u16string_view whole = text.text();
  constexpr int most_further = 4;  // each figure of 5元/吨/5元/吨/… would take the whole rest for its unit
  for (int i = 0; i < most_further && found.span.end < whole.size(); ++i) {
    if (!is_one_of(whole[found.span.end], u"/·")) break;
    const std::uint32_t end = further_unit_end(text, found.span.end);
    if (end == found.span.end) break;
    const Mark* below = text.longest(found.span.end + 1, WordClass::unit);
    const bool canonical = below != nullptr && below->end == end;
    found.name += whole[found.span.end];
    found.name += canonical ? unit_of(*below).canonical : whole.substr(found.span.end + 1, end - found.span.end - 1);
    if (whole[found.span.end] == u'/') found.kind = UnitKind::rate;
    found.span.end = end;
  }
  return found;
}

/// 万人发明专利拥有量, 千人托位数: a magnitude without a figure; where it tells a size, figure_in_order has read it.
bool is_bare_magnitude(std::u16string_view text, Span numeral) {
  const char16_t first = text[numeral.start];
  if (first != u'百' && first != u'千' && first != u'万' && first != u'亿') return false;
  return units_in(text, numeral).find(u"分之") == text.npos;
}

/// True where the numeral is part of a Latin name: 5G, G206, H1N1, PM2.5, 3D, 4K, 1+N; no GDP|2900亿元.
bool touches_latin(const MarkedText& marked, Span numeral, bool has_unit) {
  const std::u16string_view text = marked.text();
  if (numeral.start > 0) {
    const char16_t before = text[numeral.start - 1];
    if (has_unit && is_latin(before) && marked.longest_ending(numeral.start, WordClass::indicator) != nullptr)
      return false;
    if (is_latin(before) || before == u'+' || before == u'_' || before == u'-' || before == u'.' || before == u'/')
      return true;
  }
  if (numeral.end < text.size() && !has_unit) {
    const char16_t next = text[numeral.end];
    if (is_latin(next) || next == u'+') return true;
  }
  return false;
}

/// 三至五家, 两到三年: a numeral without a unit that opens a range.
bool opens_range(std::u16string_view text, std::uint32_t end) {
  if (end + 1 >= text.size()) return false;
  const char16_t next = text[end];
  if (!is_range_dash(next) && next != u'至' && next != u'到') return false;
  const std::optional<Numeral> second = read_numeral(text, end + 1);
  return second && second->kind == NumeralKind::plain;
}

/// 数字政府2.0: a whole number with a zero behind the point and no unit counts editions.
bool is_version(std::u16string_view text, Span numeral) {
  return numeral.length() == 3 && text.substr(numeral.start + 1, 2) == u".0";
}

/// The word behind a numeral that makes a name of it (109|国道), or null: none is cut out of a longer word
/// (3000|中学生), and what is counted by ten thousands has no number (2万|师生).
const Mark* name_tail(const MarkedText& text, Span numeral) {
  const Mark* tail = text.longest(numeral.end, WordClass::name_tail);
  if (tail == nullptr || tail->value != lexicon_value::ordinal) return tail;
  // 培训班18期; 产业园2期 is a name
  if (text.text()[numeral.end] == u'期' &&
      first_ending(text.text(), numeral.start, word_list::held_in_courses) != nullptr)
    return nullptr;
  const Mark* border = border_word(text, numeral.end);
  const bool is_cut = border != nullptr && border->end > tail->end;
  const bool is_size = text.text()[numeral.end] == u'级';  // 500亿级
  return is_cut || (!is_size && is_one_of(text.text()[numeral.end - 1], u"万亿")) ? nullptr : tail;
}

/// 14:25|起飞, 22:30: the minutes of an hour.
bool ends_clock(std::u16string_view text, Span numeral) {
  if (numeral.length() != 2 || numeral.start < 2 || !is_one_of(text[numeral.start - 1], u":：")) return false;
  return is_digit(text[numeral.start - 2]) && is_digit(text[numeral.start]) && text[numeral.start] < u'6';
}

/// 4|分13秒, 4分|13秒: how long a film or a run is.
bool counts_seconds(std::u16string_view text, Span numeral) {
  constexpr std::size_t longest = 4;  // units: 分13秒
  const std::u16string_view behind = text.substr(numeral.end, longest);
  if (behind.starts_with(u"秒"))
    return numeral.start > 1 && text[numeral.start - 1] == u'分' && is_digit(text[numeral.start - 2]);
  return behind.size() > 2 && behind[0] == u'分' && is_digit(behind[1]) && behind.find(u'秒') != behind.npos;
}

/// 战成2比|2, 5∶|4: what the first of two numbers is compared with.
bool ends_score(std::u16string_view text, Span numeral) {
  return numeral.start > 1 && is_one_of(text[numeral.start - 1], u"比:：∶") && is_digit(text[numeral.start - 2]);
}

/// True where the numeral stands for an order or a name: 第三, 109国道, 二十届, 一是, 一批.
bool is_name(const MarkedText& text, Span numeral, NumeralForm form, bool has_unit) {
  const std::u16string_view whole = text.text();
  if (text.longest_ending(numeral.start, WordClass::name_head) != nullptr) return true;
  if (ends_clock(whole, numeral) || counts_seconds(whole, numeral) || (!has_unit && ends_score(whole, numeral)))
    return true;
  const Mark* tail = name_tail(text, numeral);
  const Mark* unit = text.longest(numeral.end, WordClass::unit);
  const bool step = tail != nullptr && first_at(whole, numeral.end, word_list::steps) != nullptr;  // 突破90亿|大关
  if (tail != nullptr && !step && (unit == nullptr || tail->end >= unit->end)) return true;
  // 一个重大收获, 一种表现
  const bool one = numeral.length() == 1 && whole[numeral.start] == u'一';
  if (one && has_unit && unit != nullptr && unit_of(*unit).kind == UnitKind::count) return true;
  return form == NumeralForm::chinese && !has_unit && numeral.length() == 1 && !opens_range(whole, numeral.end);
}

bool starts_paragraph(std::u16string_view text, std::uint32_t at) { return at == 0 || text[at - 1] == u'\n'; }

/// End of a five-year plan's name that starts at `at` (the 十四五 of “十四五” or 十四五规划), or `at`.
std::uint32_t plan_name_end(std::u16string_view text, std::uint32_t at, std::uint32_t limit) {
  const std::uint32_t end = plan_number_end(text, at, limit);
  if (end == at) return at;
  if (at > 0 && text[at - 1] == u'“' && end < limit && text[end] == u'”') return end;
  return first_at(text, end, word_list::plan_name_tails) != nullptr ? end : at;
}

/// 一、 (一) 1. 1、 at the head of a paragraph or in brackets.
bool is_numbering(std::u16string_view text, Span numeral) {
  const char16_t next = numeral.end < text.size() ? text[numeral.end] : u'\n';
  const char16_t before = numeral.start > 0 ? text[numeral.start - 1] : u'\n';
  if (before == u'（' && next == u'）') return true;
  const bool opens = starts_paragraph(text, numeral.start) || before == u'。' || before == u'；';
  return opens && (next == u'、' || next == u'.' || next == u'．' || next == u'是' || next == u'\n');
}

/// Scales % values of 千分之 and ‰, which a numeral gives in percent, back to what the text writes.
void read_sign(std::u16string_view text, const Numeral& numeral, Figure& figure) {
  const std::u16string_view written = units_in(text, numeral.span);
  const bool per_mille = written.find(u'‰') != written.npos || written.find(u"千分之") != written.npos;
  figure.unit = per_mille ? u"‰" : u"%";
  if (per_mille) {
    figure.value = *figure.value * Decimal::of(10);
    if (figure.high) figure.high = *figure.high * Decimal::of(10);
  }
  figure.kind = UnitKind::percent;
}

Decimal percent_of(Decimal fraction) {
  // Three decimals: 2/3 is written 66.667; but 10万分之9.8 is 0.0098
  const Decimal scaled = fraction * Decimal::of(100);
  if (scaled < Decimal::of(1)) return scaled;
  return Decimal::of(std::llround(scaled.to_double() * 1000.0), -3);
}

Figure figure_of(std::u16string_view text, const Numeral& numeral) {
  Figure figure;
  figure.span = figure.figure = numeral.span;
  figure.form = numeral.form;
  figure.value = numeral.value;
  figure.high = numeral.upper;
  figure.vague = numeral.kind == NumeralKind::vague;
  figure.doubtful = numeral.doubtful;
  if (!numeral.more.empty()) {
    figure.comparator = Comparator::more;
    figure.comparator_span = numeral.more;
  }
  if (numeral.kind == NumeralKind::percent) {
    read_sign(text, numeral, figure);
  } else if (numeral.kind == NumeralKind::fraction) {
    figure.value = percent_of(numeral.value);
    figure.unit = u"%";
    figure.kind = UnitKind::percent;
  }
  if (numeral.upper && figure.value) {
    figure.shape = Shape::range;
    figure.comparator = Comparator::range;
    figure.low = figure.value;
    figure.value.reset();
  }
  return figure;
}

/// 增长近一|番: once more, as 翻一番.
void read_doublings(Figure& figure) {
  constexpr std::int64_t most = 8;
  if (figure.unit != u"番" || !figure.value || figure.value->exponent != 0 || figure.value->digits < 1 ||
      figure.value->digits > most)
    return;
  figure.value = Decimal::of((std::int64_t{1} << figure.value->digits) - 1);
  figure.unit = u"倍";
}

void take_unit(const UnitFound& unit, Figure& figure) {
  figure.unit_span = unit.span;
  figure.unit = unit.name;
  figure.kind = unit.kind;
  figure.figure.end = figure.span.end = unit.span.end;
}

bool ends_phrase(std::u16string_view text, std::uint32_t at) {
  return at >= text.size() || is_clause_mark(text[at]) || is_one_of(text[at], u"、的左以（）”和及");
}

/// Units that 半 stands behind: 六倍半, 五天半, 三公里半.
bool is_halved(UnitKind kind) {
  return kind == UnitKind::multiple || kind == UnitKind::time || kind == UnitKind::length || kind == UnitKind::area ||
         kind == UnitKind::mass;
}

/// 六倍半, 1个半, 两个半小时: half a unit more.
void read_half(const MarkedText& text, Figure& figure) {
  const std::u16string_view whole = text.text();
  const std::uint32_t end = figure.figure.end;
  if (end >= whole.size() || whole[end] != u'半' || !figure.value || figure.value->exponent < 0) return;
  const bool counted = figure.unit == u"个";
  const std::optional<UnitFound> inner = counted ? read_unit(text, end + 1) : std::nullopt;
  const bool halved = figure.kind == UnitKind::multiple || (is_halved(figure.kind) && ends_phrase(whole, end + 1)) ||
                      (counted && (inner || ends_phrase(whole, end + 1) || whole[end + 1] == u'月'));
  if (!halved) return;
  figure.value = *figure.value + Decimal::of(5, -1);
  figure.span.end = ++figure.figure.end;
  if (inner) take_unit(*inner, figure);
}

/// 1个多百分点, 3个多小时: what 个 only leads to, exceeded.
void read_split_unit(const MarkedText& text, Figure& figure) {
  const std::u16string_view whole = text.text();
  const std::uint32_t end = figure.figure.end;
  if (figure.unit != u"个" || end + 1 >= whole.size() || !is_one_of(whole[end], u"多余来")) return;
  const std::optional<UnitFound> inner = read_unit(text, end + 1);
  if (!inner || (inner->kind != UnitKind::percentage_point && inner->kind != UnitKind::time)) return;
  take_unit(*inner, figure);
  figure.comparator = Comparator::more;
  figure.comparator_span = {end, end + 1};
}

/// 提高2个点, 提高了5个多点: points of a rate, behind a word of movement only: 新增2个点 counts places.
void read_bare_points(const MarkedText& text, Figure& figure) {
  const std::u16string_view whole = text.text();
  const std::uint32_t end = figure.figure.end;
  const std::uint32_t more = end < whole.size() && is_one_of(whole[end], u"多余") ? 1 : 0;
  const std::uint32_t point = end + more;
  if (figure.unit != u"个" || point >= whole.size() || whole[point] != u'点' || !ends_phrase(whole, point + 1)) return;
  std::uint32_t start = figure.span.start;
  if (start > 0 && whole[start - 1] == u'了') --start;
  const bool moves = text.longest_ending(start, WordClass::up) || text.longest_ending(start, WordClass::down) ||
                     text.longest_ending(start, WordClass::compare_before);
  if (!moves || first_ending(whole, start, word_list::counts_when_moved) != nullptr) return;
  figure.kind = UnitKind::percentage_point;
  figure.unit.clear();
  figure.unit_span.end = figure.figure.end = figure.span.end = point + 1;
  if (more == 0) return;
  figure.comparator = Comparator::more;
  figure.comparator_span = {end, point};
}

/// 每立方米28微克 is 28 微克/立方米, 每斤4元 is 4 元/斤; 每户3000元 is told of each of them.
void read_per_volume(const MarkedText& text, Figure& figure) {
  const bool priced = figure.kind == UnitKind::money;
  if (figure.unit != u"微克" && figure.unit != u"毫克" && !priced) return;
  const Mark* below = text.longest_ending(figure.figure.start, WordClass::unit);
  if (below == nullptr || below->start == 0 || text.text()[below->start - 1] != u'每') return;
  const UnitKind kind = unit_of(*below).kind;
  if (priced && kind != UnitKind::mass && kind != UnitKind::volume) return;
  figure.unit += u'/';
  figure.unit += unit_of(*below).canonical;
  figure.kind = UnitKind::rate;
  figure.span.start = below->start - 1;
}

/// Where words of people end that start at most three units behind `at`, and no sooner than one; `at` if none do.
std::uint32_t near_people_end(std::u16string_view text, std::uint32_t at) {
  constexpr std::uint32_t farthest = 3;
  static const UnitSet openers = UnitSet::first_of(word_list::people);
  for (std::uint32_t i = at; i <= at + farthest && i < text.size() && is_ideograph(text[i]); ++i) {
    const std::u16string_view* people = openers.holds(text[i]) ? first_at(text, i, word_list::people) : nullptr;
    if (people != nullptr) return i > at ? i + static_cast<std::uint32_t>(people->size()) : at;
    if (is_one_of(text[i], u"的和及与")) return at;
  }
  return at;
}

/// 2万台|资企业员工, 6000场|镇居民: only people are behind it, whom this unit does not count, and no word that the
/// lexicon knows begins there: the unit is the beginning of one.
bool cuts_word_of_people(const MarkedText& text, const UnitFound& unit) {
  const std::u16string_view whole = text.text();
  const std::uint32_t at = unit.span.end;
  if (unit.span.length() != 1 || unit.kind != UnitKind::count ||
      is_one_of(whole[unit.span.start], word_list::units_of_people_characters))
    return false;
  if (at >= whole.size() || !is_ideograph(whole[at])) return false;
  const std::span<const Mark> known = text.at(at);
  if (std::any_of(known.begin(), known.end(), [at](const Mark& mark) { return mark.end > at + 1; })) return false;
  const std::uint32_t end = near_people_end(whole, at);
  if (end == at || whole[end - 1] == u'户') return false;
  return end == whole.size() || !is_ideograph(whole[end]) || text.longest(end, WordClass::action) != nullptr;
}

bool attach_unit(const MarkedText& text, Figure& figure) {
  if (figure.kind != UnitKind::unknown) return true;
  const std::optional<UnitFound> unit = read_unit(text, figure.figure.end);
  if (!unit) return false;
  if (cuts_word_of_people(text, *unit)) {
    figure.doubtful = true;
    return false;
  }
  take_unit(*unit, figure);
  read_doublings(figure);
  read_half(text, figure);
  read_split_unit(text, figure);
  read_bare_points(text, figure);
  read_per_volume(text, figure);
  return true;
}

/// "2.21:1" is read as its first number, "1:3.5" as its second: what there is to one of the other.
bool read_ratio(const MarkedText& text, Figure& figure, std::uint32_t limit) {
  const std::u16string_view whole = text.text();
  const std::uint32_t colon = figure.figure.end;
  if (figure.kind != UnitKind::unknown || colon + 1 >= limit || !figure.value) return false;
  const bool compares =
      is_one_of(whole[colon], u":∶") || (whole[colon] == u'：' && is_digit(whole[colon + 1])) || whole[colon] == u'比';
  if (!compares || first_ending(whole, figure.figure.start, word_list::numbered_parts) != nullptr) return false;
  const std::optional<Numeral> second = read_numeral(whole, colon + 1);
  const bool first_is_one = figure.value == Decimal::of(1);
  if (!second || second->kind != NumeralKind::plain || (!first_is_one && second->value != Decimal::of(1))) return false;
  if (first_is_one) figure.value = second->value;
  figure.shape = Shape::ratio;
  figure.figure.end = figure.span.end = second->span.end;
  return true;
}

/// Positions that lie inside quotation marks, per unit of the sentence: names such as "1+N" or "百千万工程" stand
/// there. What stands in 《》 is a title and holds no quantity at all.
class Quotes {
 public:
  Quotes(std::u16string_view text, Span range) : text_(text), at_(range.start) {}
  /// Call with increasing positions.
  bool inside(std::uint32_t at) {
    for (; at_ < at; ++at_) {
      if (text_[at_] == u'“' || text_[at_] == u'《') depth_ = 1;
      if (text_[at_] == u'”' || text_[at_] == u'》') depth_ = 0;
      if (text_[at_] == u'《') title_ = true;
      if (text_[at_] == u'》') title_ = false;
    }
    return depth_ > 0;
  }
  /// Of the last position asked for.
  bool in_title() const { return title_; }

 private:
  std::u16string_view text_;
  std::uint32_t at_;
  int depth_ = 0;
  bool title_ = false;
};

bool is_quantity(const MarkedText& text, const Figure& figure, bool has_unit, const Prefix& prefix) {
  const std::u16string_view whole = text.text();
  const Span numeral{figure.figure.start,
                     has_unit && !figure.unit_span.empty() ? figure.unit_span.start : figure.figure.end};
  const bool led = prefix.start < numeral.start;
  // 200MW/|400MWh
  const bool second = has_unit && numeral.start > 1 && whole[numeral.start - 1] == u'/' &&
                      is_latin(whole[numeral.start - 2]) && is_latin(whole[figure.figure.end - 1]);
  if (!led && !second && touches_latin(text, numeral, has_unit || figure.shape == Shape::ratio)) return false;
  if (is_name(text, numeral, figure.form, has_unit)) return false;
  // 03/28, 09: of a day or an hour
  if (whole[numeral.start] == u'0' && numeral.start + 1 < numeral.end && is_digit(whole[numeral.start + 1]))
    return false;
  if (!has_unit && figure.shape == Shape::figure && is_version(whole, numeral)) return false;
  return !is_numbering(whole, figure.figure);
}

/// Units that a numeral, a rank (第), 翻一番, 双位数, 正增长, 持平 or 与…同步 can start with.
constexpr UnitSet figure_openers = numeral_openers | UnitSet(u"零第翻双正下持与和同");

/// The figure that `numeral` begins, if it is one and stands in `range`.
std::optional<Figure> read_figure(const MarkedText& text, const Numeral& numeral, Span range) {
  if (numeral.span.end > range.end || is_bare_magnitude(text.text(), numeral.span)) return std::nullopt;
  Figure figure = figure_of(text.text(), numeral);
  Prefix prefix = prefix_of(text.text(), range.start, numeral.span.start);
  const bool has_unit = attach_unit(text, figure);
  if (prefix.positive && figure.kind != UnitKind::percent && figure.kind != UnitKind::percentage_point)
    prefix = {numeral.span.start};
  if (!has_unit) read_ratio(text, figure, range.end);
  if (!is_quantity(text, figure, has_unit, prefix)) return std::nullopt;
  apply(prefix, figure);
  return figure;
}

/// The times that figures skip. Asked for places in the order of the text.
class SkippedTimes {
 public:
  explicit SkippedTimes(std::span<const FoundTime> times) : times_(times) {}

  /// End of the time that `at` is in, or `at`. An event may hold figures, and years without any word of time be one.
  std::uint32_t end_from(std::uint32_t at) {
    while (next_ < times_.size() && (times_[next_].span.end <= at || is_none(times_[next_]))) ++next_;
    return next_ < times_.size() && times_[next_].span.start <= at ? times_[next_].span.end : at;
  }

 private:
  static bool is_none(const FoundTime& time) { return time.form == TimeForm::event || time.bare; }

  std::span<const FoundTime> times_;
  std::size_t next_ = 0;
};

/// Where what begins at `at` and holds no figure ends: a name, a word that no numeral is cut out of, a time; `at` where
/// none begins.
std::uint32_t end_of_passed(const MarkedText& text, SkippedTimes& skipped, std::uint32_t at) {
  if (const Mark* name = text.longest(at, WordClass::name_whole)) return name->end;
  if (const Mark* word = border_word(text, at)) return word->end;
  return skipped.end_from(at);
}

/// 迈上万亿台阶, 跨上百亿元: 上 belongs to the verb, it does not say 上百.
bool ends_verb(const MarkedText& text, std::uint32_t at) {
  if (text.text()[at] != u'上') return false;
  const Mark* verb = text.longest_ending(at + 1, WordClass::reach);
  return verb != nullptr && verb->start < at;
}

}  // namespace

void find_figures(const MarkedText& text, Span range, std::span<const FoundTime> times, std::uint32_t sentence,
                  std::vector<Figure>& figures) {
  constexpr std::size_t look_ahead = 8;  // units
  const std::u16string_view whole = text.text();
  // A run of digits through many sentences is not read to its end from each of them
  const std::u16string_view near = whole.substr(0, range.end + look_ahead);
  const std::size_t begin = figures.size();
  Quotes quotes(whole, range);
  SkippedTimes skipped(times);
  std::uint32_t named = none;  // end of a numeral that was a name: 图4—2 has no second figure either
  for (std::uint32_t at = range.start; at < range.end;) {
    // Most characters begin none of all this
    if (!figure_openers.holds(whole[at]) &&
        !text.starts_any<WordClass::name_whole, WordClass::rank_word, WordClass::surpass, WordClass::reference>(at)) {
      ++at;
      continue;
    }
    if (const std::uint32_t end = end_of_passed(text, skipped, at); end > at) {
      at = end;
      continue;
    }
    std::optional<Figure> figure;
    if (may_open_order(text, at)) figure = figure_in_order(text, at, range);
    if (!figure && may_open_sign(whole[at])) figure = sign_of_movement(text, at, range);
    if (!figure && may_open_relation(text, at)) figure = relative_figure(text, at, range);
    std::uint32_t next = at + 1;
    const bool numeral_opens = !figure && may_start_figure(whole, at);
    if (numeral_opens) next = std::max(next, plan_name_end(whole, at, range.end));
    if (numeral_opens && next == at + 1 && !ends_verb(text, at)) {
      if (const std::optional<Numeral> numeral = read_numeral(near, at)) {
        const bool goes_on = named != none && named + 1 == at && is_range_dash(whole[named]);
        if (!goes_on) figure = read_figure(text, *numeral, range);
        if (!figure) named = numeral->span.end;
        next = std::max(next, numeral->span.end);
      }
    }
    if (!figure) {
      at = next;
      continue;
    }
    figure->sentence = sentence;
    figure->quoted = quotes.inside(figure->figure.start);
    at = std::max(figure->span.end, at + 1);
    if (quotes.in_title()) continue;
    figures.push_back(std::move(*figure));
  }
  if (figures.size() == begin) return;
  join_frames(text, range, begin, figures);
  for (std::size_t i = begin; i < figures.size(); ++i) {
    const Span own = {i > begin ? figures[i - 1].span.end : range.start, range.end};
    read_comparator(text, own, figures[i]);
    read_yardstick(text, own, figures[i]);
  }
  share_comparators(text, std::span(figures).subspan(begin));
}

}  // namespace mubiao
