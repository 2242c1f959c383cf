#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/text.h"

namespace mubiao {

/// The source after folding unit by unit, before lines are joined. units[i] stands for source unit i, so no map is
/// needed (a compacted copy with two maps was tried: three times the memory, half the speed):
///
///   source   ５ . 5 \r \n & n b s p ; 万
///   units    5 . 5 \n  ∅ _ ∅ ∅ ∅ ∅ ∅ 万      ∅ = continuation, _ = ' '
///
/// Spaces are still there as ' ', U+3000 or tab, lines end in '\n' (or `soft_break`), and what a conversion left behind
/// (\r\n as letters, &nbsp;, _M_M_) is read; footnote marks, continuation marks and zero-width characters are
/// `dropped`.
struct RawText {
  std::u16string units;         ///< as long as the source
  std::vector<Repair> repairs;  ///< by start
};

inline constexpr char16_t continuation = u'\0';  ///< belongs to the unit before
inline constexpr char16_t dropped = u'\1';       ///< stands for nothing
inline constexpr char16_t soft_break = u'\2';    ///< a line's end that is none on the page: \n in letters, a wide gap

RawText read_units(std::u16string_view source);

/// A unit that leaves nothing but a gap, perhaps of no width.
inline bool is_gap(char16_t unit) { return unit == u' ' || unit == u'\t' || unit == u'\u3000' || unit <= dropped; }

inline bool is_break(char16_t unit) { return unit == u'\n' || unit == soft_break; }

/// Width of a gap's unit, counted in narrow spaces.
inline std::uint32_t gap_width(char16_t unit) {
  return unit == u'\t' ? 4 : unit == u'\u3000' ? 2 : unit == u' ' ? 1 : 0;
}

}  // namespace mubiao
