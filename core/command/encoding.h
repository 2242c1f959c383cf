#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace mubiao {

enum class Encoding : std::uint8_t {
  automatic,  ///< by the byte order mark (UTF-8, UTF-16), else UTF-8 if all of it is, else GB18030; only a text of a
              ///< few characters in GB18030 can happen to be UTF-8 too
  utf8,
  gb18030,  ///< and what it contains: GBK, GB 2312
};

/// A text in UTF-16, or what is wrong with its bytes.
struct DecodedText {
  std::u16string units;  ///< without byte order mark
  std::string error;     ///< one line for people; empty if the text was read
};

/// Reads `bytes` as text. A byte order mark is no part of the text. Every byte must belong to a character of the
/// encoding; a lone surrogate in UTF-16 is kept. Linear.
DecodedText decode(std::string_view bytes, Encoding encoding);

}  // namespace mubiao
