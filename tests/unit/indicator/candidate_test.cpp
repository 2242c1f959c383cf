#include "core/indicator/candidate.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/unit/indicator/observed_text.h"

namespace mubiao {
namespace {

/// What must be among the candidates of a figure, or must not.
struct Row {
  std::u16string_view sentences;
  std::string_view figure;
  std::string_view candidate;  ///< composition and pieces
};

std::string listed(const std::vector<std::string>& candidates) {
  std::string out;
  for (const std::string& candidate : candidates) out += "\n  " + candidate;
  return out;
}

void expect_proposed(bool proposed, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    const std::vector<std::string> candidates = ObservedText(row.sentences).candidates(row.figure);
    const auto count = std::count(candidates.begin(), candidates.end(), row.candidate);
    EXPECT_EQ(count, proposed ? 1 : 0) << utf8_from_utf16(row.sentences) << " " << row.figure << ": " << row.candidate
                                       << listed(candidates);
  }
}

TEST(Candidates, HaveEveryComposition) {
  expect_proposed(true,
                  {
                      {u"新建高标准农田20万亩。", "20万亩", "before 新建高标准农田"},
                      {u"建成37个风电光伏项目。", "37个", "after 风电光伏项目"},
                      {u"设立10亿元科技创新资金。", "10亿元", "before_after 设立+科技创新资金"},
                      {u"总投资44亿元的供水工程。", "44亿元", "after_before 供水工程+总投资"},
                      {u"完成征地39宗，2576亩。", "2576亩", "inherited 征地"},
                      {u"粮食播种面积613万亩，总产量47亿斤。", "47亿斤", "prefix_local 粮食播种面积+总产量"},
                      {u"研究中心2011家，其中国家级15家。", "15家", "local_suffix 国家级+研究中心"},
                      {u"工业投资、技改投资分别增长17%、15%。", "15%", "listed 技改投资"},
                      {u"高技术制造业、装备制造业增加值分别增长9%、7%。", "9%", "listed_tail 高技术制造业+增加值"},
                      {u"企业营业收入、利润分别增长8%、6%。", "6%", "listed_head 企业+利润"},
                      {u"旅游市场持续回暖，收入增长30%。", "30%", "topic_local 旅游市场+收入增长"},
                      {u"新增20家省级、3家国家级。", "3家", "prefix_after 新增+国家级"},
                      {u"游客758万人次，旅游收入54亿元，分别增长30%、43%。", "30%", "earlier 游客"},
                      {u"游客758万人次，旅游收入54亿元，分别增长30%、43%。", "43%", "earlier 旅游收入"},
                      {u"重点实验室总数306家，其中省级16家。", "16家", "local_core 省级+重点实验室"},
                      {u"粮食播种面积613万亩，总产量47亿斤。", "47亿斤", "core_local 粮食+总产量"},
                      {u"规模以上工业增加值增长5%，国有企业6%。", "6%", "local_tail 国有企业+增加值"},
                      {u"经营主体稳中培优。总量达到9万户。", "9万户", "lead_local 经营主体稳中培优+总量"},
                      {u"经营主体稳中培优。总量达到9万户。", "9万户", "lead_local 经营主体+总量"},
                      {u"新增2家国家级、5家省级龙头企业。", "2家", "shared_noun 国家级+龙头企业"},
                      {u"新增2家国家级、5家省级龙头企业。", "2家", "shared_noun 新增+国家级+龙头企业"},
                  });
}

TEST(Candidates, StartAndEndAtTokens) {
  const std::vector<std::string> candidates = ObservedText(u"新建现代农业产业园3个。").candidates("3个");
  EXPECT_EQ(candidates, (std::vector<std::string>{"before 现代农业产业园", "before 新建现代农业产业园", "before 新建"}))
      << listed(candidates);
}

TEST(Candidates, LeaveOutTheGlossInBrackets) {
  expect_proposed(true, {{u"新建图书馆（含分馆）15座。", "15座", "before 新建图书馆（含分馆）"},
                         {u"建成学校211所（不含完全中学）民办幼儿园。", "211所", "after 民办幼儿园"}});
  expect_proposed(false, {{u"新建图书馆（含分馆）15座。", "15座", "before 含分馆"}});
}

TEST(Candidates, DoNotReachOverAMarkOrTheWordsThatCountPoints) {
  expect_proposed(false, {
                             {u"农业稳定，工业增加值增长5%。", "5%", "before 农业稳定，工业增加值"},
                             {u"一是新建公园3个。", "3个", "before 一是新建公园"},
                         });
}

TEST(Candidates, OfADealtListAreItsMembers) {
  expect_proposed(true, {{u"货物进口、货物出口分别增长4%、9%。", "4%", "listed 货物进口"},
                         {u"货物进口、货物出口分别增长4%、9%。", "9%", "listed 货物出口"},
                         // The list is longer than the group: it may open with what belongs to all
                         {u"限上汽车、家电、家具零售额分别增长8%、6%。", "6%", "listed 家具零售额"}});
  expect_proposed(false, {{u"货物进口、货物出口分别增长4%、9%。", "4%", "before 货物进口、货物出口"}});
}

TEST(Candidates, InheritNothingWhereTheSentenceNamesItsOwn) {
  expect_proposed(false, {{u"粮食产量增长8%。利润增长5%。", "5%", "inherited 粮食产量"}});
  expect_proposed(true, {{u"完成征地39宗。新建2576亩。", "2576亩", "inherited 征地"}});
}

TEST(Candidates, ShareWhatIsCountedNotTheWordForItsNumber) {
  expect_proposed(false, {{u"重点实验室总数306家，其中省级16家。", "16家", "local_suffix 省级+重点实验室总数"},
                          {u"新登记经营主体8万户，总量56万户。", "56万户", "prefix_local 新登记经营主体+总量"}});
}

TEST(Phrase, JoinsPiecesThatTouch) {
  Phrase phrase;
  phrase.add({4, 6});
  phrase.add({6, 9});
  EXPECT_EQ(phrase.count, 1);
  EXPECT_EQ(phrase.pieces[0], (Span{4, 9}));
  phrase.add({20, 22});
  phrase.add({0, 1});
  EXPECT_TRUE(phrase.full());
  EXPECT_EQ(phrase.length(), 8u);
  EXPECT_EQ(phrase.cover(), (Span{0, 22}));
  const Phrase full = phrase;
  phrase.add({30, 31});  // there is no fourth piece
  EXPECT_TRUE(phrase == full);
  Phrase shorter;
  shorter.add({4, 9});
  EXPECT_FALSE(shorter == phrase);
}

}  // namespace
}  // namespace mubiao
