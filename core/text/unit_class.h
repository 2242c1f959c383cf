#pragma once

#include <cstdint>

namespace mubiao {

/// What a folded UTF-16 unit is to the reader of a text. The folding table holds one per unit.
enum class UnitClass : std::uint8_t {
  other,    ///< symbols, circled digits, ㎡ ℃ ½, letters of other scripts, surrogates
  han,      ///< Chinese characters, 〇 and 々
  digit,    ///< 0-9
  latin,    ///< A-Z a-z
  mark,     ///< Chinese punctuation in its one canonical form
  context,  ///< punctuation whose canonical form depends on its neighbours: , . : - — ~ " ' ·
  space,    ///< anything that leaves a gap on paper
  newline,  ///< anything that ends a line
  escape,   ///< begins a sign that a conversion left behind: \ & _ <
  ignored,  ///< zero-width and control characters
};

}  // namespace mubiao
