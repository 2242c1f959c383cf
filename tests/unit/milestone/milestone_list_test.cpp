#include "core/milestone/milestone_list.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/milestone/milestone_status.h"
#include "core/text/utf.h"

namespace mubiao {
namespace {

/// The milestones of an invented report of 2030, without the stages that read items.
std::vector<Milestone> milestones_of(std::u16string_view source) {
  const Text text = fold(source);
  const Outline parts = outline(text);
  const MarkedText marked(text.units);
  return list_milestones(marked, parts, TimeList(marked, parts.sentences), SourceText(text, source));
}

std::u16string in_review(std::u16string_view sentence) {
  return u"示例市政府工作报告\n2030年1月8日\n一、2029年工作回顾\n各项工作进展良好。\n" + std::u16string(sentence) +
         u"\n";
}

std::u16string in_plan(std::u16string_view sentence) {
  return in_review(u"各项任务完成较好。") + u"二、2030年工作安排\n我们要扎实做好各项工作。\n" +
         std::u16string(sentence) + u"\n";
}

TEST(MilestoneList, TakesItsStatusFromPartTimeAndWords) {
  const struct {
    std::u16string report;
    Status status;
  } rows[] = {
      {in_review(u"青禾大桥建成通车。"), Status::result},
      {in_review(u"青禾大桥即将建成通车。"), Status::target},
      {in_review(u"力争青禾大桥建成通车。"), Status::target},
      {in_review(u"力争多拿项目，青禾大桥建成通车。"), Status::result},  // another clause's word
      {in_review(u"2031年青禾大桥建成通车。"), Status::target},
      {in_review(u"2029年青禾大桥建成通车。"), Status::result},
      {in_plan(u"确保青禾大桥建成通车。"), Status::target},
      {in_plan(u"青禾大桥已建成通车。"), Status::result},
      {in_plan(u"2028年青禾大桥建成通车。"), Status::result},
      {in_plan(u"今年青禾大桥建成通车。"), Status::target},
      {in_plan(u"青禾大桥先后建成通车。"), Status::target},  // 先后 tells of figures only
  };
  for (const auto& row : rows) {
    const std::vector<Milestone> milestones = milestones_of(row.report);
    ASSERT_EQ(milestones.size(), 1U) << utf8_from_utf16(row.report);
    EXPECT_EQ(milestones[0].status, row.status) << utf8_from_utf16(row.report);
    EXPECT_EQ(utf8_from_utf16(milestones[0].subject), "青禾大桥");
    EXPECT_EQ(utf8_from_utf16(milestones[0].event), "建成通车");
  }
}

TEST(MilestoneList, PointsIntoTheSourceWhateverFoldingChanged) {
  const std::u16string report = in_review(u"青 禾 大 橋建 成 通車。");
  const std::vector<Milestone> milestones = milestones_of(report);
  ASSERT_EQ(milestones.size(), 1U);
  const Span span = milestones[0].span;
  EXPECT_EQ(utf8_from_utf16(report.substr(span.start, span.length())), "青 禾 大 橋建 成 通車");
  EXPECT_EQ(utf8_from_utf16(milestones[0].subject), "青禾大橋");
  EXPECT_EQ(utf8_from_utf16(milestones[0].event), "建成通車");
}

TEST(MilestoneList, TakesTheTimeInFrontOfTheEventButNoneInsideAName) {
  const std::u16string report = in_plan(u"确保2030年6月底前青禾大桥建成通车。");
  const std::vector<Milestone> milestones = milestones_of(report);
  ASSERT_EQ(milestones.size(), 1U);
  ASSERT_TRUE(milestones[0].period.has_value());
  const Span span = milestones[0].period->span;
  EXPECT_EQ(utf8_from_utf16(report.substr(span.start, span.length())), "2030年6月底前");
  EXPECT_EQ(milestones[0].period->to.month, 6);
  EXPECT_EQ(milestones[0].period->extent, PeriodExtent::point);
  EXPECT_EQ(milestones[0].period->by, PeriodSource::stated);

  const std::vector<Milestone> set_off = milestones_of(in_plan(u"上半年，确保青禾大桥建成通车。"));
  ASSERT_EQ(set_off.size(), 1U);
  ASSERT_TRUE(set_off[0].period.has_value());
  EXPECT_EQ(set_off[0].period->extent, PeriodExtent::part);
  EXPECT_EQ(set_off[0].period->by, PeriodSource::sentence);

  const std::vector<Milestone> named = milestones_of(in_plan(u"确保“2029年行动”大桥建成通车。"));
  ASSERT_EQ(named.size(), 1U);
  EXPECT_FALSE(named[0].period.has_value());
}

TEST(MilestoneStatus, IsThatOfThePartWhereNoYearIsKnown) {
  const std::u16string words = u"2029年青禾大桥建成通车。";
  const MarkedText marked(words);
  const FoundMilestone milestone = {{5, 13}, {5, 9}, {9, 13}};
  Sentence sentence;
  sentence.span = {0, static_cast<std::uint32_t>(words.size())};
  TimeExpression time;
  time.span = {0, 5};
  time.last_year = 2029;
  sentence.part = Part::plan;
  EXPECT_EQ(milestone_status(marked, milestone, sentence, &time, {}), Status::target);
  EXPECT_EQ(milestone_status(marked, milestone, sentence, &time, {2030, 2030}), Status::result);
  sentence.part = Part::review;
  EXPECT_EQ(milestone_status(marked, milestone, sentence, &time, {}), Status::result);
  EXPECT_EQ(milestone_status(marked, milestone, sentence, &time, {2029, 2028}), Status::target);
  EXPECT_EQ(milestone_status(marked, milestone, sentence, nullptr, {2029, 2028}), Status::result);
}

}  // namespace
}  // namespace mubiao
