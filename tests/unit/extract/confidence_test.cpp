#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "core/mubiao.h"

namespace mubiao {
namespace {

/// The item whose quantity has `value`; fails where there is none.
Confidence confidence_of(std::u16string_view text, double value) {
  const Analysis analysis = extract(text);
  const auto found = std::find_if(analysis.items.begin(), analysis.items.end(), [&](const Item& item) {
    return item.quantity.value && item.quantity.value->to_double() == value;
  });
  EXPECT_NE(found, analysis.items.end());
  return found == analysis.items.end() ? Confidence::sure : found->confidence;
}

constexpr std::u16string_view head = u"示例市2024年政府工作报告\n一、2023年工作回顾\n";

Confidence in_review(std::u16string_view sentence, double value) {
  return confidence_of(std::u16string(head) + std::u16string(sentence), value);
}

TEST(ExtractedConfidence, IsSureOfAPlainFigure) {
  EXPECT_EQ(in_review(u"全市粮食总产量达到46.5万吨，增长3.2%。", 465000), Confidence::sure);
}

TEST(ExtractedConfidence, AsksToCheckANumberWhoseDigitsWereApart) {
  EXPECT_EQ(in_review(u"全市粮食总产量达到4 6 . 5 万 吨，增长3.2%。", 465000), Confidence::check);
  EXPECT_EQ(in_review(u"全市粮食总产量达到4\n6.5万吨，增长3.2%。", 465000), Confidence::check);
}

TEST(ExtractedConfidence, AsksToCheckAGarbledSign) {
  EXPECT_EQ(in_review(u"全市粮食总产量达到46.5万吨，增长3.2_M_M_。", 3.2), Confidence::check);
  EXPECT_EQ(in_review(u"全市粮食总产量达到46.5万吨，增长3..2%。", 3.2), Confidence::check);
}

TEST(ExtractedConfidence, AsksToCheckAFigureWhoseNounWasCountedBeforeIt) {
  EXPECT_EQ(in_review(u"完成排水改造，覆盖39个小区225万平方米。", 2250000), Confidence::check);
  EXPECT_EQ(in_review(u"整治河道，涉及12个村36公里。", 36), Confidence::check);
  EXPECT_EQ(in_review(u"改造管网，覆盖8个片区4.2万户。", 42000), Confidence::check);
  EXPECT_EQ(in_review(u"建设高标准农田，覆盖6个乡镇5.1万亩。", 51000), Confidence::check);
}

TEST(ExtractedConfidence, LeavesAGapBeforeTheUnitAlone) {
  EXPECT_EQ(in_review(u"全市粮食总产量达到 46.5 万吨，增长 3.2 %。", 465000), Confidence::sure);
  EXPECT_EQ(in_review(u"全市粮食总产量达到46.5\n万吨，增长3.2%。", 465000), Confidence::sure);
}

TEST(ExtractedConfidence, AsksToCheckABoundWithoutTimeWhereAStoryTellsOfGoals) {
  const auto in_story = [](std::u16string_view sentence, double value) {
    return confidence_of(u"本报讯 会上公布了预期目标。\n" + std::u16string(sentence), value);
  };
  EXPECT_EQ(in_story(u"税收增长5%左右。", 5), Confidence::check);
  EXPECT_EQ(in_story(u"新增就业12万人以上。", 120000), Confidence::check);
  EXPECT_EQ(in_story(u"2029年税收增长5%左右。", 5), Confidence::sure);
  EXPECT_EQ(confidence_of(u"本报讯 会上公布了数据。\n税收增长5%左右。", 5), Confidence::sure);
}

TEST(ExtractedConfidence, AsksToCheckADeedThatNothingSaysToBeDoneWhereTheKindOfTextIsUnknown) {
  const std::u16string_view about = u"示例街道情况\n辖区面积12平方公里。\n";
  const auto in_other = [&](std::u16string_view sentence, double value) {
    return confidence_of(std::u16string(about) + std::u16string(sentence), value);
  };
  EXPECT_EQ(in_other(u"新建冷库2座。", 2), Confidence::check);
  EXPECT_EQ(in_other(u"兴建学校3所。", 3), Confidence::check);
  EXPECT_EQ(in_other(u"整修水渠9公里。", 9), Confidence::check);
  // said to be done, by a time or by a word; or no deed
  EXPECT_EQ(in_other(u"去年新建冷库2座。", 2), Confidence::sure);
  EXPECT_EQ(in_other(u"已建成冷库2座。", 2), Confidence::sure);
  EXPECT_EQ(in_other(u"税收收入增长5%。", 5), Confidence::sure);
  EXPECT_EQ(in_other(u"常住人口52万人。", 520000), Confidence::sure);
  // in a report the part tells
  EXPECT_EQ(in_review(u"新建冷库2座。", 2), Confidence::sure);
}

}  // namespace
}  // namespace mubiao
