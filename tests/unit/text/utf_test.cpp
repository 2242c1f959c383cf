#include "core/text/utf.h"

#include <gtest/gtest.h>

namespace mubiao {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t no_error = std::string_view::npos;

std::u16string units_of(char32_t c) {
  if (c < 0x10000) return {static_cast<char16_t>(c)};
  return {static_cast<char16_t>(0xD7C0 + (c >> 10)), static_cast<char16_t>(0xDC00 | (c & 0x3FF))};
}

TEST(Utf, EveryCharacterGoesThereAndBack) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    const std::u16string units = units_of(c);
    const std::string bytes = utf8_from_utf16(units);
    ASSERT_EQ(bytes.size(), c < 0x80 ? 1U : c < 0x800 ? 2U : c < 0x10000 ? 3U : 4U);
    const Utf16Text back = utf16_from_utf8(bytes);
    ASSERT_EQ(back.error, no_error);
    ASSERT_EQ(back.units, units) << std::hex << static_cast<unsigned>(c);
  }
}

TEST(Utf, KnownText) {
  EXPECT_EQ(utf8_from_utf16(u"目标 5.5%é𠀀"), "目标 5.5%é𠀀");
  EXPECT_EQ(utf16_from_utf8("目标 5.5%é𠀀").units, u"目标 5.5%é𠀀");
  EXPECT_EQ(utf16_from_utf8("").units, u"");
}

TEST(Utf, LoneSurrogatesBecomeTheReplacementCharacter) {
  const struct {
    std::u16string units;
    const char* bytes;
  } rows[] = {
      {{0xD800}, "\uFFFD"},
      {{0xDFFF}, "\uFFFD"},
      {{u'a', 0xDBFF, u'b'}, "a\uFFFDb"},
      {{0xDC00, 0xD800}, "\uFFFD\uFFFD"},
      {{0xD83D, 0xD83D, 0xDE00}, "\uFFFD😀"},
  };
  for (const auto& row : rows) EXPECT_EQ(utf8_from_utf16(row.units), row.bytes);
}

TEST(Utf, ErrorsTellTheByte) {
  const struct {
    std::string_view bytes;
    std::size_t error;
  } rows[] = {
      {"\x80"sv, 0},              // a continuation byte alone
      {"a\xFF"sv, 1},             // never a byte of UTF-8
      {"\xC0\xAF"sv, 0},          // overlong /
      {"\xC1\xBF"sv, 0},          // overlong
      {"\xE0\x80\xAF"sv, 0},      // overlong
      {"\xE0\x9F\xBF"sv, 0},      // overlong U+07FF
      {"\xF0\x8F\xBF\xBF"sv, 0},  // overlong U+FFFF
      {"\xED\xA0\x80"sv, 0},      // U+D800
      {"\xED\xBF\xBF"sv, 0},      // U+DFFF
      {"\xF4\x90\x80\x80"sv, 0},  // U+110000
      {"\xF5\x80\x80\x80"sv, 0},
      {"\xE7\x9B\xAE\xE7\x9B"sv, 3},  // 目 and a cut character
      {"\xE7"sv, 0},
      {"\xC3"sv, 0},
      {"\xF0\x9F\x98"sv, 0},
      {"\xE7\x9B\x41"sv, 0},
      {"\xC3\x41"sv, 0},
      {"\xF0\x9F\x98\x41"sv, 0},
  };
  for (const auto& row : rows) {
    const Utf16Text read = utf16_from_utf8(row.bytes);
    EXPECT_EQ(read.error, row.error) << testing::PrintToString(row.bytes);
  }
}

}  // namespace
}  // namespace mubiao
