#pragma once

#include "core/lexicon/marked_text.h"
#include "core/text/character.h"

namespace mubiao {

/// Whether a Latin word or number goes on at `end`: the t of 5times, the m2 of m25 are no units.
inline bool cuts_latin(std::u16string_view text, std::uint32_t end) {
  if (end == 0 || end >= text.size() || (!is_latin(text[end]) && !is_digit(text[end]))) return false;
  return is_latin(text[end - 1]) || is_digit(text[end - 1]);
}

/// The word at `at` that no unit, numeral or comparator is cut out of (群众, 十分, 多元), or null.
inline const Mark* border_word(const MarkedText& text, std::uint32_t at) {
  const Mark* word = text.longest(at, WordClass::border);
  return word != nullptr && word->value == lexicon_value::word ? word : nullptr;
}

/// The longest unit that starts at `at`, or null. Where a longer noun does, the classifier begins another word:
/// 900多万个体工商户, 跨越千亿台阶.
inline const Mark* unit_mark(const MarkedText& text, std::uint32_t at) {
  const Mark* unit = text.longest(at, WordClass::unit);
  if (unit == nullptr || cuts_latin(text.text(), unit->end)) return nullptr;
  const Mark* border = text.longest(at, WordClass::border);
  if (border != nullptr && border->end > unit->end) return border->value == lexicon_value::uncut ? unit : nullptr;
  const Mark* noun = text.longest(at, WordClass::noun);
  return noun != nullptr && noun->end > unit->end ? nullptr : unit;
}

}  // namespace mubiao
