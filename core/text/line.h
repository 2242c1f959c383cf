#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace mubiao {

/// What becomes of a line when the text is put together again.
enum class LineFate : std::uint8_t {
  begins,     ///< begins a paragraph
  continues,  ///< goes on with the sentence of the line before
  furniture,  ///< belongs to the page, not to the text: it is left out
};

/// A line that is not blank, without the gaps at its ends: [start, end) of the raw units.
struct Line {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  LineFate fate = LineFate::begins;
  std::uint32_t page_width = 0;  ///< units from the beginning of the line on the page, soft breaks passed over
  bool after_blank = false;      ///< at least one blank line stands before it
  bool indented = false;         ///< begins with a gap as wide as two characters
  bool table_row = false;        ///< cells kept apart by tabs or wide gaps
};

/// Splits raw units (see RawText) into lines and decides for each whether it goes on with the line before. Linear.
std::vector<Line> read_lines(std::u16string_view units);

}  // namespace mubiao
