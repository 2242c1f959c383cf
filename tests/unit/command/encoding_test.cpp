#include "core/command/encoding.h"

#include <gtest/gtest.h>

namespace mubiao {
namespace {

using namespace std::string_view_literals;

TEST(Encoding, IsDetected) {
  const struct {
    const char* what;
    std::string_view bytes;
    std::u16string_view units;
  } rows[] = {
      {"nothing", ""sv, u""sv},
      {"ASCII", "GDP 5%"sv, u"GDP 5%"sv},
      {"UTF-8", "目标5%"sv, u"目标5%"sv},
      {"UTF-8 with mark", "\xEF\xBB\xBF目标"sv, u"目标"sv},
      {"a mark alone", "\xEF\xBB\xBF"sv, u""sv},
      {"UTF-16LE with mark", "\xFF\xFE\xEE\x76\x07\x68"sv, u"目标"sv},
      {"UTF-16BE with mark", "\xFE\xFF\x76\xEE\x68\x07"sv, u"目标"sv},
      {"UTF-16LE with a lone surrogate", "\xFF\xFE\x00\xD8"sv, u"\xD800"sv},
      {"UTF-16LE mark alone", "\xFF\xFE"sv, u""sv},
      {"GB 2312", "\xC4\xBF\xB1\xEA"sv, u"目标"sv},
      {"GBK", "\x87\xBB"sv, u"嚮"sv},
      {"GB18030, four bytes", "\xC4\xBF\x95\x32\x82\x36"sv, u"目𠀀"sv},
      {"NUL", "a\0b"sv, u"a\0b"sv},
  };
  for (const auto& row : rows) {
    const DecodedText text = decode(row.bytes, Encoding::automatic);
    EXPECT_EQ(text.error, "") << row.what;
    EXPECT_EQ(text.units, row.units) << row.what;
  }
}

TEST(Encoding, ErrorsNameEncodingAndByte) {
  const struct {
    std::string_view bytes;
    Encoding encoding;
    const char* error;
  } rows[] = {
      {"ab\xB1\xEA"sv, Encoding::utf8, "not UTF-8: no character at byte 2"},
      {"\xEF\xBB\xBF\xFF"sv, Encoding::utf8, "not UTF-8: no character at byte 3"},
      {"\xEF\xBB\xBF\xB1\xEA\xFF"sv, Encoding::automatic, "not UTF-8: no character at byte 3"},
      {"\xB1\xEA\xFF"sv, Encoding::gb18030, "not GB18030: no character at byte 2"},
      {"a\xB1"sv, Encoding::gb18030, "not GB18030: no character at byte 1"},
      {"\xFF\xFE\x01"sv, Encoding::automatic, "not UTF-16: no character at byte 2"},
      {"\xB1\xEA\xFF"sv, Encoding::automatic,
       "neither UTF-8 nor GB18030 (not UTF-8: no character at byte 0, not GB18030: no character at byte 2)"},
  };
  for (const auto& row : rows) {
    const DecodedText text = decode(row.bytes, row.encoding);
    EXPECT_EQ(text.error, row.error);
    EXPECT_EQ(text.units, u"");
  }
}

TEST(Encoding, AskedForIsNotGuessed) {
  // Two characters of UTF-8 are three of GB18030.
  EXPECT_EQ(decode("北京", Encoding::gb18030).units, u"鍖椾含");
}

}  // namespace
}  // namespace mubiao
