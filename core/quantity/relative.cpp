#include "core/quantity/relative.h"

#include <algorithm>
#include <iterator>

#include "core/quantity/comparator.h"
#include "core/text/character.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

constexpr std::uint32_t longest_reference = 22;

/// End of the clause part that starts at `at`: the next mark or end, or the first unit that is too far for a reference.
std::uint32_t clause_end(std::u16string_view text, std::uint32_t at, std::uint32_t limit) {
  limit = std::min(limit, at + longest_reference + 1);
  while (at < limit && !is_clause_mark(text[at]) && text[at] != u'、') ++at;
  return at;
}

bool has_digit(std::u16string_view text) {
  for (const char16_t c : text) {
    if (is_digit(c) || c == u'%') return true;
  }
  return false;
}

bool names_reference(const MarkedText& text, Span span) {
  for (std::uint32_t i = span.start; i < span.end; ++i) {
    if (!text.starts(i, WordClass::reference)) continue;
    for (const Mark& mark : text.at(i))
      if (MarkedText::word_class(mark) == WordClass::reference && mark.end <= span.end) return true;
  }
  return false;
}

Figure relative(Span span, Span reference, Comparator comparator, Span comparator_span) {
  Figure figure;
  figure.span = figure.figure = span;
  figure.shape = Shape::relative;
  figure.form = NumeralForm::chinese;
  figure.reference = reference;
  figure.comparator = comparator;
  figure.comparator_span = comparator_span;
  return figure;
}

/// 与上年同期持平: compared with itself, it has not moved.
bool is_standstill(const MarkedText& text, Span reference, const Mark& word) {
  const std::u16string_view whole = text.text();
  const std::u16string_view time = units_in(whole, reference);
  return whole.substr(word.start).starts_with(word_list::sign_of_standstill[0]) &&
         std::any_of(std::begin(word_list::before_standstill), std::end(word_list::before_standstill),
                     [time](std::u16string_view each) { return time.ends_with(each); });
}

/// 与X(基本|保持)同步: the words between are taken off the reference's end.
std::optional<Figure> in_step(const MarkedText& text, std::uint32_t at, Span range) {
  const std::u16string_view whole = text.text();
  const char16_t first = whole[at];
  if (first != u'与' && first != u'和' && first != u'同') return std::nullopt;
  const std::uint32_t end = std::min(clause_end(whole, at, range.end), at + longest_reference);
  for (std::uint32_t i = at + 2; i < end; ++i) {
    const Mark* word = text.longest(i, WordClass::sync);
    if (word == nullptr) continue;
    std::uint32_t reference_end = i;
    while (const Mark* filler = text.longest_ending(reference_end, WordClass::sync_filler)) {
      if (text.is({at + 1, reference_end}, WordClass::reference)) break;  // GDP增速
      if (filler->start <= at + 1) return std::nullopt;
      reference_end = filler->start;
    }
    const Span reference{at + 1, reference_end};
    if (is_standstill(text, reference, *word)) return std::nullopt;
    if (!names_reference(text, reference) || has_digit(whole.substr(at, i - at))) return std::nullopt;
    return relative({at, word->end}, reference, Comparator::sync, {word->start, word->end});
  }
  return std::nullopt;
}

/// 高于全国、全省3.1、2.4个百分点: the list goes on with another yardstick, and figures follow.
bool lists_references(const MarkedText& text, std::uint32_t at, std::uint32_t limit) {
  const std::u16string_view whole = text.text();
  while (at < limit && whole[at] == u'、') {
    const Mark* mark = text.longest(at + 1, WordClass::reference);
    if (mark == nullptr) return false;
    at = mark->end;
  }
  return at < limit && is_digit(whole[at]);
}

std::optional<Figure> above(const MarkedText& text, std::uint32_t at, Span range) {
  const std::u16string_view whole = text.text();
  const Mark* word = text.longest(at, WordClass::surpass);
  if (word == nullptr || word->end >= range.end) return std::nullopt;
  const std::uint32_t end = clause_end(whole, word->end, range.end);
  if (end - word->end > longest_reference || has_digit(whole.substr(word->end, end - word->end))) return std::nullopt;
  const Span reference{word->end, end};
  if (!names_reference(text, reference) || lists_references(text, end, range.end)) return std::nullopt;
  // The reference is the whole object: what goes on behind a verb is another statement
  return relative({at, end}, reference, comparator_of(*word).value_or(Comparator::more), {word->start, word->end});
}

/// 保持在|全国平均水平以上: the words of the yardstick up to 以上.
std::optional<Figure> at_least_as(const MarkedText& text, std::uint32_t at, Span range) {
  std::uint32_t end = at;
  while (const Mark* mark = text.longest(end, WordClass::reference)) end = mark->end;
  if (end == at || end >= range.end) return std::nullopt;
  const std::u16string_view yardstick = text.text().substr(at, end - at);
  const Mark* bound = text.longest(end, WordClass::compare_after);
  if (yardstick.find(u"平均") == yardstick.npos || bound == nullptr || bound->value != lexicon_value::at_least)
    return std::nullopt;
  return relative({at, bound->end}, {at, end}, Comparator::at_least, {bound->start, bound->end});
}

/// 快于|全部投资|2个百分点: whatever stands between is what it is compared with. 超过 opens an amount as well.
bool is_beside(std::u16string_view text, const Mark& word, std::u16string_view between) {
  constexpr std::size_t shortest = 2;
  return text[word.end - 1] == u'于' && between.size() >= shortest && between.find(u'、') == between.npos;
}

}  // namespace

bool may_open_relation(const MarkedText& text, std::uint32_t at) {
  const char16_t c = text.text()[at];
  return c == u'与' || c == u'和' || c == u'同' || text.starts_any<WordClass::surpass, WordClass::reference>(at);
}

std::optional<Figure> relative_figure(const MarkedText& text, std::uint32_t at, Span range) {
  if (auto figure = in_step(text, at, range)) return figure;
  if (auto figure = above(text, at, range)) return figure;
  return at_least_as(text, at, range);
}

void read_yardstick(const MarkedText& text, Span range, Figure& figure) {
  if (figure.shape != Shape::figure || figure.kind != UnitKind::percentage_point) return;
  const std::u16string_view whole = text.text();
  const std::uint32_t end = figure.span.start;
  for (std::uint32_t at = end; at > range.start && end - at < longest_reference && !is_clause_mark(whole[at - 1]);
       --at) {
    const Mark* word = text.longest(at - 1, WordClass::surpass);
    if (word == nullptr || word->end >= end) continue;
    const Span reference{word->end, end};
    const std::u16string_view words = units_in(whole, reference);
    if (has_digit(words) || !(names_reference(text, reference) || is_beside(whole, *word, words))) return;
    figure.reference = reference;
    figure.lead = {word->start, end};
    // 明显高于 ends in 高于: the longer word starts further back
    while (const Mark* longer = text.longest_ending(word->end, WordClass::surpass)) {
      if (longer->start >= figure.lead.start || longer->start < range.start) break;
      figure.lead.start = longer->start;
    }
    return;
  }
}

}  // namespace mubiao
