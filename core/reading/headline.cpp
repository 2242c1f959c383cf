#include "core/reading/headline.h"

#include <bit>

#include "core/lexicon/catalogue.h"
#include "core/text/character.h"

namespace mubiao {
namespace {

constexpr std::size_t most_sentences = 6;

/// Offset behind the words that open the statement, or npos.
std::uint32_t opening(std::u16string_view sentence) {
  if (sentence.find(u'标') == sentence.npos) return none;
  for (const std::u16string_view words : {u"预期目标", u"预定目标", u"主要目标", u"奋斗目标", u"发展目标", u"工作目标", u"总体目标", u"目标任务", u"主要指标", u"目标"}) {
    for (std::size_t at = sentence.find(words); at != sentence.npos; at = sentence.find(words, at + 1)) {
      std::size_t end = at + words.size();
      for (const std::u16string_view filler : {u"建议", u"拟定", u"安排", u"设定", u"初步", u"确定", u"定", u"主要"}) {
        if (sentence.substr(end, filler.size()) == filler) end += filler.size();
      }
      const std::u16string_view next = sentence.substr(end, 1);
      if (next == u"是" || next == u"为" || next == u"：") return static_cast<std::uint32_t>(end + 1);
    }
  }
  return none;
}

/// A goal of the year or of the economy, not of one programme.
bool is_main(std::u16string_view before) {
  for (const std::u16string_view words : {u"预期", u"预定", u"主要", u"今年", u"全年", u"年经济", u"经济社会发展", u"国民经济", u"上述"}) {
    if (before.find(words) != before.npos) return true;
  }
  return false;
}

/// Words that turn from the goals to what is to be done for them.
bool turns_away(std::u16string_view sentence) {
  for (const std::u16string_view words : {u"实现上述", u"实现以上", u"为实现", u"为此", u"为确保", u"完成上述", u"完成以上", u"要实现", u"围绕上述", u"围绕以上", u"做好今年", u"重点做好", u"重点抓好", u"我们将", u"我们要", u"今年，我们", u"一是", u"第一", u"首先", u"一、", u"（一）", u"上述目标", u"以上目标", u"实现这些", u"完成今年"}) {
    if (sentence.substr(0, words.size() + 4).find(words) != sentence.npos) return true;
  }
  return false;
}

bool has_figure(std::u16string_view sentence) {
  for (const char16_t c : sentence) {
    if (is_digit(c) || c == u'%') return true;
  }
  return sentence.find(u"百分之") != sentence.npos || sentence.find(u"同步") != sentence.npos;
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

/// A plan may state its main targets without calling them so: 综合各方面因素，今年地区生产总值增长6%。固定资产投资增长10%，…: the
/// first of its paragraphs that puts figures to GDP and to several more indicators of the checklist. Empty if there is none.
Span unannounced_statement(const MarkedText& text, const Outline& outline) {
  constexpr int fewest_indicators = 5;
  for (const Paragraph& paragraph : outline.paragraphs) {
    Span statement;
    std::uint64_t named = 0;
    for (std::uint32_t i = paragraph.first_sentence; i < paragraph.first_sentence + paragraph.sentence_count; ++i) {
      const Sentence& sentence = outline.sentences[i];
      if (sentence.part != Part::plan || !has_figure(text.text().substr(sentence.span.start, sentence.span.length()))) continue;
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

}  // namespace

std::vector<Span> find_headline_statements(const MarkedText& text, const Outline& outline) {
  std::vector<Span> statements;
  const auto& sentences = outline.sentences;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const Span span = sentences[i].span;
    const std::u16string_view sentence = text.text().substr(span.start, span.length());
    const std::uint32_t from = opening(sentence);
    if (from == none || !is_main(sentence.substr(0, from))) continue;
    std::size_t last = i;
    std::uint32_t paragraph = sentences[i].paragraph;
    if (from + 2 >= sentence.size() && i + 1 < sentences.size()) paragraph = sentences[i + 1].paragraph;
    while (last + 1 < sentences.size() && sentences[last + 1].paragraph == paragraph && last - i < most_sentences) {
      const Span next = sentences[last + 1].span;
      const std::u16string_view words = text.text().substr(next.start, next.length());
      if (sentences[last + 1].section != sentences[i].section && sentences[last + 1].paragraph == sentences[i].paragraph) break;
      if (turns_away(words) || (last > i && !has_figure(words))) break;
      ++last;
    }
    statements.push_back({span.start + from, sentences[last].span.end});
    i = last;
  }
  if (statements.empty() && !outline.document.communique) {
    const Span statement = unannounced_statement(text, outline);
    if (!statement.empty()) statements.push_back(statement);
  }
  return statements;
}

}  // namespace mubiao
