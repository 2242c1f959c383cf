#pragma once

#include <cstdint>
#include <string_view>

namespace mubiao {

/// Units of the sign at `at` that sets the points of a list apart (■, ●, ◆, ★, ✔, *, an emoji, the private ones of a
/// word processor), 0 where there is none. ○ and □ are no such signs: they stand for 〇 and for a character that could
/// not be shown. Constant time.
constexpr std::uint32_t list_sign_length(std::u16string_view units, std::uint32_t at) {
  const char16_t unit = units[at];
  if (unit == u'*') return 1;
  if (unit < u'•' || (unit >= 0x2C00 && unit < 0xD83C)) return 0;  // nearly every unit
  const bool is_shape = unit >= 0x25A0 && unit <= 0x27BF && unit != u'□' && unit != u'○' && unit != u'◯';
  const bool is_number = unit >= u'❶' && unit <= u'➓';
  const bool is_private = unit >= 0xE000 && unit <= 0xF8FF;
  const bool is_star = unit >= 0x2B00 && unit <= 0x2BFF;
  const bool is_emoji = unit >= 0xD83C && unit <= 0xD83E && at + 1 < units.size();
  if (!is_emoji && unit != u'•' && unit != u'※' && !is_private && !is_star && (!is_shape || is_number)) return 0;
  return is_emoji ? 2 : 1;
}

}  // namespace mubiao
