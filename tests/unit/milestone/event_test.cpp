#include "core/milestone/event.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/text/utf.h"

namespace mubiao {
namespace {

std::vector<MilestoneEvent> events_of(std::u16string_view clause) {
  const Span whole = {0, static_cast<std::uint32_t>(clause.size())};
  const MarkedText marked(clause, whole, Vocabulary::milestones);
  return find_events(marked, whole);
}

std::vector<std::string> words_of(std::u16string_view clause) {
  std::vector<std::string> words;
  for (const MilestoneEvent& event : events_of(clause))
    words.push_back(utf8_from_utf16(clause.substr(event.span.start, event.span.length())));
  return words;
}

using Words = std::vector<std::string>;

TEST(MilestoneEvent, IsTheLongestWord) {
  EXPECT_EQ(words_of(u"青禾大桥建成通车"), Words{"建成通车"});
  EXPECT_EQ(words_of(u"青禾大桥开工，云麓隧道贯通"), (Words{"开工", "贯通"}));
}

TEST(MilestoneEvent, TakesWordsThatAdjoinAsOne) {
  const std::vector<MilestoneEvent> joined = events_of(u"开放运营云麓遗址公园");
  ASSERT_EQ(joined.size(), 1U);
  EXPECT_EQ(joined[0].span, (Span{0, 4}));
  EXPECT_EQ(joined[0].kind, lexicon_value::milestone_state);
  EXPECT_FALSE(joined[0].weak);
}

TEST(MilestoneEvent, IsNoneInsideALongerWordOrAQuotation) {
  EXPECT_EQ(words_of(u"项目开工率98%"), Words{});
  EXPECT_EQ(words_of(u"推动工业化"), Words{});
  EXPECT_EQ(words_of(u"“开工”行动"), Words{});
  EXPECT_EQ(words_of(u"“青禾”大桥开工"), Words{"开工"});
}

TEST(MilestoneEvent, IsNoneWhereItOnlyDescribes) {
  EXPECT_EQ(words_of(u"唯一入选的案例"), Words{});
  EXPECT_EQ(words_of(u"青禾大学成立60周年"), Words{});
  EXPECT_EQ(words_of(u"青禾大学成立6所学院"), Words{"成立"});
}

TEST(MilestoneEvent, LeavesTheMakingToTheTask) {
  EXPECT_EQ(words_of(u"完成云麓医疗保障局组建"), Words{"完成"});
  EXPECT_EQ(words_of(u"云麓医疗保障局组建"), Words{"组建"});
}

TEST(MilestoneEvent, BeginsWhereNoLongerWordDoes) {
  const std::u16string_view words = u"开工青禾大桥开工率";
  const MarkedText marked(words, {0, static_cast<std::uint32_t>(words.size())}, Vocabulary::milestones);
  EXPECT_TRUE(begins_event(marked, 0));
  EXPECT_FALSE(begins_event(marked, 2));
  EXPECT_FALSE(begins_event(marked, 6));
}

}  // namespace
}  // namespace mubiao
