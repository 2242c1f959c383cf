#include "core/reading/headline.h"

#include <algorithm>
#include <bit>

#include "core/lexicon/catalogue.h"
#include "core/text/character.h"
#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

/// A statement that goes on for longer has run into what is to be done for it.
constexpr std::size_t most_sentences = 6;

/// Where the statement starts, behind 是 of 主要预期目标是, or `none`. A named kind of goal goes before 目标 alone.
std::uint32_t opening(const MarkedText& text, Span sentence) {
  if (!text.holds(sentence, WordClass::goal)) return none;
  for (const std::int16_t kind : {lexicon_value::named, lexicon_value::bare}) {
    for (std::uint32_t at = sentence.start; at < sentence.end; ++at) {
      const Mark* goal = text.longest(at, WordClass::goal);
      if (goal == nullptr || goal->value != kind) continue;
      std::uint32_t end = goal->end;
      while (const Mark* filler = end < sentence.end ? text.longest(end, WordClass::goal_filler) : nullptr)
        end = filler->end;
      if (end < sentence.end && is_one_of(text.text()[end], u"是为：")) return end + 1;
    }
  }
  return none;
}

/// 二、主要预期目标⏎建议2032年：⏎——…: the heading names the goals, and this sentence under it announces
/// their lines. Where the statement starts, or `none`.
std::uint32_t opening_under_heading(const MarkedText& text, const Outline& outline, std::size_t at) {
  const Sentence& sentence = outline.sentences[at];
  if (sentence.part != Part::plan || sentence.section >= outline.sections.size() || at + 1 == outline.sentences.size())
    return none;
  const Span title = outline.sections[sentence.section].title;
  const bool announces = text.text()[sentence.span.end - 1] == u'：' &&
                         is_one_of(text.text()[outline.sentences[at + 1].span.start], u"—-");
  return announces && text.holds(title, WordClass::goal) && text.holds(title, WordClass::goal_scope) ? sentence.span.end
                                                                                                     : none;
}

/// Words that turn from the goals to what is to be done for them, at the head of a sentence.
bool turns_away(const MarkedText& text, Span sentence) {
  constexpr std::uint32_t farthest = 4;  // units before such words: 我们要|为实现上述目标
  return text.holds({sentence.start, std::min(sentence.end, sentence.start + farthest + 1)}, WordClass::goal_end);
}

bool has_figure(std::u16string_view sentence) {
  for (const char16_t c : sentence) {
    if (is_digit(c) || c == u'%') return true;
  }
  return holds_any(sentence, word_list::figure_words);
}

/// Headline indicators that a stretch names, a bit each, by their order on the checklist.
std::uint64_t headline_indicators(const MarkedText& text, Span range) {
  static const std::vector<std::uint64_t> bits = [] {
    std::vector<std::uint64_t> of_entries;
    std::uint64_t next = 1;
    for (const CatalogueEntry& entry : catalogue()) {
      of_entries.push_back(entry.headline ? next : 0);
      if (entry.headline) next <<= 1;
    }
    return of_entries;
  }();
  std::uint64_t found = 0;
  for (std::uint32_t at = range.start; at < range.end; ++at) {
    const Mark* mark = text.longest(at, WordClass::indicator);
    if (mark == nullptr || mark->end > range.end) continue;
    found |= bits[static_cast<std::size_t>(mark->value)];
    at = mark->end - 1;
  }
  return found;
}

/// A plan may state its main targets without calling them so:
/// 综合各方面因素，今年地区生产总值增长6%。固定资产投资增长10%，…: the first of its paragraphs whose sentences with
/// figures name several indicators of the checklist. Empty if there is none.
Span unannounced_statement(const MarkedText& text, const Outline& outline) {
  constexpr int fewest_indicators = 5;  // of the checklist; fewer stand together in a paragraph on one field, too
  for (const Paragraph& paragraph : outline.paragraphs) {
    Span statement;
    std::uint64_t named = 0;
    for (std::uint32_t i = paragraph.first_sentence; i < paragraph.first_sentence + paragraph.sentence_count; ++i) {
      const Sentence& sentence = outline.sentences[i];
      if (sentence.part != Part::plan || !has_figure(text.words(sentence.span))) continue;
      const std::uint64_t indicators = headline_indicators(text, sentence.span);
      if (indicators == 0) continue;
      if (statement.empty()) statement = sentence.span;
      statement.end = sentence.span.end;
      named |= indicators;
    }
    if (std::popcount(named) >= fewest_indicators) return statement;
  }
  return {};
}

/// 主要目标如下：⏎——地区生产总值增长5%。⏎——…: the last sentence of the lines with a dash from sentence `first` on,
/// short headings between them (（一）预期性指标。) included; `first` where there are none.
std::size_t end_of_lines(const MarkedText& text, const Outline& outline, std::size_t first) {
  constexpr std::uint32_t longest_heading = 24;  // units
  constexpr std::size_t most_lines = 60;
  constexpr std::size_t most_between = 3;  // a heading, or the foot and the head of a page
  std::size_t last = first;
  for (std::size_t i = first; i < outline.sentences.size() && i < first + most_lines; ++i) {
    const Span line = outline.paragraphs[outline.sentences[i].paragraph].span;
    if (is_one_of(text.text()[line.start], u"—-")) last = i;
    if (i > last + most_between || (i != last && line.length() > longest_heading)) break;
  }
  return last;
}

/// 主要预期目标是：稳中求进，争取最好结果。⏎力争地区生产总值增长6%、投资增长5%…: the statement has no figure of its
/// own, and the paragraph right below it names indicators of the checklist with theirs.
bool goes_on_below(const MarkedText& text, const Outline& outline, std::size_t at, std::uint32_t from) {
  constexpr int fewest_indicators = 2;
  const Sentence& next = outline.sentences[at + 1];
  return next.paragraph == outline.sentences[at].paragraph + 1 &&
         !has_figure(text.words({from, outline.sentences[at].span.end})) && has_figure(text.words(next.span)) &&
         std::popcount(headline_indicators(text, next.span)) >= fewest_indicators;
}

}  // namespace

std::vector<Span> find_headline_statements(const MarkedText& text, const Outline& outline) {
  std::vector<Span> statements;
  const auto& sentences = outline.sentences;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const Span span = sentences[i].span;
    std::uint32_t from = opening(text, span);
    // a goal of the year or of the economy, not of one programme
    if (from == none || !text.holds({span.start, from}, WordClass::goal_scope))
      from = opening_under_heading(text, outline, i);
    if (from == none) continue;
    std::size_t last = i;
    std::uint32_t paragraph = sentences[i].paragraph;
    const bool list_follows =
        i + 1 < sentences.size() && (from + 2 >= span.end || goes_on_below(text, outline, i, from));
    if (list_follows) paragraph = sentences[i + 1].paragraph;
    while (last + 1 < sentences.size() && sentences[last + 1].paragraph == paragraph && last - i < most_sentences) {
      const Span next = sentences[last + 1].span;
      const std::u16string_view words = text.words(next);
      if (sentences[last + 1].section != sentences[i].section &&
          sentences[last + 1].paragraph == sentences[i].paragraph)
        break;
      if (turns_away(text, next) || (last > i && !has_figure(words))) break;
      ++last;
    }
    if (list_follows) last = std::max(last, end_of_lines(text, outline, i + 1));
    statements.push_back({from, sentences[last].span.end});
    i = last;
  }
  if (statements.empty() && !outline.document.communique) {
    const Span statement = unannounced_statement(text, outline);
    if (!statement.empty()) statements.push_back(statement);
  }
  return statements;
}

}  // namespace mubiao
