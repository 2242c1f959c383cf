#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace mubiao {

/// A text in a line of JSON: {"file":…,"text":…}, with "place" and "year" where the sender knows them.
struct TextLine {
  std::string file;  ///< UTF-8
  std::u16string text, place;
  std::int16_t year = 0;
  std::string error;  ///< one line for people; empty if the line was read
};

/// Reads one line (UTF-8). Linear.
TextLine read_text_line(std::string_view line);

/// UTF-16 of bytes that may be no UTF-8: U+FFFD for each byte that is none.
std::u16string utf16_or_replaced(std::string_view bytes);

}  // namespace mubiao
