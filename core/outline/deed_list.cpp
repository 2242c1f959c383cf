#include "core/outline/deed_list.h"

#include "core/text/heading_number.h"
#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

/// Length of the number that opens `span`, 0 where none does.
std::uint32_t number_of(std::u16string_view units, Span span) { return heading_number(units, span.start, span.end); }

/// …扎实办好“十件民生实事”。: the words of the list stand last.
bool ends_in_deeds(std::u16string_view sentence) {
  while (!sentence.empty() && (sentence.back() == u'。' || sentence.back() == u'”' || sentence.back() == u'》'))
    sentence.remove_suffix(1);
  return first_ending(sentence, static_cast<std::uint32_t>(sentence.size()), word_list::lists_of_deeds) != nullptr;
}

/// Whether a number opens what follows sentence `index`: the next sentence of its paragraph, or the next paragraph.
bool is_followed_by_number(std::u16string_view units, const Outline& outline, std::uint32_t index) {
  return index + 1 < outline.sentences.size() && number_of(units, outline.sentences[index + 1].span) > 0;
}

/// The sentence behind the list that `index` announces. A number may stand on a line of its own: what follows it is its
/// text.
std::uint32_t end_of_list(std::u16string_view units, const Outline& outline, std::uint32_t index) {
  const std::uint32_t paragraph = outline.sentences[index].paragraph;
  std::uint32_t next = index + 1;
  bool text_follows = false;
  for (; next < outline.sentences.size(); ++next) {
    const Sentence& sentence = outline.sentences[next];
    if (sentence.paragraph == paragraph) continue;
    const Paragraph& line = outline.paragraphs[sentence.paragraph];
    if (next != line.first_sentence) continue;
    const std::uint32_t number = number_of(units, line.span);
    if (number == 0 && !text_follows) break;
    text_follows = number > 0 && number == line.span.length();
  }
  return next;
}

}  // namespace

bool announces_deeds(std::u16string_view units, const Outline& outline, std::uint32_t index) {
  const std::u16string_view sentence = units_in(units, outline.sentences[index].span);
  const std::u16string_view opening = sentence.substr(0, sentence.find(u'：'));
  if (holds_any(opening, word_list::deeds_done)) return false;
  if (opening.size() + 1 == sentence.size()) return holds_any(opening, word_list::lists_of_deeds);
  if (opening.size() < sentence.size()) {
    const std::u16string_view list = sentence.substr(opening.size() + 1);
    return ends_in_deeds(opening) && heading_number(list, 0, static_cast<std::uint32_t>(list.size())) > 0;
  }
  return ends_in_deeds(sentence) && is_followed_by_number(units, outline, index);
}

void plan_listed_deeds(std::u16string_view units, Outline& outline) {
  for (std::uint32_t i = 0; i < outline.sentences.size();) {
    if (!announces_deeds(units, outline, i)) {
      ++i;
      continue;
    }
    const std::uint32_t end = end_of_list(units, outline, i);
    for (; i < end; ++i) outline.sentences[i].part = Part::plan;
  }
}

}  // namespace mubiao
