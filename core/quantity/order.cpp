#include "core/quantity/order.h"

#include <algorithm>

#include "core/quantity/comparator.h"
#include "core/quantity/unit_mark.h"
#include "core/text/character.h"
#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

constexpr std::uint32_t rank_context = 14;

/// True where a word of an order (居, 全省, 排名) stands before `at` in the same clause.
bool in_an_order(const MarkedText& text, std::uint32_t at, std::uint32_t begin) {
  const std::u16string_view whole = text.text();
  const std::uint32_t from = std::max(begin, at > rank_context ? at - rank_context : 0);
  for (std::uint32_t i = at; i > from; --i) {
    if (is_clause_mark(whole[i - 1])) return false;
    if (text.longest(i - 1, WordClass::rank_head) || text.longest(i - 1, WordClass::rank_scope)) return true;
  }
  return false;
}

/// The stretch before a rank that says where it stands: scope words (全省, 中部地区) and the verb in front of them
/// (位居). What else stands between them is the order's own name (位列全国先进城市百强榜第8位) and no part of it.
Span order_words(const MarkedText& text, std::uint32_t at, std::uint32_t begin) {
  std::uint32_t start = at;
  while (const Mark* scope = text.longest_ending(start, WordClass::rank_scope)) {
    if (scope->start < begin) break;
    start = scope->start;
  }
  const Mark* head = text.longest_ending(start, WordClass::rank_head);
  if (head != nullptr && head->start >= begin) start = head->start;
  return {start, at};
}

bool ends_noun_phrase(std::u16string_view text, std::uint32_t at, std::uint32_t limit) {
  if (at >= limit) return true;
  const char16_t c = text[at];
  return is_clause_mark(c) || c == u'、' || c == u'的' || c == u'”' || c == u'）' || c == u'（';
}

Figure rank_figure(const MarkedText& text, Span span, std::uint32_t begin, Decimal value) {
  Figure figure;
  figure.lead = order_words(text, span.start, begin);
  figure.span = figure.figure = span;
  figure.shape = Shape::rank;
  figure.kind = UnitKind::rank;
  figure.unit = u"位";
  figure.value = value;
  return figure;
}

/// 居全国百强县37位: without 第 only behind a verb of order, since 123位 counts persons.
std::optional<Figure> unnumbered_rank(const MarkedText& text, std::uint32_t at, Span range) {
  const std::u16string_view whole = text.text();
  if (!is_digit(whole[at])) return std::nullopt;
  if (at > range.start && (is_digit(whole[at - 1]) || whole[at - 1] == u'.' || whole[at - 1] == u'前'))
    return std::nullopt;
  const std::optional<Numeral> numeral = read_numeral(whole, at);
  if (!numeral || numeral->kind != NumeralKind::plain || numeral->value.exponent < 0) return std::nullopt;
  const std::uint32_t end = numeral->span.end;
  if (end >= range.end || whole[end] != u'位' || !ends_noun_phrase(whole, end + 1, range.end)) return std::nullopt;
  // 排名上升4位: places moved
  if (text.longest_ending(at, WordClass::up) || text.longest_ending(at, WordClass::down)) return std::nullopt;
  const std::uint32_t from = std::max(range.start, at > rank_context ? at - rank_context : 0);
  for (std::uint32_t i = at; i > from && !is_clause_mark(whole[i - 1]); --i) {
    if (!text.starts(i - 1, WordClass::rank_head)) continue;
    Figure figure = rank_figure(text, {at, end + 1}, range.start, numeral->value);
    figure.lead = {i - 1, at};
    return figure;
  }
  return std::nullopt;
}

/// Behind the 第三 or 三 of a list (第一|、二、第三|产业) that goes on at `at`; `at` where none does.
std::uint32_t behind_listed(std::u16string_view text, std::uint32_t at) {
  constexpr int longest_list = 8;
  for (int i = 0; i < longest_list && at + 1 < text.size() && is_one_of(text[at], u"、和与及"); ++i) {
    const std::uint32_t next = text[at + 1] == u'第' ? at + 2 : at + 1;
    if (next == at + 1 && !is_one_of(text[next], one_to_ten)) return at;  // 居第一、3家企业入选
    const std::optional<Numeral> numeral = read_numeral(text, next);
    if (!numeral || numeral->kind != NumeralKind::plain) return at;
    at = numeral->span.end;
    if (at < text.size() && is_one_of(text[at], u"位名")) ++at;
  }
  return at;
}

/// Whether a place without 位 ends at `at`: 居第一, 分居第一|和第三; not 第一|、二产业 and 第二|、第三季度.
bool ends_rank(std::u16string_view text, std::uint32_t at, std::uint32_t limit) {
  if (at < limit && is_one_of(text[at], u"、和与及")) {
    const std::uint32_t behind = behind_listed(text, at);
    if (behind > at) return ends_noun_phrase(text, behind, limit);
  }
  return ends_noun_phrase(text, at, limit);
}

std::optional<Figure> numbered_rank(const MarkedText& text, std::uint32_t at, Span range) {
  const std::u16string_view whole = text.text();
  if (whole[at] != u'第' || at + 1 >= range.end) return std::nullopt;
  const std::optional<Numeral> numeral = read_numeral(whole, at + 1);
  if (!numeral || numeral->kind != NumeralKind::plain) return std::nullopt;
  std::uint32_t end = numeral->span.end;
  const bool counted = end < range.end && (whole[end] == u'位' || whole[end] == u'名');
  if (counted) ++end;
  if (!counted && !ends_rank(whole, end, range.end)) return std::nullopt;
  // 从第9位上升到第5位: a frame's first rank needs no other word of order
  const bool opens_frame = counted && at > range.start && (whole[at - 1] == u'从' || whole[at - 1] == u'由');
  if (!opens_frame && !in_an_order(text, at, range.start)) return std::nullopt;
  return rank_figure(text, {at, end}, range.start, numeral->value);
}

std::optional<Figure> worded_rank(const MarkedText& text, std::uint32_t at, Span range) {
  const Mark* word = text.longest(at, WordClass::rank_word);
  if (word == nullptr || word->end > range.end || !in_an_order(text, at, range.start)) return std::nullopt;
  return rank_figure(text, {at, word->end}, range.start, Decimal::of(word->value));
}

/// 翻一番 is once more (1 倍), 翻两番 three times more, 翻了一倍 as much more.
std::optional<Figure> doubling(const MarkedText& text, std::uint32_t at, Span range) {
  const std::u16string_view whole = text.text();
  if (whole[at] != u'翻') return std::nullopt;
  std::uint32_t end = at + 1;
  std::int64_t times = 1;
  if (whole.substr(end, 1) == u"了") ++end;
  const Mark* hedge = text.longest(end, WordClass::compare_before);  // 翻了近一番
  if (hedge != nullptr) end = hedge->end;
  std::optional<Numeral> numeral;
  if (end < range.end && whole[end] != u'番') {
    numeral = read_numeral(whole, end);
    if (!numeral || numeral->kind != NumeralKind::plain) return std::nullopt;
    end = numeral->span.end;
  }
  const bool by_times = numeral && end < range.end && whole[end] == u'倍';
  if (!by_times) {
    if (end >= range.end || whole[end] != u'番') return std::nullopt;
    if (numeral && (numeral->value.exponent != 0 || numeral->value.digits < 1 || numeral->value.digits > 8))
      return std::nullopt;
    if (numeral) times = numeral->value.digits;
  }
  Figure figure;
  figure.span = figure.figure = {at, end + 1};
  figure.shape = Shape::digitless;
  figure.kind = UnitKind::multiple;
  figure.unit = u"倍";
  figure.value = by_times ? numeral->value : Decimal::of((std::int64_t{1} << times) - 1);
  figure.doubtful = by_times && Decimal::of(1) < numeral->value;  // 翻了两倍 may mean twice as much
  if (hedge != nullptr && comparator_of(*hedge)) {
    figure.comparator = *comparator_of(*hedge);
    figure.comparator_span = {hedge->start, hedge->end};
  }
  return figure;
}

std::optional<Figure> two_digits(const MarkedText& text, std::uint32_t at, Span range) {
  for (const std::u16string_view word : word_list::two_digits) {
    if (text.text()[at] != word[0]) continue;
    if (text.text().substr(at, word.size()) != word || at + word.size() > range.end) continue;
    Figure figure;
    figure.span = figure.figure = {at, at + static_cast<std::uint32_t>(word.size())};
    figure.shape = Shape::digitless;
    figure.kind = UnitKind::percent;
    figure.unit = u"%";
    figure.value = Decimal::of(10);
    figure.comparator = Comparator::at_least;
    figure.comparator_span = figure.figure;
    return figure;
  }
  return std::nullopt;
}

struct Magnitude {
  std::u16string_view word;
  std::int32_t exponent;
};

/// Sizes that are said by their magnitude alone, longest first.
constexpr Magnitude magnitudes[] = {{u"十万亿", 13}, {u"百万亿", 14}, {u"万亿", 12}, {u"千亿", 11}, {u"百亿", 10},
                                    {u"十亿", 9},    {u"千万", 7},    {u"百万", 6},  {u"亿", 8},    {u"万", 4}};

const Magnitude* magnitude_at(std::u16string_view text, std::uint32_t at) {
  if (!is_one_of(text[at], u"十百千万亿")) return nullptr;
  for (const Magnitude& magnitude : magnitudes)
    if (text[at] == magnitude.word[0] && text.substr(at, magnitude.word.size()) == magnitude.word) return &magnitude;
  return nullptr;
}

/// A magnitude word with what stands around it: 突破 | 千亿 | 元
struct LoneMagnitude {
  Span word;
  const Mark* unit;      ///< behind it, or null
  std::uint32_t end;     ///< behind the unit
  const Mark* reached;   ///< the verb before it that says so (达到), or null
  const Mark* compared;  ///< the comparator before it (突破), or null
};

/// 三千亿, 1.5万亿: the magnitude multiplies a figure. In 迈上万亿 the 上 belongs to a verb and says no 上万.
bool multiplies_figure(std::u16string_view text, const LoneMagnitude& size, std::uint32_t begin) {
  if (size.word.start <= begin) return false;
  const char16_t before = text[size.word.start - 1];
  const bool after_verb = size.reached != nullptr && size.reached->end - size.reached->start > 1;
  return !after_verb && (may_start_numeral(before) || before == u'.');
}

/// 首次突破千亿、…: passed without a unit, where the phrase ends.
bool is_passed(std::u16string_view text, const LoneMagnitude& size, std::uint32_t limit) {
  return size.compared != nullptr && size.compared->value == lexicon_value::more &&
         ends_noun_phrase(text, size.end, limit);
}

/// Only where a word says that the size is reached or aimed at: 千亿级产业链 is a name.
bool is_stated(std::u16string_view text, const LoneMagnitude& size, std::uint32_t limit) {
  if (size.end < text.size() && text[size.end] == u'级') return false;
  if (first_at(text, size.end, word_list::steps) != nullptr) return true;  // 迈上万亿台阶
  if (first_at(text, size.end, word_list::aims) != nullptr) return true;   // 向千亿元迈进
  if (is_passed(text, size, limit)) return true;
  return size.unit != nullptr && (size.compared != nullptr || size.reached != nullptr);  // 突破千亿元
}

Figure figure_of(const LoneMagnitude& size, std::int32_t exponent) {
  Figure figure;
  figure.span = figure.figure = {size.word.start, size.end};
  figure.shape = Shape::digitless;
  figure.form = NumeralForm::chinese;
  figure.value = Decimal::of(1, exponent);
  if (size.unit != nullptr) {
    const Unit& unit = unit_of(*size.unit);
    figure.unit_span = {size.unit->start, size.unit->end};
    figure.unit = std::u16string(unit.canonical);
    figure.kind = unit.kind;
  }
  return figure;
}

/// 突破千亿元, 迈上万亿台阶, 向千亿元迈进.
std::optional<Figure> magnitude_alone(const MarkedText& text, std::uint32_t at, Span range) {
  const std::u16string_view whole = text.text();
  const Magnitude* magnitude = magnitude_at(whole, at);
  if (magnitude == nullptr) return std::nullopt;
  const std::uint32_t end = at + static_cast<std::uint32_t>(magnitude->word.size());
  if (end > range.end || (end < range.end && may_start_numeral(whole[end]))) return std::nullopt;
  const Mark* unit = unit_mark(text, end);
  const LoneMagnitude size = {{at, end},
                              unit,
                              unit != nullptr ? unit->end : end,
                              text.longest_ending(at, WordClass::reach),
                              text.longest_ending(at, WordClass::compare_before)};
  if (multiplies_figure(whole, size, range.start) || !is_stated(whole, size, range.end)) return std::nullopt;
  return figure_of(size, magnitude->exponent);
}

/// 37|位: whether 位 may stand behind the numeral at `at`, which is no longer than four units.
bool may_be_place(std::u16string_view text, std::uint32_t at) {
  for (const char16_t unit : text.substr(at + 1, 4)) {
    if (unit == u'位') return true;
    if (!may_go_on_amount(unit) && !is_one_of(unit, u".,、")) return false;
  }
  return false;
}

}  // namespace

bool may_open_order(const MarkedText& text, std::uint32_t at) {
  if (is_digit(text.text()[at])) return may_be_place(text.text(), at);
  switch (text.text()[at]) {
    case u'第':
    case u'翻':
    case u'两':
    case u'二':
    case u'双':
    case u'十':
    case u'百':
    case u'千':
    case u'万':
    case u'亿': return true;
    default: return text.longest(at, WordClass::rank_word) != nullptr;
  }
}

std::optional<Figure> figure_in_order(const MarkedText& text, std::uint32_t at, Span range) {
  if (auto figure = numbered_rank(text, at, range)) return figure;
  if (auto figure = unnumbered_rank(text, at, range)) return figure;
  if (auto figure = worded_rank(text, at, range)) return figure;
  if (auto figure = doubling(text, at, range)) return figure;
  if (auto figure = two_digits(text, at, range)) return figure;
  return magnitude_alone(text, at, range);
}

}  // namespace mubiao
