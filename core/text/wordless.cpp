#include "core/text/wordless.h"

#include "core/text/character.h"

namespace mubiao {
namespace {

constexpr std::uint32_t longest_read = 400;  ///< units without a word that are read as any others
constexpr std::uint32_t behind_words = 300;  ///< of a longer stretch these follow what stands before
constexpr std::uint32_t before_words = 100;  ///< and these lead to what comes behind

/// Whether a unit is a mark or a part of numerals and dates. Letters of any script are words; a table of all marks was
/// 0.5 KB of the engine, gzip.
bool is_wordless(char16_t unit) {
  constexpr char16_t first_letter = 0xC0, first_mark = 0x2000, last_mark = 0x303F, first_wide_mark = 0xFF00;
  if (is_ideograph(unit)) return may_start_numeral(unit) || is_one_of(unit, u"零多余点年月日时分第之至到元个比");
  return !is_latin(unit) &&
         (unit < first_letter || (unit >= first_mark && unit <= last_mark) || unit >= first_wide_mark);
}

/// Behind the last word before `at` and after `begin`, or `begin`.
std::uint32_t behind_last_word(std::u16string_view units, std::uint32_t begin, std::uint32_t at) {
  while (at > begin && is_wordless(units[at - 1])) --at;
  return at;
}

}  // namespace

Span wordless_stretch(std::u16string_view units, std::uint32_t at, std::uint32_t end) {
  while (end - at > longest_read) {
    const std::uint32_t begin = behind_last_word(units, at, at + longest_read);
    if (begin > at) {
      at = begin;
      continue;
    }
    std::uint32_t behind = at + longest_read;
    while (behind < end && is_wordless(units[behind])) ++behind;
    const std::uint32_t last = behind < end ? behind - before_words : end;
    if (last > at + behind_words) return {at + behind_words, last};
    at = behind;
  }
  return {end, end};
}

}  // namespace mubiao
