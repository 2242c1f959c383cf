#include "core/item/name_trim.h"

#include <algorithm>
#include <iterator>

#include "core/text/character.h"
#include "core/text/unit_set.h"
#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

/// The word of announcing in `piece` (将, 计划), behind who announces or before a verb; empty where there is none.
Span announcing_word(const MarkedText& text, Span piece) {
  static const UnitSet openers = UnitSet::first_of(word_list::announcing_words);  // most names hold none
  const std::u16string_view words = text.words(piece);
  for (std::uint32_t at = 0; at < words.size(); ++at) {
    const std::u16string_view* const word =
        openers.holds(words[at]) ? first_at(words, at, word_list::announcing_words) : nullptr;
    if (word == nullptr) continue;
    const std::uint32_t end = piece.start + at + static_cast<std::uint32_t>(word->size());
    const bool announced = at > 0 && is_one_of(words[at - 1], word_list::announcer_end_characters);
    const bool acts = text.starts_any<WordClass::action, WordClass::up, WordClass::down, WordClass::adverb>(end);
    const bool is_noun = is_one_of_words(*word, word_list::announcing_or_noun);
    if (end < piece.end && (is_noun ? announced : announced || acts)) return {piece.start + at, end};
  }
  return {};
}

/// Where the verb at `at` ends, `at` where there is none.
std::uint32_t end_of_verb(const MarkedText& text, std::uint32_t at) {
  std::uint32_t end = at;
  for (const WordClass verb : {WordClass::action, WordClass::up, WordClass::down})
    if (const Mark* mark = text.longest(at, verb); mark != nullptr) end = std::max(end, mark->end);
  return end;
}

/// 示例集团计划|加开列车: what is announced is named by its verb and its object; without an object
/// (年通过能力|将新增) by its subject.
void cut_announcing(const MarkedText& text, Phrase& name) {
  constexpr std::uint32_t shortest_subject = 2;  // units
  Span& first = name.pieces[0];
  const Span word = announcing_word(text, first);
  if (word.empty()) return;
  constexpr std::uint32_t longest_verb = 3;  // units, of one that no table knows: 加开
  const std::uint32_t verb_end = end_of_verb(text, word.end);
  const std::uint32_t least = verb_end > word.end ? verb_end : word.end + longest_verb;
  const bool has_object = name.count > 1 || least < first.end;
  const bool is_reached = text.text()[word.start] == u'已';
  if (has_object || word.start == first.start)
    first.start = word.end;
  else if (!is_reached && word.start - first.start >= shortest_subject)
    first.end = word.start;
}

/// Where 较平日高出 begins in `piece`; its end where it does not.
std::uint32_t comparison_in(const MarkedText& text, Span piece) {
  constexpr std::size_t longest = 10;  // units: 较上年同期提高
  const std::u16string_view words = text.words(piece);
  const std::size_t at = words.rfind(u'较');
  if (at == words.npos || words.size() - at > longest || words.size() - at < 3) return piece.end;
  const bool moves = first_ending(words, words.size(), word_list::ends_of_comparisons) != nullptr;
  return moves ? piece.start + static_cast<std::uint32_t>(at) : piece.end;
}

}  // namespace

void trim_name(const MarkedText& text, const Phrase& before, Phrase& name) {
  if (name.count == 0) return;
  cut_announcing(text, name);
  const bool only_compares = name.count == 1 && text.words(name.pieces[0]).starts_with(u"较");
  if (only_compares && before.count > 0) {
    name = before;
    return;
  }
  Span& last = name.pieces[name.count - 1];
  if (const std::uint32_t end = comparison_in(text, last); end > last.start) last.end = end;
}

}  // namespace mubiao
