#include "core/text/heading_number.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "core/text/utf.h"

namespace mubiao {
namespace {

// The number ends at the '|'; a line without one begins with no number.
void expect_rows(std::initializer_list<std::u16string_view> lines) {
  for (const std::u16string_view marked : lines) {
    const std::size_t bar = marked.find(u'|');
    const std::size_t expected = bar == marked.npos ? 0 : bar;
    std::u16string line(marked);
    if (bar != marked.npos) line.erase(bar, 1);
    EXPECT_EQ(heading_number(line, 0, static_cast<std::uint32_t>(line.size())), expected) << utf8_from_utf16(marked);
  }
}

TEST(HeadingNumber, ReadsCircledNumbers) { expect_rows({u"①|扩大投资", u"⑵|扩大投资", u"⒊|扩大投资", u"●扩大投资"}); }

TEST(HeadingNumber, ReadsBracketedNumbers) {
  expect_rows({u"（一）|扩大投资", u"（十二）|扩大投资", u"（3）|扩大投资", u"（试行）", u"（一", u"（）", u"（2025）|",
               u"（20251）"});
}

TEST(HeadingNumber, ReadsChapters) {
  expect_rows({u"第一章|发展环境", u"第3节|发展基础", u"第二部分|主要目标", u"第一部", u"第一产业", u"第章", u"第"});
}

TEST(HeadingNumber, ReadsChineseNumbers) {
  expect_rows({u"一、|工作回顾", u"二十三、|工作回顾", u"三.|工作回顾", u"一是|扩大投资", u"四要|扩大投资",
               u"十二是|扩大投资", u"二十一是", u"五一、端午", u"一", u"一批项目", u"百年", u"一二三四五、"});
}

TEST(HeadingNumber, ReadsArabicNumbers) {
  expect_rows({u"1、|扩大投资", u"12.|扩大投资", u"1.5亿元", u"1.", u"00、5300亿元", u"123、", u"5个", u"181.|今年收入",
               u"105.|我会拨款", u"120.5亿元", u"1812.今年", u"181."});
}

TEST(HeadingNumber, PassesOverGaps) { expect_rows({u"一 、|工作回顾", u"（ 二 ）|扩大投资", u"第 一 章|发展环境"}); }

TEST(HeadingNumber, LooksNoFurtherThanTheEnd) {
  EXPECT_EQ(heading_number(u"一、工作", 0, 1), 0U);
  EXPECT_EQ(heading_number(u"一、工作", 0, 2), 2U);
  EXPECT_EQ(heading_number(u"前言一、工作", 2, 6), 2U);
  EXPECT_EQ(heading_number(u"", 0, 0), 0U);
}

}  // namespace
}  // namespace mubiao
