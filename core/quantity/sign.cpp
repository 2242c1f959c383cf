#include "core/quantity/sign.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string_view>

#include "core/text/character.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

bool ends_phrase(std::u16string_view text, std::uint32_t at, std::uint32_t limit) {
  return at >= limit || is_clause_mark(text[at]) || is_one_of(text[at], u"、的”）（");
}

std::uint32_t length_at(std::u16string_view text, std::uint32_t at, std::span<const std::u16string_view> words) {
  for (const std::u16string_view word : words)
    if (text.substr(at).starts_with(word)) return static_cast<std::uint32_t>(word.size());
  return 0;
}

std::uint32_t length_before(std::u16string_view text, Span range, std::span<const std::u16string_view> words) {
  const std::u16string_view before = units_in(text, range);
  for (const std::u16string_view word : words)
    if (before.ends_with(word)) return static_cast<std::uint32_t>(word.size());
  return 0;
}

Figure figure_of(Span span, Span comparator_words, Comparator comparator) {
  Figure figure;
  figure.span = figure.figure = span;
  figure.comparator_span = comparator_words;
  figure.shape = Shape::digitless;
  figure.kind = UnitKind::percent;
  figure.unit = u"%";
  figure.value = Decimal::of(0);
  figure.comparator = comparator;
  return figure;
}

/// 与上年持平 from 与 on, 同比|持平, 基本持平. 与全省平均水平持平 is a relation to others.
std::optional<Figure> standstill(const MarkedText& text, Span word, Span range) {
  const std::u16string_view whole = text.text();
  const std::uint32_t softened = length_before(whole, {range.start, word.start}, word_list::soften_standstill);
  const Span before = {range.start, word.start - softened};
  const std::uint32_t compared = length_before(whole, before, word_list::before_standstill);
  if (softened == 0 && compared == 0) return std::nullopt;
  Figure figure = figure_of(word, {before.end, word.start}, softened > 0 ? Comparator::about : Comparator::equal);
  figure.span.start = before.end;
  const std::uint32_t with = before.end - compared;
  if (compared > 0 && with > range.start && is_one_of(whole[with - 1], word_list::with_characters))
    figure.span.start = with - 1;
  figure.figure = figure.span;  // 上年 is no time of it
  return figure;
}

}  // namespace

bool may_open_sign(char16_t unit) { return is_one_of(unit, u"正下持"); }

std::optional<Figure> sign_of_movement(const MarkedText& text, std::uint32_t at, Span range) {
  const std::u16string_view whole = text.text();
  const std::uint32_t rise = length_at(whole, at, word_list::sign_of_growth);
  const std::uint32_t fall = length_at(whole, at, word_list::sign_of_fall);
  const std::uint32_t still = length_at(whole, at, word_list::sign_of_standstill);
  const Span word = {at, at + rise + fall + still};
  if (word.empty() || !ends_phrase(whole, word.end, range.end)) return std::nullopt;
  if (still > 0) return standstill(text, word, range);
  if (rise > 0 && text.longest_ending(at, WordClass::reach) == nullptr) return std::nullopt;
  const std::uint32_t kept = rise > 0 ? 0 : length_before(whole, {range.start, at}, word_list::keeps_falling);
  if (rise == 0 && kept == 0) return std::nullopt;
  Figure figure = figure_of(word, word, Comparator::more);
  figure.span.start = at - kept;
  return figure;
}

Direction direction_of_sign(const MarkedText& text, const Figure& figure) {
  if (figure.shape != Shape::digitless || figure.kind != UnitKind::percent || figure.value != Decimal::of(0))
    return Direction::none;
  const Span word = figure.figure;
  return length_at(text.text(), word.start, word_list::sign_of_fall) > 0 ? Direction::down : Direction::up;
}

}  // namespace mubiao
