#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/milestone/subject_list.h"
#include "core/milestone/subject_trait.h"
#include "core/milestone/subject_trim.h"
#include "core/milestone/word_end.h"
#include "core/text/utf.h"

namespace mubiao {
namespace {

/// Words marked with the vocabulary of milestones. `words` must outlive this.
struct Marked {
  explicit Marked(std::u16string_view words)
      : whole{0, static_cast<std::uint32_t>(words.size())}, text(words, whole, Vocabulary::milestones) {}

  std::string cut(Span span) const { return utf8_from_utf16(text.text().substr(span.start, span.length())); }

  Span whole;
  MarkedText text;
};

SubjectTrait trait_of(std::u16string_view subject) {
  const Marked marked(subject);
  return judge_subject(marked.text, marked.whole);
}

TEST(SubjectTrait, CountsWhatStandsOutBesideGeneralWords) {
  EXPECT_EQ(trait_of(u"重点项目").outstanding, 0U);
  EXPECT_FALSE(trait_of(u"重点项目").named);
  EXPECT_EQ(trait_of(u"青禾大桥").outstanding, 2U);
  EXPECT_TRUE(trait_of(u"青禾大桥").named);
  EXPECT_TRUE(trait_of(u"“青禾”项目").quoted);
  EXPECT_TRUE(trait_of(u"第三届大会").named);
}

TEST(SubjectTrait, TellsAThingOneCanPointAt) {
  EXPECT_TRUE(trait_of(u"青禾大桥").firm);
  EXPECT_TRUE(trait_of(u"青禾大桥（一期）").firm);
  EXPECT_TRUE(trait_of(u"青禾体系").headed);
  EXPECT_FALSE(trait_of(u"青禾体系").firm);
  EXPECT_FALSE(trait_of(u"青禾精神").headed);
  EXPECT_TRUE(trait_of(u"青禾馆、云麓塔等一批文化").firm);  // what the members end with
}

TEST(SubjectTrait, TellsWhatAFigureCounts) {
  EXPECT_TRUE(trait_of(u"27个项目").counted);
  EXPECT_FALSE(trait_of(u"青禾、云麓2座大桥").counted);  // sums the names up
  EXPECT_TRUE(trait_of(u"青禾、云麓2座大桥").holds_count);
  EXPECT_FALSE(trait_of(u"500千伏青禾变电站").counted);  // a size that describes
  EXPECT_FALSE(trait_of(u"青禾大桥").holds_count);
}

TEST(SubjectTrait, TellsACircumstanceAndAFirst) {
  EXPECT_TRUE(trait_of(u"抢抓青禾大桥机遇").background);
  EXPECT_FALSE(trait_of(u"青禾大桥").background);
  EXPECT_TRUE(trait_of(u"首座大桥").first);
  EXPECT_FALSE(trait_of(u"首批大桥").first);
}

TEST(SubjectTrait, EndsInAWordWhateverBracketsStandBehind) {
  const Marked exam(u"国家级评审（第二轮）等");
  EXPECT_TRUE(ends_in(exam.text, exam.whole, WordClass::milestone_exam));
  EXPECT_FALSE(ends_in(exam.text, exam.whole, WordClass::milestone_head));
}

TEST(SubjectTrim, LeavesTheNameAlone) {
  const struct {
    std::u16string_view words;
    const char* name;
  } rows[] = {
      {u"抢抓机遇推动示例机场航站楼顺利", "示例机场航站楼"},
      {u"加快推动青禾大桥于6月底前", "青禾大桥"},
      {u"今年青禾大桥正式", "青禾大桥"},
      {u"青禾大桥", "青禾大桥"},
      {u"将军岭隧道", "将军岭隧道"},  // 将 is the head of a name
      {u"投资增长5%、青禾大桥", "青禾大桥"},
      {u"推动", ""},
  };
  for (const auto& row : rows) {
    const Marked marked(row.words);
    EXPECT_EQ(marked.cut(trim_subject(marked.text, marked.whole)), row.name) << utf8_from_utf16(row.words);
  }
}

TEST(SubjectTrim, KeepsTheInnerVerbsOfAnObject) {
  const Marked marked(u"中央财政支持示范城市");
  EXPECT_EQ(marked.cut(trim_object(marked.text, marked.whole)), "中央财政支持示范城市");
  EXPECT_NE(marked.cut(trim_subject(marked.text, marked.whole)), "中央财政支持示范城市");
}

TEST(SubjectList, SplitsWhereAllMembersAreNamed) {
  const struct {
    std::u16string_view words;
    std::vector<std::string> members;
  } rows[] = {
      {u"青禾大桥", {"青禾大桥"}},
      {u"青禾大桥、云麓隧道", {"青禾大桥", "云麓隧道"}},
      {u"青禾大桥、云麓隧道以及14个网点", {"青禾大桥", "云麓隧道"}},
      {u"青禾大桥、云麓隧道等项目", {"青禾大桥、云麓隧道等项目"}},
      {u"青禾、云麓大桥", {"青禾、云麓大桥"}},  // the first has no head noun
      {u"国家会议中心二期、云麓会展中心", {"国家会议中心二期", "云麓会展中心"}},
      {u"“甲、乙”大桥", {"“甲、乙”大桥"}},
  };
  for (const auto& row : rows) {
    const Marked marked(row.words);
    std::vector<std::string> members;
    for (const Span member : split_subject(marked.text, marked.whole)) members.push_back(marked.cut(member));
    EXPECT_EQ(members, row.members) << utf8_from_utf16(row.words);
  }
}

TEST(WordEnd, IsThePlaceItselfWhereThereIsNoSuchPiece) {
  const std::u16string_view words = u"第四届“青禾”（一期27个500千伏站";
  const Marked marked(words);
  const std::uint32_t end = marked.whole.end;
  EXPECT_EQ(ordinal_end(words, 0, end), 3U);
  EXPECT_EQ(ordinal_end(words, 1, end), 1U);
  EXPECT_EQ(bracket_end(words, 3, end), 7U);
  EXPECT_EQ(bracket_end(words, 3, 6), 3U);    // not closed before the limit
  EXPECT_EQ(bracket_end(words, 7, end), 7U);  // never closed
  EXPECT_EQ(count_end(marked.text, 10, end), 13U);
  EXPECT_EQ(count_end(marked.text, 13, end), 13U);  // a size counts nothing
}

TEST(WordEnd, FindsMarksInsideItsLimit) {
  const Marked marked(u"青禾大桥");
  EXPECT_EQ(mark_end(marked.text, 2, 4, WordClass::milestone_head), 4U);
  EXPECT_EQ(mark_end(marked.text, 2, 3, WordClass::milestone_head), 2U);
  EXPECT_EQ(mark_start(marked.text, 4, 0, WordClass::milestone_head), 2U);
  EXPECT_EQ(mark_start(marked.text, 4, 3, WordClass::milestone_head), 4U);
}

}  // namespace
}  // namespace mubiao
