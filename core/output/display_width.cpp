#include "core/output/display_width.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace mubiao {
namespace {

/// Code points [first, last] that take `width` places.
struct WidthRange {
  char32_t first;
  char32_t last;
  std::uint8_t width;
};

/// Whole blocks, sorted; everything else takes one place. Unassigned code points inside count as their block.
constexpr WidthRange ranges[] = {
    {0x0300, 0x036F, 0},                                                  // combining marks
    {0x1100, 0x115F, 2},                                                  // Hangul initials
    {0x200B, 0x200F, 0},                                                  // zero-width space and joiners
    {0x202A, 0x202E, 0},                                                  // direction marks
    {0x2060, 0x2064, 0},                                                  // word joiner
    {0x20D0, 0x20FF, 0},                                                  // combining marks for symbols
    {0x2E80, 0x3029, 2},                                                  // radicals, ideographic punctuation
    {0x302A, 0x302D, 0},                                                  // tone marks
    {0x302E, 0x303E, 2},                                                  // more ideographic punctuation
    {0x3041, 0x3098, 2},                                                  // Hiragana
    {0x3099, 0x309A, 0},                                                  // voicing marks
    {0x309B, 0x3247, 2},                                                  // Kana, Bopomofo, Jamo, enclosed ideographs
    {0x3250, 0x4DBF, 2},                                                  // square forms, ideographs A
    {0x4E00, 0xA4CF, 2},                                                  // ideographs, Yi
    {0xA960, 0xA97C, 2},                                                  // Hangul initials
    {0xAC00, 0xD7A3, 2},                                                  // Hangul
    {0xF900, 0xFAFF, 2},                                                  // compatibility ideographs
    {0xFE00, 0xFE0F, 0},                                                  // variation selectors
    {0xFE10, 0xFE19, 2},                                                  // vertical forms
    {0xFE20, 0xFE2F, 0},                                                  // combining half marks
    {0xFE30, 0xFE6F, 2},                                                  // compatibility and small forms
    {0xFEFF, 0xFEFF, 0},                                                  // byte order mark
    {0xFF01, 0xFF60, 2},                                                  // full-width forms
    {0xFFE0, 0xFFE6, 2},                                                  // full-width signs
    {0x1F300, 0x1F64F, 2},                                                // pictographs
    {0x1F680, 0x1F6FF, 2}, {0x1F900, 0x1FAFF, 2}, {0x20000, 0x3FFFD, 2},  // ideographs B and on
    {0xE0100, 0xE01EF, 0},                                                // variation selectors
};

std::size_t width_of(char32_t character) {
  const auto* const after =
      std::upper_bound(std::begin(ranges), std::end(ranges), character,
                       [](char32_t value, const WidthRange& range) { return value < range.first; });
  if (after == std::begin(ranges)) return 1;
  const WidthRange& range = *std::prev(after);
  return character <= range.last ? range.width : 1;
}

struct Character {
  char32_t value;
  std::size_t units;
};

Character character_at(std::u16string_view text, std::size_t at) {
  const char32_t unit = text[at];
  const bool pair = (unit & 0xFC00) == 0xD800 && at + 1 < text.size() && (text[at + 1] & 0xFC00) == 0xDC00;
  if (!pair) return {unit, 1};
  return {0x10000 + ((unit & 0x3FF) << 10) + (text[at + 1] & 0x3FFU), 2};
}

}  // namespace

std::size_t display_width(std::u16string_view text) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const Character character = character_at(text, i);
    width += width_of(character.value);
    i += character.units;
  }
  return width;
}

std::size_t fitting_prefix(std::u16string_view text, std::size_t width) {
  std::size_t used = 0;
  std::size_t i = 0;
  while (i < text.size()) {
    const Character character = character_at(text, i);
    used += width_of(character.value);
    if (used > width) break;
    i += character.units;
  }
  return i;
}

}  // namespace mubiao
