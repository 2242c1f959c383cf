#include "core/text/utf.h"

#include <cstdint>

namespace mubiao {
namespace {

constexpr bool is_continuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }
constexpr bool is_high_surrogate(char16_t unit) { return (unit & 0xFC00) == 0xD800; }
constexpr bool is_low_surrogate(char16_t unit) { return (unit & 0xFC00) == 0xDC00; }
constexpr bool is_surrogate(std::uint32_t value) { return (value & 0xFFFFF800U) == 0xD800; }

/// The character at `at` and its length in bytes; length 0 where the bytes are no UTF-8.
struct Character {
  std::uint32_t value;
  std::uint32_t length;
};

constexpr Character no_character = {0, 0};

Character read_character(const unsigned char* at, const unsigned char* end) {
  const auto left = static_cast<std::size_t>(end - at);
  const std::uint32_t lead = *at;
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xC2) return no_character;  // a continuation byte, or an overlong form
  if (left < 2 || !is_continuation(at[1])) return no_character;
  if (lead < 0xE0) return {(lead & 0x1FU) << 6 | (at[1] & 0x3FU), 2};
  if (left < 3 || !is_continuation(at[2])) return no_character;
  if (lead < 0xF0) {
    const std::uint32_t value = (lead & 0x0FU) << 12 | (at[1] & 0x3FU) << 6 | (at[2] & 0x3FU);
    if (value < 0x800 || is_surrogate(value)) return no_character;
    return {value, 3};
  }
  if (left < 4 || !is_continuation(at[3])) return no_character;
  const std::uint32_t value = (lead & 0x07U) << 18 | (at[1] & 0x3FU) << 12 | (at[2] & 0x3FU) << 6 | (at[3] & 0x3FU);
  if (lead > 0xF4 || value < 0x10000 || value > 0x10FFFF) return no_character;
  return {value, 4};
}

char* write_ascii_or_two(char* out, char16_t unit) {
  if (unit < 0x80) {
    *out = static_cast<char>(unit);
    return out + 1;
  }
  out[0] = static_cast<char>(0xC0 | unit >> 6);
  out[1] = static_cast<char>(0x80 | (unit & 0x3F));
  return out + 2;
}

char* write_three(char* out, char16_t unit) {
  out[0] = static_cast<char>(0xE0 | unit >> 12);
  out[1] = static_cast<char>(0x80 | (unit >> 6 & 0x3F));
  out[2] = static_cast<char>(0x80 | (unit & 0x3F));
  return out + 3;
}

char* write_four(char* out, char16_t high, char16_t low) {
  const std::uint32_t value = 0x10000U + ((high & 0x3FFU) << 10 | (low & 0x3FFU));
  out[0] = static_cast<char>(0xF0 | value >> 18);
  out[1] = static_cast<char>(0x80 | (value >> 12 & 0x3F));
  out[2] = static_cast<char>(0x80 | (value >> 6 & 0x3F));
  out[3] = static_cast<char>(0x80 | (value & 0x3F));
  return out + 4;
}

}  // namespace

Utf16Text utf16_from_utf8(std::string_view bytes) {
  Utf16Text text;
  text.units.resize(bytes.size());  // no character has more units than bytes
  char16_t* out = text.units.data();
  const auto* const begin = reinterpret_cast<const unsigned char*>(bytes.data());
  const auto* const end = begin + bytes.size();
  const auto* at = begin;
  while (at != end) {
    // Chinese text is nearly all of three bytes a character, U+1000 to U+CFFF: neither overlong nor a surrogate
    while (end - at >= 3 && at[0] >= 0xE1 && at[0] <= 0xEC && is_continuation(at[1]) && is_continuation(at[2])) {
      *out++ = static_cast<char16_t>((at[0] & 0x0FU) << 12 | (at[1] & 0x3FU) << 6 | (at[2] & 0x3FU));
      at += 3;
    }
    if (at == end) break;
    const Character character = read_character(at, end);
    if (character.length == 0) {
      text.error = static_cast<std::size_t>(at - begin);
      break;
    }
    if (character.value < 0x10000) {
      *out++ = static_cast<char16_t>(character.value);
    } else {
      *out++ = static_cast<char16_t>(0xD7C0 + (character.value >> 10));
      *out++ = static_cast<char16_t>(0xDC00 | (character.value & 0x3FF));
    }
    at += character.length;
  }
  text.units.resize(static_cast<std::size_t>(out - text.units.data()));
  return text;
}

void append_utf8(std::string& out, std::u16string_view units) {
  const std::size_t before = out.size();
  out.resize(before + units.size() * 3);  // a pair of surrogates takes four bytes, less than two units of three
  char* to = out.data() + before;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const char16_t unit = units[i];
    if (unit < 0x800) {
      to = write_ascii_or_two(to, unit);
    } else if (!is_surrogate(unit)) {
      to = write_three(to, unit);
    } else if (is_high_surrogate(unit) && i + 1 < units.size() && is_low_surrogate(units[i + 1])) {
      to = write_four(to, unit, units[++i]);
    } else {
      to = write_three(to, u'\uFFFD');
    }
  }
  out.resize(static_cast<std::size_t>(to - out.data()));
}

std::string utf8_from_utf16(std::u16string_view units) {
  std::string out;
  append_utf8(out, units);
  return out;
}

}  // namespace mubiao
