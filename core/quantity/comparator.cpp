#include "core/quantity/comparator.h"

#include <algorithm>
#include <iterator>

#include "core/quantity/unit_mark.h"
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

/// 23次强降雨, 3家弱势企业: 强 and 弱 count only where the phrase ends; 5个|多功能厅: nor is 多 cut out of a word.
bool begins_longer_word(const MarkedText& text, const Mark& mark, std::uint32_t limit) {
  const Mark* word = border_word(text, mark.start);
  if (word != nullptr && word->end > mark.end) return true;
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

/// 产值|过千亿元, 用户|过5万户: behind a noun; 培训|过1200名 has only happened, as has
/// 维修|过320公里道路, whose object follows.
bool passes_amount(const MarkedText& text, std::uint32_t at, std::uint32_t end) {
  if (text.longest_ending(at, WordClass::tail) != nullptr || text.longest_ending(at, WordClass::dependent) != nullptr)
    return true;
  const bool has_object =
      end < text.text().size() && is_ideograph(text.text()[end]) && !text.starts(end, WordClass::compare_after);
  return !has_object && text.longest_ending(at, WordClass::action) == nullptr &&
         first_ending(text.text(), at, word_list::done_to_people) == nullptr;
}

/// 签约16.5亿元, 通过3项: a comparator of one character may be the end of another word.
bool ends_longer_word(const MarkedText& text, const Mark& mark, const Figure& figure) {
  if (mark.end - mark.start > 1) return false;
  for (const WordClass other :
       {WordClass::action, WordClass::noun, WordClass::up, WordClass::link, WordClass::border, WordClass::reach}) {
    const Mark* word = text.longest_ending(mark.end, other);
    if (word != nullptr && word->start < mark.start) return true;
  }
  const bool passes = text.text()[mark.start] == u'过';
  if (passes && first_ending(text.text(), mark.start, word_list::done_with_money) != nullptr) return true;
  const bool huge = figure.value && Decimal::of(1, 8) < *figure.value * Decimal::of(2);
  return passes && !huge && !passes_amount(text, mark.start, figure.span.end);
}

/// Whether a bound at `mark` governs the clause up to the figure at `at`: 至少 does, 最少 before a verb, 最低 and 最高
/// only where nothing but a verb stands between: 最低工资2100元 is bounded by nothing, nor is growth 在全省最少基础上.
bool governs_clause(const MarkedText& text, const Mark& mark, std::uint32_t at) {
  if (mark.value != lexicon_value::at_least && mark.value != lexicon_value::at_most) return false;
  const std::u16string_view word = text.text().substr(mark.start, mark.end - mark.start);
  if (is_one_of_words(word, word_list::bounds_of_clauses)) return true;
  const bool any_object = is_one_of_words(word, word_list::bounds_of_actions);
  for (const WordClass moved : {WordClass::up, WordClass::down, WordClass::action}) {
    const Mark* verb = text.longest(mark.end, moved);
    if (verb != nullptr && (any_object || verb->end == at)) return true;
  }
  return false;
}

/// 至少降低30%, 至少建成4所, 至少新建公园4个: the comparator stands before the verb, and nothing between it and the
/// figure ends the clause or counts something else.
const Mark* before_verb(const MarkedText& text, std::uint32_t begin, std::uint32_t at) {
  constexpr std::uint32_t farthest = 14;  // 至少新建改造农村卫生室20所
  const std::u16string_view whole = text.text();
  for (std::uint32_t i = at; i > begin && at - i < farthest; --i) {
    const char16_t c = whole[i - 1];
    if (!is_ideograph(c) || c == u'的') return nullptr;
    const Mark* mark = text.longest(i - 1, WordClass::compare_before);
    if (mark != nullptr && mark->end <= at && governs_clause(text, *mark, at)) return mark;
  }
  return nullptr;
}

/// 不超过|每股|21元: the comparator in front of what one of is worth so much.
const Mark* before_each(const MarkedText& text, std::uint32_t begin, std::uint32_t at) {
  constexpr std::uint32_t farthest = 3;  // units: 每千瓦
  for (std::uint32_t length = 2; length <= farthest && begin + length < at; ++length) {
    if (text.text()[at - length] != u'每') continue;
    const Mark* mark = text.longest_ending(at - length, WordClass::compare_before);
    const bool is_word = mark != nullptr && mark->end - mark->start > 1 && mark->start >= begin;
    return is_word && comparator_of(*mark) ? mark : nullptr;
  }
  return nullptr;
}

void read_before(const MarkedText& text, Span range, Figure& figure) {
  const Mark* mark = text.longest_ending(figure.span.start, WordClass::compare_before);
  if (mark == nullptr) {
    mark = before_verb(text, range.start, figure.span.start);
    if (mark == nullptr) mark = before_each(text, range.start, figure.span.start);
    if (mark == nullptr || !figure.comparator_span.empty()) return;
    return set(figure, *comparator_of(*mark), {mark->start, mark->end});
  }
  if (mark->start < range.start || ends_longer_word(text, *mark, figure)) return;
  const std::optional<Comparator> comparator = comparator_of(*mark);
  if (!comparator) return;
  // 近12个百分点以上: the words after the figure have been read and are the firmer ones
  if (figure.comparator_span.empty() || *comparator != Comparator::about)
    set(figure, *comparator, {mark->start, mark->end});
  figure.span.start = mark->start;
}

}  // namespace

bool counts_steps(std::u16string_view text, std::uint32_t at) {
  constexpr std::uint32_t farthest = 3;  // 元两个大关
  for (std::uint32_t i = at; i <= at + farthest && i < text.size() && is_ideograph(text[i]); ++i) {
    if (first_at(text, i, word_list::steps) != nullptr) return true;
    if (!is_one_of(text[i], u"元这两三四五个大道新")) return false;
  }
  return false;
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

/// 分别突破1000亿元、2000亿元: what stands before the first figure of a list holds for all of it. Words behind a figure
/// (80%和70%以上) belong to it alone.
void share_leading_comparator(const MarkedText& text, std::span<Figure> list) {
  const Figure& first = list.front();
  if (first.shape != Shape::figure || first.comparator_span.empty() || first.comparator_span.end > first.figure.start)
    return;
  // 突破10亿元、20亿元: what is passed is a list of marks, and no figure of it is another thing's
  const bool passed = text.words(first.comparator_span) == u"突破";
  const bool dealt_out =
      passed || first_ending(text.text(), first.comparator_span.start, word_list::one_after_the_other) != nullptr;
  if (!dealt_out && !counts_steps(text.text(), list.back().span.end)) return;
  for (Figure& figure : list.subspan(1)) {
    if (figure.shape != Shape::figure || figure.comparator != Comparator::equal) break;
    figure.comparator = first.comparator;
    figure.comparator_span = first.comparator_span;
  }
}

/// 分别控制在5%、4%和3%以内: what stands behind the last figure of a list holds for all of it.
void share_closing_bound(const MarkedText& text, std::span<Figure> list) {
  const Figure& last = list.back();
  const bool bounded = last.shape == Shape::figure && last.comparator_span.start >= last.figure.end;
  if (!bounded || (!follows_bounding_verb(text, list.front()) && !is_dealt_out(text, list.front(), last))) return;
  for (Figure& figure : list.first(list.size() - 1)) {
    if (figure.shape != Shape::figure || figure.comparator != Comparator::equal) continue;
    figure.comparator = last.comparator;
    figure.comparator_span = last.comparator_span;
  }
}

}  // namespace

void share_comparators(const MarkedText& text, std::span<Figure> figures) {
  for (std::size_t first = 0, end = 1; first < figures.size(); first = end++) {
    while (end < figures.size() && is_listed(text, figures[end - 1], figures[end])) ++end;
    const std::span<Figure> list = figures.subspan(first, end - first);
    share_leading_comparator(text, list);
    share_closing_bound(text, list);
  }
}

void read_comparator(const MarkedText& text, Span range, Figure& figure) {
  if (figure.shape == Shape::rank || figure.shape == Shape::relative) return;
  read_after(text, range, figure);
  read_before(text, range, figure);
}

}  // namespace mubiao
