#include "core/quantity/order.h"

#include <algorithm>

#include "core/text/character.h"
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

std::optional<Figure> numbered_rank(const MarkedText& text, std::uint32_t at, Span range) {
  const std::u16string_view whole = text.text();
  if (whole[at] != u'第' || at + 1 >= range.end) return std::nullopt;
  const std::optional<Numeral> numeral = read_numeral(whole, at + 1);
  if (!numeral || numeral->kind != NumeralKind::plain) return std::nullopt;
  std::uint32_t end = numeral->span.end;
  const bool counted = end < range.end && (whole[end] == u'位' || whole[end] == u'名');
  if (counted) ++end;
  if (!counted && !ends_noun_phrase(whole, end, range.end)) return std::nullopt;
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

/// 翻一番 is once more (1 倍), 翻两番 three times more.
std::optional<Figure> doubling(const MarkedText& text, std::uint32_t at, Span range) {
  const std::u16string_view whole = text.text();
  if (whole[at] != u'翻') return std::nullopt;
  std::uint32_t end = at + 1;
  std::int64_t times = 1;
  if (whole.substr(end, 1) == u"了") ++end;
  if (end < range.end && whole[end] != u'番') {
    const std::optional<Numeral> numeral = read_numeral(whole, end);
    if (!numeral || numeral->value.exponent != 0 || numeral->value.digits < 1 || numeral->value.digits > 8)
      return std::nullopt;
    times = numeral->value.digits;
    end = numeral->span.end;
  }
  if (end >= range.end || whole[end] != u'番') return std::nullopt;
  Figure figure;
  figure.span = figure.figure = {at, end + 1};
  figure.shape = Shape::digitless;
  figure.kind = UnitKind::multiple;
  figure.unit = u"倍";
  figure.value = Decimal::of((std::int64_t{1} << times) - 1);
  return figure;
}

std::optional<Figure> two_digits(const MarkedText& text, std::uint32_t at, Span range) {
  for (const std::u16string_view word : word_list::two_digits) {
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

struct Step {
  std::u16string_view word;
  std::int32_t exponent;
};

/// Sizes that are said by their magnitude alone, longest first.
constexpr Step steps[] = {{u"十万亿", 13}, {u"百万亿", 14}, {u"万亿", 12}, {u"千亿", 11}, {u"百亿", 10},
                          {u"十亿", 9},    {u"千万", 7},    {u"百万", 6},  {u"亿", 8},    {u"万", 4}};

/// 突破千亿元, 迈上万亿台阶, 向千亿元迈进: only where a word says that the size is reached or aimed at, since
/// 千亿级产业链 is a name.
std::optional<Figure> magnitude_alone(const MarkedText& text, std::uint32_t at, Span range) {
  const std::u16string_view whole = text.text();
  const char16_t first = whole[at];
  if (first != u'十' && first != u'百' && first != u'千' && first != u'万' && first != u'亿') return std::nullopt;
  const Mark* raised = text.longest_ending(at, WordClass::reach);
  const bool after_verb = raised != nullptr && raised->end - raised->start > 1;  // 迈上|万亿, not 上万
  if (at > range.start && !after_verb && (may_start_numeral(whole[at - 1]) || whole[at - 1] == u'.'))
    return std::nullopt;
  for (const Step& step : steps) {
    if (whole.substr(at, step.word.size()) != step.word) continue;
    const std::uint32_t end = at + static_cast<std::uint32_t>(step.word.size());
    if (end > range.end || (end < range.end && may_start_numeral(whole[end]))) return std::nullopt;
    const Mark* unit = text.longest(end, WordClass::unit);
    const Mark* noun = text.longest(end, WordClass::noun);
    if (unit != nullptr && noun != nullptr && noun->end > unit->end) unit = nullptr;  // 万亿台阶
    const Mark* before = text.longest_ending(at, WordClass::compare_before);
    const Mark* reached = text.longest_ending(at, WordClass::reach);
    const std::uint32_t behind = unit != nullptr ? unit->end : end;
    const std::u16string_view next = whole.substr(behind, 2);
    const bool stage =
        next == u"台阶" || next == u"大关" || next == u"门槛" || next == u"关口" || next == u"元台" || next == u"元大";
    const bool aimed = next == u"迈进" || next == u"目标" || next == u"冲刺";
    const bool stands = before != nullptr || reached != nullptr;
    // 首次突破千亿、…: reached without a unit, where the phrase ends
    const bool passed =
        before != nullptr && before->value == lexicon_value::more && ends_noun_phrase(whole, behind, range.end);
    if (next.substr(0, 1) == u"级" || !(stage || aimed || passed || (stands && unit != nullptr))) return std::nullopt;
    Figure figure;
    figure.span = figure.figure = {at, behind};
    figure.shape = Shape::digitless;
    figure.form = NumeralForm::chinese;
    figure.value = Decimal::of(1, step.exponent);
    if (unit != nullptr) {
      const Unit& row = unit_of(*unit);
      figure.unit_span = {unit->start, unit->end};
      figure.unit = std::u16string(row.canonical);
      figure.kind = row.kind;
    }
    return figure;
  }
  return std::nullopt;
}

}  // namespace

bool may_open_order(const MarkedText& text, std::uint32_t at) {
  if (is_digit(text.text()[at])) return text.text().substr(at, 5).find(u'位') != std::u16string_view::npos;
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
