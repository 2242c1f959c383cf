#include "core/outline/sentence.h"

#include <algorithm>
#include <cstddef>

#include "core/text/character.h"
#include "core/text/heading_number.h"
#include "core/text/list_sign.h"
#include "core/text/raw_text.h"
#include "core/text/wordless.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

bool is_end(char16_t unit) { return !is_ideograph(unit) && (unit == u'。' || unit == u'！' || unit == u'？'); }

bool is_closing(char16_t unit) { return unit == u'”' || unit == u'）' || unit == u'》' || unit == u'】'; }

bool is_pause(char16_t unit) { return unit == u'，' || unit == u'；' || unit == u'、'; }

/// Longer sentences are cut at the next pause, very much longer ones anywhere: later stages look back through their
/// sentence at every figure, so a text without full stops would cost the square of its length. The longest sentences
/// of real reports, lists in communiqués, have about 1,400 units.
constexpr std::uint32_t longest_sentence = 2000;

/// The end of the sentence that begins at `at`: past its last mark and the marks that close with it.
std::uint32_t sentence_end(std::u16string_view units, std::uint32_t at, std::uint32_t end) {
  const std::uint32_t soft_end = end - at > longest_sentence ? at + longest_sentence : end;
  const std::uint32_t hard_end = end - soft_end > longest_sentence ? soft_end + longest_sentence : end;
  while (at < soft_end && !is_end(units[at])) ++at;
  if (at == soft_end) {
    while (at < hard_end && !is_end(units[at]) && !is_pause(units[at])) ++at;
    if (at < hard_end && is_pause(units[at])) return at + 1;
  }
  while (at < end && (is_end(units[at]) || is_closing(units[at]))) ++at;
  return at;
}

constexpr std::uint32_t longest_communique_paragraph = 1500;  // a communiqué's paragraphs are short

/// In a communiqué that lost its lines a heading runs into its paragraph, which opens with one of a few words:
/// 四、服务业全年批发和零售业增加值… The end of that heading, or `at`.
std::uint32_t communique_heading_end(std::u16string_view units, std::uint32_t at, std::uint32_t end) {
  const std::uint32_t number = heading_number(units, at, end);
  if (number == 0 || units[at + number - 1] != u'、') return at;
  const std::u16string_view head = units.substr(at + number, std::min(26U, end - at - number));
  const std::u16string_view clause = head.substr(0, head.find_first_of(u"，。；："));
  std::size_t first = clause.npos;
  for (const std::u16string_view word : word_list::communique_openings) first = std::min(first, clause.find(word));
  return first == clause.npos || first < 2 ? at : at + number + static_cast<std::uint32_t>(first);
}

/// Behind the signs that a line of a list begins with: the heading or the sentence is what follows them. A line of
/// nothing else stays as it is.
std::uint32_t after_list_signs(std::u16string_view units, std::uint32_t start, std::uint32_t end) {
  std::uint32_t at = start;
  while (at < end && list_sign_length(units, at) > 0) {
    at += list_sign_length(units, at);
    while (at < end && is_gap(units[at])) ++at;
  }
  return at < end ? at : start;
}

}  // namespace

void split_sentences(std::u16string_view units, Outline& outline) {
  const auto size = static_cast<std::uint32_t>(units.size());
  for (std::uint32_t at = 0; at < size;) {
    const auto end = static_cast<std::uint32_t>(std::min(units.find(u'\n', at), units.size()));
    Paragraph paragraph;
    at = after_list_signs(units, at, end);
    paragraph.span = {at, end};
    paragraph.first_sentence = static_cast<std::uint32_t>(outline.sentences.size());
    Span wordless = wordless_stretch(units, at, end);
    while (at < end) {
      Sentence sentence;
      const std::uint32_t heading_end =
          paragraph.span.length() > longest_communique_paragraph ? communique_heading_end(units, at, end) : at;
      sentence.wordless = at == wordless.start;
      sentence.span = {at, heading_end > at ? heading_end : sentence_end(units, at, end)};
      sentence.span.end = sentence.wordless ? wordless.end : std::min(sentence.span.end, wordless.start);
      if (sentence.wordless) wordless = wordless_stretch(units, wordless.end, end);
      sentence.paragraph = static_cast<std::uint32_t>(outline.paragraphs.size());
      outline.sentences.push_back(sentence);
      at = sentence.span.end;
    }
    paragraph.sentence_count = static_cast<std::uint32_t>(outline.sentences.size()) - paragraph.first_sentence;
    outline.paragraphs.push_back(paragraph);
    at = end + 1;
  }
}

std::uint32_t sentence_at(const Outline& outline, std::uint32_t at) {
  const auto after =
      std::upper_bound(outline.sentences.begin(), outline.sentences.end(), at,
                       [](std::uint32_t unit, const Sentence& sentence) { return unit < sentence.span.start; });
  if (after == outline.sentences.begin()) return none;
  const auto found = after - 1;
  return at < found->span.end ? static_cast<std::uint32_t>(found - outline.sentences.begin()) : none;
}

}  // namespace mubiao
