#include "core/quantity/literal.h"

#include <gtest/gtest.h>

#include "core/text/utf.h"

namespace mubiao {
namespace {

struct Row {
  std::u16string_view literal;
  const char* value;
  std::u16string_view unit = {};
};

void expect_rows(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    const auto read = read_literal(row.literal);
    ASSERT_TRUE(read) << utf8_from_utf16(row.literal);
    EXPECT_EQ(read->value.to_json(), row.value) << utf8_from_utf16(row.literal);
    EXPECT_EQ(utf8_from_utf16(read->unit), utf8_from_utf16(row.unit)) << utf8_from_utf16(row.literal);
  }
}

TEST(Literal, ReadsNumbersWithTheirUnit) {
  expect_rows({
      {u"812.5万亩", "8125000", u"亩"},
      {u"约36亿元", "3600000000", u"元"},
      {u"￥18", "18", u"¥"},
      {u"人民币二百元", "200", u"元"},
      {u"17个", "17", u"个"},
      {u"18k左右", "18000"},
      {u"九打", "108"},
      {u"个半小时", "1.5", u"个小时"},
  });
}

TEST(Literal, ReadsSignsPowersAndExponents) {
  expect_rows({
      {u"负四十六", "-46"},
      {u"-7.25", "-7.25"},
      {u"－８％", "-8", u"%"},
      {u".35", "0.35"},
      {u"-.5M", "-500000"},
      {u"3^4", "81"},
      {u"4^-1", "0.25"},
      {u"6.1e-2", "0.061"},
      {u"2e+6", "2000000"},
  });
}

TEST(Literal, ReadsFractions) {
  expect_rows({
      {u"9/4", "2.25"},
      {u"2 3/4", "2.75"},
      {u"六又二分之一", "6.5"},
      {u"四分之负三", "-0.75"},
      {u"负四分之负三", "0.75"},
      {u"8分之 五", "0.625"},
  });
}

TEST(Literal, ReadsWhatSpeechDrops) {
  expect_rows({
      {u"六万八", "68000"},
      {u"万七", "17000"},
      {u"百三万", "1300000"},
      {u"四百六", "460"},
      {u"三个亿", "300000000"},
      {u"二兆", "2000000000000"},
  });
}

TEST(Literal, ReadsPercentagesOnTheHundredScale) {
  expect_rows({
      {u"百分之 四十二", "42", u"%"},
      {u"6.4个百分点", "6.4", u"%"},
      {u"对折", "50", u"%"},
      {u"七八折", "78", u"%"},
      {u"半成", "5", u"%"},
      {u"四成二", "42", u"%"},
  });
}

TEST(Literal, ReadsMoneyInItsMainUnit) {
  expect_rows({
      {u"八块六", "8.6", u"块"},
      {u"九块二毛五分", "9.25", u"块"},
      {u"37元4角钱", "37.4", u"元"},
      {u"六毛", "60", u"分"},
      {u"四角八分", "48", u"分"},
  });
}

TEST(Literal, IsNothingWithoutANumber) {
  for (const std::u16string_view literal : {u"", u" ", u"负", u"元", u"约", u"百分之", u"。"}) {
    const auto read = read_literal(literal);
    EXPECT_FALSE(read) << utf8_from_utf16(literal);
  }
}

}  // namespace
}  // namespace mubiao
