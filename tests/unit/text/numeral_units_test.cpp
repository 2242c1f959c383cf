#include "core/text/numeral_units.h"

#include <gtest/gtest.h>

namespace mubiao {
namespace {

TEST(NumeralUnits, ListsAreStretchesOfOne) {
  EXPECT_EQ(chinese_digits, u"〇一二三四五六七八九");
  EXPECT_EQ(one_to_nine, u"一二三四五六七八九");
  EXPECT_EQ(one_to_ten, u"一二三四五六七八九十");
  EXPECT_EQ(chinese_ordinals, u"零〇一二三四五六七八九十百");
  EXPECT_EQ(chinese_counts, u"一二三四五六七八九十百千万亿两");
}

TEST(NumeralUnits, DigitsHaveValues) {
  EXPECT_EQ(chinese_digit_value(u'〇'), 0);
  EXPECT_EQ(chinese_digit_value(u'零'), 0);
  EXPECT_EQ(chinese_digit_value(u'九'), 9);
  EXPECT_EQ(chinese_digit_value(u'十'), -1);
  EXPECT_EQ(chinese_digit_value(u'9'), -1);
}

TEST(NumeralUnits, OpenersLeaveOutZero) {
  for (const char16_t unit : std::u16string_view(u"05〇一九十百千万亿两几数上半廿卅好成壹玖拾佰仟"))
    EXPECT_TRUE(may_start_numeral(unit));
  for (const char16_t unit : std::u16string_view(u"零多余个第点%")) EXPECT_FALSE(may_start_numeral(unit));
}

}  // namespace
}  // namespace mubiao
