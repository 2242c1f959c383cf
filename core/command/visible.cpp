#include "core/command/visible.h"

#include <cstdint>

#include "core/text/utf.h"

namespace mubiao {
namespace {

/// C0, DEL and C1: terminals obey them; the controls of direction show a name in another order.
constexpr bool is_control(char16_t unit) {
  return unit < 0x20 || (unit >= 0x7F && unit < 0xA0) || unit == 0x061C || unit == 0x200E || unit == 0x200F ||
         (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069);
}

std::u16string hexadecimal(std::uint32_t value, int digits) {
  std::u16string text;
  while (digits-- > 0) text += u"0123456789ABCDEF"[value >> (4 * digits) & 0xF];
  return text;
}

}  // namespace

std::string visible(std::string_view bytes) {
  std::u16string shown;
  for (;;) {
    const Utf16Text read = utf16_from_utf8(bytes);
    for (const char16_t unit : read.units)
      shown += is_control(unit) ? u"⟨U+" + hexadecimal(unit, 4) + u"⟩" : std::u16string(1, unit);
    if (read.error == std::string_view::npos) return utf8_from_utf16(shown);
    shown += u"⟨" + hexadecimal(static_cast<unsigned char>(bytes[read.error]), 2) + u"⟩";
    bytes.remove_prefix(read.error + 1);
  }
}

}  // namespace mubiao
