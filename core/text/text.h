#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/span.h"

namespace mubiao {

/// Why a stretch of the source reads differently in the folded text.
enum class RepairKind : std::uint8_t {
  join_lines,       ///< a line break inside a sentence was taken out
  page_furniture,   ///< a page number, running head or "(上接第一版)" was taken out
  drop_spaces,      ///< spaces inside a number or between Chinese characters were taken out
  garbled_sign,     ///< a sign lost by a conversion was read as another one (_M_M_ as %)
  literal_newline,  ///< the letters \r\n or &nbsp; were read as what they stand for
};

struct Repair {
  RepairKind kind;
  Span span;  ///< in the source
};

/// The text as the later stages read it, with the way back.
///
///   source  "增 长５．５％\r\n左右"       units   "增长5.5%左右"
///
/// `units[i]` was read from source units [from[i], to[i]). Both are non-decreasing, so a folded span
/// [a, b) stands at source [from[a], to[b - 1]).
struct Text {
  std::u16string units;             ///< half-width, Simplified, lines joined; '\n' ends a paragraph
  std::vector<std::uint32_t> from;  ///< size() == units.size()
  std::vector<std::uint32_t> to;    ///< size() == units.size()
  std::vector<Repair> repairs;      ///< in the order of the source
  std::uint32_t source_length = 0;

  Span source_span(Span folded) const {
    if (folded.empty()) {
      const std::uint32_t at = folded.start < from.size() ? from[folded.start] : source_length;
      return {at, at};
    }
    return {from[folded.start], to[folded.end - 1]};
  }
};

/// Folds `source` (UTF-16, any sequence of code units, lone surrogates too) for reading. Never fails; linear in
/// the length of `source`.
Text fold(std::u16string_view source);

}  // namespace mubiao
