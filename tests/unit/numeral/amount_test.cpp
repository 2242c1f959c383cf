#include "core/numeral/amount.h"

#include <gtest/gtest.h>

#include <string_view>

#include "core/numeral/numeral_value.h"
#include "core/text/utf.h"

namespace mubiao {
namespace {

struct Row {
  std::u16string_view text;
  const char* value;
  std::uint32_t end;
};

TEST(Amount, MultipliesMagnitudesOut) {
  for (const Row& row :
       {Row{u"5.5%", "5.5", 3}, Row{u"3亿5千万元", "350000000", 5}, Row{u"一千零五个", "1005", 4},
        Row{u"一万二", "12000", 3}, Row{u"1.4万亿", "1400000000000", 5}, Row{u"四千三百点五亿", "430050000000", 7},
        Row{u"12,345人", "12345", 6}, Row{u"二〇二五年", "2025", 4}, Row{u"1亿2000", "100000000", 2}}) {
    const auto amount = read_amount(row.text, 0);
    ASSERT_TRUE(amount) << utf8_from_utf16(row.text);
    EXPECT_EQ(amount->value.to_json(), row.value) << utf8_from_utf16(row.text);
    EXPECT_EQ(amount->span, (Span{0, row.end})) << utf8_from_utf16(row.text);
  }
}

TEST(Amount, ReadsTrillionsWrittenWithOneCharacter) {
  for (const Row& row : {Row{u"3兆1648亿元", "3164800000000", 7}, Row{u"3兆1,648亿元", "3164800000000", 8},
                         Row{u"2兆元", "2000000000000", 2}, Row{u"2.5兆元", "2500000000000", 4},
                         Row{u"100兆宽带", "100", 3}, Row{u"5兆瓦", "5", 1}, Row{u"20兆3期", "20", 2}}) {
    const auto amount = read_amount(row.text, 0);
    ASSERT_TRUE(amount) << utf8_from_utf16(row.text);
    EXPECT_EQ(amount->value.to_json(), row.value) << utf8_from_utf16(row.text);
    EXPECT_EQ(amount->span, (Span{0, row.end})) << utf8_from_utf16(row.text);
  }
}

TEST(Amount, EndsWhereTheNextMagnitudeIsNotSmaller) {
  for (const Row& row :
       {Row{u"5亿5亿", "500000000", 2}, Row{u"5万5万", "50000", 2}, Row{u"一亿一亿", "100000000", 2},
        Row{u"三万两万", "30000", 2}, Row{u"2千万3千万", "20000000", 3}, Row{u"3亿2万1亿", "300020000", 4},
        Row{u"1万亿2万亿", "1000000000000", 3}, Row{u"3万亿5千亿2万", "3500000020000", 8},
        Row{u"一万亿三亿五万", "1000300050000", 7}, Row{u"万万", "100000000", 2}}) {
    const auto amount = read_amount(row.text, 0);
    ASSERT_TRUE(amount) << utf8_from_utf16(row.text);
    EXPECT_EQ(amount->value.to_json(), row.value) << utf8_from_utf16(row.text);
    EXPECT_EQ(amount->span, (Span{0, row.end})) << utf8_from_utf16(row.text);
  }
}

TEST(Amount, KeepsWhatItSaysBesides) {
  const auto exceeded = read_amount(u"800多万", 0);
  ASSERT_TRUE(exceeded);
  EXPECT_EQ(exceeded->more, (Span{3, 4}));
  EXPECT_EQ(exceeded->magnitude, (Span{4, 5}));
  EXPECT_EQ(exceeded->scale, Decimal::of(1, 4));
  const auto pair = read_amount(u"七八百", 0);
  ASSERT_TRUE(pair);
  EXPECT_EQ(pair->pair, (Span{0, 2}));
  EXPECT_TRUE(pair->vague);
  EXPECT_TRUE(read_amount(u"百万", 0)->bare);
  EXPECT_TRUE(read_amount(u"5千", 0)->ascii);
  EXPECT_FALSE(read_amount(u"五千", 0)->ascii);
}

TEST(Amount, LeavesMagnitudesToTheirUnits) {
  EXPECT_FALSE(read_amount(u"千瓦", 0));
  EXPECT_EQ(read_amount(u"5千瓦", 0)->span.end, 1U);
  EXPECT_EQ(read_amount(u"5百分点", 0)->span.end, 1U);
}

TEST(Amount, LeavesOtherWordsAlone) {
  EXPECT_FALSE(read_amount(u"人数百", 1));  // 人数, not 数百
  EXPECT_FALSE(read_amount(u"网上千", 1));
  EXPECT_EQ(read_amount(u"30余额", 0)->span.end, 2U);
  EXPECT_EQ(read_amount(u"30来自", 0)->span.end, 2U);
  EXPECT_FALSE(read_amount(u"个", 0));
  EXPECT_FALSE(read_amount(u"5", 1));
}

TEST(NumeralValue, TellsWhatACharacterIsWorth) {
  EXPECT_EQ(chinese_digit(u'零'), 0);
  EXPECT_EQ(chinese_digit(u'两'), 2);
  EXPECT_EQ(chinese_digit(u'柒'), 7);
  EXPECT_EQ(chinese_digit(u'十'), no_digit);
  EXPECT_EQ(small_power(u'十'), 1);
  EXPECT_EQ(small_power(u'仟'), 3);
  EXPECT_EQ(small_power(u'万'), 0);
  EXPECT_EQ(large_power(u'亿'), 8);
  EXPECT_EQ(tens_ligature(u'卅'), 30);
  EXPECT_TRUE(is_capital(u'陆'));
  EXPECT_FALSE(is_capital(u'零'));
  EXPECT_FALSE(is_capital(u'六'));
}

}  // namespace
}  // namespace mubiao
