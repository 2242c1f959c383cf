#include "core/quantity/comparator.h"

#include <algorithm>
#include <iterator>

#include "core/text/character.h"
#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {

std::optional<Comparator> comparator_of(const Mark& mark) {
  switch (mark.value) {
    case lexicon_value::about: return Comparator::about;
    case lexicon_value::at_least: return Comparator::at_least;
    case lexicon_value::more: return Comparator::more;
    case lexicon_value::at_most: return Comparator::at_most;
    case lexicon_value::less: return Comparator::less;
    default: return std::nullopt;
  }
}

namespace {

void set(Figure& figure, Comparator comparator, Span words) {
  if (figure.shape != Shape::range) figure.comparator = comparator;
  figure.comparator_span = words;
}

/// Skips a bracketed gloss right after the figure: 1000套（间）以上.
std::uint32_t after_gloss(std::u16string_view text, std::uint32_t at, std::uint32_t limit) {
  constexpr std::uint32_t longest_gloss = 8;
  if (at >= limit || text[at] != u'（') return at;
  for (std::uint32_t i = at + 1; i < limit && i < at + longest_gloss; ++i) {
    if (text[i] == u'）') return i + 1;
  }
  return at;
}

/// 23次强降雨, 3家弱势企业: 强 and 弱 count only where the phrase ends.
bool begins_longer_word(const MarkedText& text, const Mark& mark, std::uint32_t limit) {
  const char16_t c = text.text()[mark.start];
  if (!is_one_of(c, word_list::phrase_end_comparator_characters) || mark.end >= limit) return false;
  const char16_t next = text.text()[mark.end];
  return !is_clause_mark(next) && next != u'、' && next != u'的';
}

void read_after(const MarkedText& text, Span range, Figure& figure) {
  const std::uint32_t at = after_gloss(text.text(), figure.span.end, range.end);
  const Mark* mark = text.longest(at, WordClass::compare_after);
  if (mark == nullptr || mark->end > range.end || begins_longer_word(text, *mark, range.end)) return;
  const std::optional<Comparator> comparator = comparator_of(*mark);
  if (!comparator) return;
  set(figure, *comparator, {mark->start, mark->end});
  figure.span.end = mark->end;
}

/// 签约16.5亿元, 通过3项: a comparator of one character may be the end of another word.
bool ends_longer_word(const MarkedText& text, const Mark& mark) {
  if (mark.end - mark.start > 1) return false;
  for (const WordClass other : {WordClass::action, WordClass::noun, WordClass::up, WordClass::link}) {
    const Mark* word = text.longest_ending(mark.end, other);
    if (word != nullptr && word->start < mark.start) return true;
  }
  return false;
}

/// Whether a bound that governs the clause may stand at `mark`, so far before its figure: 至少, but no 最低 of 最低工资.
bool governs_clause(const MarkedText& text, const Mark& mark) {
  if (mark.value != lexicon_value::at_least && mark.value != lexicon_value::at_most) return false;
  if (is_one_of_words(text.text().substr(mark.start, mark.end - mark.start), word_list::bounds_of_clauses)) return true;
  // 最低降低30%: only right before a verb
  return text.starts_any<WordClass::up, WordClass::down, WordClass::action>(mark.end);
}

/// 至少降低30%, 至少建成4所, 至少新建公园4个: the comparator stands before the verb, and nothing between it and the figure
/// ends the clause or counts something else.
const Mark* before_verb(const MarkedText& text, std::uint32_t begin, std::uint32_t at) {
  constexpr std::uint32_t farthest = 14;  // 至少新建改造农村卫生室20所
  const std::u16string_view whole = text.text();
  for (std::uint32_t i = at; i > begin && at - i < farthest; --i) {
    const char16_t c = whole[i - 1];
    if (!is_ideograph(c) || c == u'的') return nullptr;
    const Mark* mark = text.longest(i - 1, WordClass::compare_before);
    if (mark != nullptr && mark->end <= at && governs_clause(text, *mark)) return mark;
  }
  return nullptr;
}

void read_before(const MarkedText& text, Span range, Figure& figure) {
  const Mark* mark = text.longest_ending(figure.span.start, WordClass::compare_before);
  if (mark == nullptr) {
    mark = before_verb(text, range.start, figure.span.start);
    if (mark == nullptr || !figure.comparator_span.empty()) return;
    return set(figure, *comparator_of(*mark), {mark->start, mark->end});
  }
  if (mark->start < range.start || ends_longer_word(text, *mark)) return;
  const std::optional<Comparator> comparator = comparator_of(*mark);
  if (!comparator) return;
  // 近12个百分点以上: the words after the figure have been read and are the firmer ones
  if (figure.comparator_span.empty() || *comparator != Comparator::about)
    set(figure, *comparator, {mark->start, mark->end});
  figure.span.start = mark->start;
}

}  // namespace

void share_comparator(const MarkedText& text, const Figure& before, Figure& figure) {
  const bool open =
      figure.shape == Shape::figure && figure.comparator == Comparator::equal && before.shape == Shape::figure;
  // The words must stand before their figure; those behind it (80%和70%以上) belong to it alone
  if (!open || before.comparator_span.empty() || before.comparator_span.end > before.figure.start) return;
  const std::u16string_view between = text.text().substr(before.span.end, figure.span.start - before.span.end);
  if (between != u"、" && between != u"和") return;
  const std::uint32_t at = before.span.start;
  if (at >= 2 && text.text().substr(at - 2, 2) == u"分别")
    figure.comparator = before.comparator, figure.comparator_span = before.comparator_span;
}

namespace {

/// Only 、 or 和 stands between two figures.
bool is_listed(const MarkedText& text, const Figure& figure, const Figure& next) {
  if (next.span.start < figure.span.end) return false;
  const std::u16string_view between = text.text().substr(figure.span.end, next.span.start - figure.span.end);
  return between == u"、" || between == u"和";
}

bool follows_bounding_verb(const MarkedText& text, const Figure& figure) {
  const std::u16string_view before = text.text().substr(0, figure.span.start);
  const auto ends = [before](std::u16string_view verb) { return before.ends_with(verb); };
  return std::any_of(std::begin(word_list::bounding_verbs), std::end(word_list::bounding_verbs), ends);
}

/// 分别增长5%、6%左右: the list deals its figures out, so that one 左右 stands for all of them. 以上 does not:
/// 10%、20%以上 is 10% and more than 20%.
bool is_dealt_out(const MarkedText& text, const Figure& first, const Figure& last) {
  constexpr std::uint32_t farthest = 8;  // units from 分别 to the figure: 分别实际增长
  if (last.comparator != Comparator::about) return false;
  const std::uint32_t start = first.span.start - std::min(first.span.start, farthest);
  const std::u16string_view before = text.text().substr(start, first.span.start - start);
  const std::size_t dealt = before.rfind(u"分别");
  return dealt != before.npos && before.find_first_of(u"，。；", dealt) == before.npos;
}

}  // namespace

void share_bound(const MarkedText& text, std::span<Figure> figures) {
  for (std::size_t first = 0, end = 1; first < figures.size(); first = end++) {
    while (end < figures.size() && is_listed(text, figures[end - 1], figures[end])) ++end;
    const Figure& last = figures[end - 1];
    const bool bounded = last.shape == Shape::figure && last.comparator_span.start >= last.figure.end;
    if (!bounded || (!follows_bounding_verb(text, figures[first]) && !is_dealt_out(text, figures[first], last)))
      continue;
    for (Figure& figure : figures.subspan(first, end - 1 - first)) {
      if (figure.shape != Shape::figure || figure.comparator != Comparator::equal) continue;
      figure.comparator = last.comparator;
      figure.comparator_span = last.comparator_span;
    }
  }
}

void read_comparator(const MarkedText& text, Span range, Figure& figure) {
  if (figure.shape == Shape::rank || figure.shape == Shape::relative) return;
  read_after(text, range, figure);
  read_before(text, range, figure);
}

}  // namespace mubiao
