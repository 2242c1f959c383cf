// What the words of a text without title or headings tell of its kind. Texts in our own words.
#include "core/outline/wording_kind.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/unit/repeated.h"

namespace mubiao {
namespace {

constexpr std::u16string_view plans =
    u"加快建设示例大桥，推进老旧小区改造，健全养老服务，力争新建托位300个。各街道要落实责任，由住建局牵头，确保年底前开"
    u"工。";
constexpr std::u16string_view tells =
    u"全年货运量320万吨，比上年增长4.1%；年末公路里程1200公里，增加35公里。全年接待游客90万人次，同比下降2%。";
constexpr std::u16string_view says_neither =
    u"示例区位于示例河南岸，东邻河湾县，下辖四个街道和两个镇，区政府驻示例街道。";

TEST(WordingKind, NearlyAllWordsLookAhead) {
  EXPECT_EQ(kind_of_wording(repeated(plans, 4)), DocumentKind::plan);
  EXPECT_EQ(kind_of_wording(repeated(plans, 40)), DocumentKind::plan);
  // a sentence of what was done, amid what is to be done
  EXPECT_EQ(kind_of_wording(repeated(plans, 6) + u"去年完成投资3亿元。"), DocumentKind::plan);
}

TEST(WordingKind, NearlyAllWordsTellWhatCame) {
  EXPECT_EQ(kind_of_wording(repeated(tells, 30)), DocumentKind::communique);
  EXPECT_EQ(kind_of_wording(repeated(tells, 30) + u"加快建设示例大桥。"), DocumentKind::communique);
}

TEST(WordingKind, WhatTellsBothOrNeitherIsLeftToItsSentences) {
  EXPECT_EQ(kind_of_wording(repeated(plans, 10) + repeated(tells, 10)), DocumentKind::other);
  EXPECT_EQ(kind_of_wording(repeated(tells, 30) + repeated(plans, 3)), DocumentKind::other);
  EXPECT_EQ(kind_of_wording(repeated(says_neither, 30)), DocumentKind::other);
  // words that look ahead, but too few for a plan
  EXPECT_EQ(kind_of_wording(repeated(says_neither, 30) + std::u16string(plans)), DocumentKind::other);
}

TEST(WordingKind, WhatLooksBackFirstIsAReport) {
  EXPECT_EQ(kind_of_wording(repeated(tells, 4) + repeated(plans, 40)), DocumentKind::plan);
  EXPECT_EQ(kind_of_wording(repeated(tells, 9) + repeated(plans, 40)), DocumentKind::other);
  EXPECT_EQ(kind_of_wording(u"各位代表：" + repeated(plans, 40)), DocumentKind::other);
}

TEST(WordingKind, AFewSentencesTellTooLittle) {
  EXPECT_EQ(kind_of_wording(u""), DocumentKind::other);
  EXPECT_EQ(kind_of_wording(plans), DocumentKind::other);
  EXPECT_EQ(kind_of_wording(repeated(tells, 5)), DocumentKind::other);
}

}  // namespace
}  // namespace mubiao
