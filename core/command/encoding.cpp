#include "core/command/encoding.h"

#include <iconv.h>

#include <bit>
#include <cstddef>
#include <memory>

#include "core/text/utf.h"

namespace mubiao {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::string_view utf16le_mark = "\xFF\xFE";
constexpr std::string_view utf16be_mark = "\xFE\xFF";
// FF and FE never begin a character of UTF-8; in GB18030 FE does, but FE FF is none, and FF is none.

DecodedText failure(std::string_view encoding, std::size_t offset) {
  return {{}, "not " + std::string(encoding) + ": no character at byte " + std::to_string(offset)};
}

DecodedText decode_utf8(std::string_view bytes) {
  if (bytes.starts_with(utf8_mark)) {
    bytes.remove_prefix(utf8_mark.size());
    Utf16Text text = utf16_from_utf8(bytes);
    if (text.error != std::string_view::npos) return failure("UTF-8", text.error + utf8_mark.size());
    return {std::move(text.units), {}};
  }
  Utf16Text text = utf16_from_utf8(bytes);
  if (text.error != std::string_view::npos) return failure("UTF-8", text.error);
  return {std::move(text.units), {}};
}

DecodedText decode_utf16(std::string_view bytes, bool little_endian) {
  if (bytes.size() % 2 != 0) return failure("UTF-16", bytes.size() - 1);
  std::u16string units(bytes.size() / 2 - 1, u'\0');
  for (std::size_t i = 0; i < units.size(); ++i) {
    const auto first = static_cast<unsigned char>(bytes[2 * i + 2]);
    const auto second = static_cast<unsigned char>(bytes[2 * i + 3]);
    units[i] = static_cast<char16_t>(little_endian ? second << 8 | first : first << 8 | second);
  }
  return {std::move(units), {}};
}

struct CloseConverter {
  void operator()(iconv_t converter) const { iconv_close(converter); }
};

// The C library's own table, 63 KB that need not be ours. It may begin its output with nothing: UTF-16LE has no mark.
DecodedText decode_gb18030(std::string_view bytes) {
  constexpr bool little = std::endian::native == std::endian::little;
  auto* const opened = iconv_open(little ? "UTF-16LE" : "UTF-16BE", "GB18030");
  if (reinterpret_cast<std::intptr_t>(opened) == -1) return {{}, "this system cannot read GB18030"};
  const std::unique_ptr<void, CloseConverter> converter(opened);

  std::u16string units(bytes.size(), u'\0');     // no character has more units than bytes
  char* from = const_cast<char*>(bytes.data());  // iconv's signature; it only reads
  std::size_t from_left = bytes.size();
  char* to = reinterpret_cast<char*>(units.data());
  std::size_t to_left = units.size() * sizeof(char16_t);
  if (iconv(converter.get(), &from, &from_left, &to, &to_left) == static_cast<std::size_t>(-1)) {
    return failure("GB18030", bytes.size() - from_left);
  }
  units.resize(units.size() - to_left / sizeof(char16_t));
  if (units.starts_with(u'\uFEFF')) units.erase(0, 1);
  return {std::move(units), {}};
}

DecodedText detect(std::string_view bytes) {
  if (bytes.starts_with(utf16le_mark)) return decode_utf16(bytes, true);
  if (bytes.starts_with(utf16be_mark)) return decode_utf16(bytes, false);
  DecodedText utf8 = decode_utf8(bytes);
  if (utf8.error.empty() || bytes.starts_with(utf8_mark)) return utf8;
  DecodedText gb18030 = decode_gb18030(bytes);
  if (gb18030.error.empty()) return gb18030;
  return {{}, "neither UTF-8 nor GB18030 (" + utf8.error + ", " + gb18030.error + ")"};
}

}  // namespace

DecodedText decode(std::string_view bytes, Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8: return decode_utf8(bytes);
    case Encoding::gb18030: return decode_gb18030(bytes);
    case Encoding::automatic: break;
  }
  return detect(bytes);
}

}  // namespace mubiao
