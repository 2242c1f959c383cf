#include "core/reading/status.h"

#include <gtest/gtest.h>

#include "tests/unit/expect_lines.h"
#include "tests/unit/reading/status_lines.h"

namespace mubiao {
namespace {

/// A report of 2030: its review covers 2029.
constexpr Calendar in_the_review = {2030, 2029};
constexpr Calendar in_the_plan = {2030, 2030};
constexpr Calendar of_no_year = {};

struct Row {
  std::u16string_view sentence;
  std::vector<std::string> figures;
};

void expect_in_review(const std::vector<Row>& rows) {
  for (const Row& row : rows)
    expect_lines(row.sentence, status_lines(row.sentence, Part::review, in_the_review), row.figures);
}

void expect_in_plan(const std::vector<Row>& rows) {
  for (const Row& row : rows)
    expect_lines(row.sentence, status_lines(row.sentence, Part::plan, in_the_plan), row.figures);
}

TEST(Status, IsThatOfThePartByDefault) {
  expect_in_review({{u"新建学校5所", {"5所|result|"}}});
  expect_in_plan({{u"新建学校5所", {"5所|target|"}}});
}

TEST(Status, OfAYearBehindThePlanIsAResult) {
  expect_in_plan({
      {u"去年成交额达到45亿元", {"45亿元|result|去年!"}},
      {u"2028年新增绿地65公顷", {"65公顷|result|2028年!"}},
      {u"今年成交额达到45亿元", {"45亿元|target|"}},
  });
  expect_in_review({{u"去年成交额达到45亿元", {"45亿元|result|"}}});
}

TEST(Status, OfThePresentInThePlanIsAResult) {
  expect_in_plan({
      {u"目前，全市建成充电桩9个", {"9个|result|目前!"}},
      {u"“十四五”以来，累计投资9亿元", {"9亿元|result|“十四五”以来!"}},
      {u"截至今年9月，收到申请9宗", {"9宗|result|今年9月!"}},
      {u"最低工资已于今年5月上调至43元", {"43元|result|已于!"}},
      {u"目前在建的示例桥要完成投资9亿元", {"9亿元|target|"}},
      {u"目前，力争新增企业9家", {"9家|target|"}},
      {u"截至2031年，新增企业9家", {"9家|target|"}},
  });
}

TEST(Status, OfTheFiscalYearThatEndsIsAResultUnlessSomethingIsGranted) {
  expect_in_plan({
      {u"2029/30年度赤字修订为9亿元", {"9亿元|result|2029/30年度!"}},
      {u"宽减2029/30课税年度9%的薪俸税", {"9%|target|"}},
      {u"2030/31年度开支为9亿元", {"9亿元|target|"}},
  });
}

TEST(Status, OfATextOfNoKindAndWithoutAPlanFollowsTheWordsThatLookAhead) {
  const auto lines = [](std::u16string_view sentence) {
    return status_lines(sentence, Part::review, in_the_review, {Teller::Kind::profile});
  };
  expect_lines(u"", lines(u"全镇有村9个"), {"9个|result|"});
  expect_lines(u"", lines(u"全县计划造林9亩"), {"9亩|target|计划"});
  expect_lines(u"", lines(u"下一步，示例镇将新建学校9所"), {"9所|target|将!"});
  expect_lines(u"", lines(u"示例县计划造林9亩，目前完成5亩"), {"9亩|target|计划", "5亩|result|"});
  // 计划总投资 is an amount, whatever becomes of the project
  expect_lines(u"", lines(u"引进项目9个，计划总投资7亿元，其中外资3亿元"),
               {"9个|result|", "7亿元|result|", "3亿元|result|"});
  expect_lines(u"", lines(u"签约项目9个，计划投资7亿元"), {"9个|result|", "7亿元|result|"});
  expect_lines(u"", lines(u"计划总投资7亿元，资金缺口3亿元"), {"7亿元|result|", "3亿元|result|"});
  expect_lines(u"", lines(u"全县计划投资7亿元改造道路"), {"7亿元|target|计划"});
}

TEST(Status, OfAForecastInATextThatIsHeadedAsAReviewIsAResult) {
  const auto lines = [](std::u16string_view sentence) {
    return status_lines(sentence, Part::review, in_the_review, {Teller::Kind::review});
  };
  expect_lines(u"", lines(u"预计生产总值增长9%，税收增长7%"), {"9%|result|", "7%|result|"});
  expect_lines(u"", lines(u"预计全年完成投资9亿元"), {"9亿元|result|"});
  expect_lines(u"", lines(u"粮食产量预计达到9万吨"), {"9万吨|result|"});
  expect_lines(u"", lines(u"示例县计划造林9亩"), {"9亩|target|计划"});
  expect_lines(u"", lines(u"下一步，示例县将新建学校9所"), {"9所|target|将!"});
}

TEST(Status, OfAYearAheadOfTheReviewIsATarget) {
  expect_in_review({
      {u"到2031年人口达到20万人", {"20万人|target|到2031年!"}},
      {u"2030年人口达到20万人", {"20万人|result|"}},
      {u"到2030年人口达到20万人", {"20万人|target|到2030年!"}},
      {u"2030年底前人口达到20万人", {"20万人|target|2030年底前!"}},
      {u"2030年人口预计达到20万人", {"20万人|target|2030年!"}},
      {u"计划2032年建成的机场已完成投资21亿元", {"21亿元|result|"}},
      {u"计划2032年建成的机场已开工，完成投资21亿元", {"21亿元|target|2032年!"}},
  });
}

TEST(Status, OfAPromiseAfterACompletionIsATarget) {
  expect_in_review({
      {u"投产后可新增岗位1200个", {"1200个|target|可!"}},
      {u"投产后新增岗位预计超过1200个", {"超过1200个|target|预计!"}},
      {u"投产后已可新增岗位1200个", {"1200个|result|"}},
      {u"投产后新增岗位1200个", {"1200个|result|"}},
      {u"可投产后新增岗位1200个", {"1200个|result|"}},
      {u"项目投产后可见成效；新增岗位1200个", {"1200个|result|"}},
  });
  expect_in_plan({{u"投产后可新增岗位1200个", {"1200个|target|"}}});
}

TEST(Status, OfADoneVerbInThePlanIsAResult) {
  expect_in_plan({
      {u"改革形成了3项经验", {"3项|result|了!"}},
      {u"为了3项经验", {"3项|target|"}},
      {u"改革形成了经验，新建学校5所", {"5所|target|"}},
  });
  expect_in_review({{u"改革形成了3项经验", {"3项|result|"}}});
}

TEST(Status, OfADoneAdverbIsAResult) {
  expect_in_plan({
      {u"园区已入驻企业86家", {"86家|result|已!"}},
      {u"园区已入驻企业，引进企业86家", {"86家|target|"}},
  });
  expect_in_review({{u"园区已入驻企业86家", {"86家|result|"}}});
}

TEST(Status, OfAComingEventInTheReviewIsATarget) {
  expect_in_review({
      {u"参与人数将突破9万人次", {"突破9万人次|target|将!"}},
      {u"各县将新建幼儿园90所", {"90所|target|将!"}},
      {u"将比例提高到75%", {"75%|result|"}},
      {u"将28亿元资金纳入预算", {"28亿元|result|"}},
      {u"将养老服务人均补助标准提高至99元", {"99元|result|"}},
      {u"将甲河、乙河等6处区域纳入名录", {"6处|result|"}},
      {u"将老旧小区改造范围扩大到9个区县", {"9个|result|"}},
      {u"将基础养老金标准提升至每月99元", {"99元|result|"}},
      {u"参与人数将增加；完成投资9亿元", {"9亿元|result|"}},
  });
}

TEST(Status, OfAnAimInTheReviewIsATarget) {
  expect_in_review({
      {u"力争培育企业12家", {"12家|target|力争!"}},
      {u"确保培育企业12家", {"12家|result|"}},
      {u"力争到2035年达到42%，去年造林9万亩", {"42%|target|到2035年!", "9万亩|result|"}},
  });
}

TEST(Status, OfMoneyGainedInTheReviewIsAResult) {
  const auto lines = [](std::u16string_view sentence) {
    return status_lines(sentence, Part::review, in_the_review, {Teller::Kind::review});
  };
  expect_lines(u"", lines(u"争取上级转移支付9亿元、专项资金7亿元"), {"9亿元|result|", "7亿元|result|"});
  expect_lines(u"", lines(u"争取中央预算内投资3亿元"), {"3亿元|result|"});
  expect_lines(u"", lines(u"争取专项债券5亿元，新增贷款6亿元"), {"5亿元|result|", "6亿元|result|"});
  expect_lines(u"", lines(u"争取税收突破3亿元"), {"突破3亿元|target|争取"});
  expect_lines(u"", lines(u"争取建成学校9所"), {"9所|target|争取"});
}

TEST(Status, OfThisYearInAFragmentIsATargetUnlessDone) {
  const Row rows[] = {
      {u"今年新建学校5所", {"5所|target|今年!"}},
      {u"今年已新建学校5所", {"5所|result|已!"}},
      {u"去年新建学校5所", {"5所|result|"}},
  };
  for (const Row& row : rows)
    expect_lines(row.sentence, status_lines(row.sentence, Part::review, of_no_year), row.figures);
}

// What opened the paragraph is the background of all that follows.
TEST(Status, IsNotToldByATimeOfAnotherSentence) {
  const ReadSentence sentence(u"去年造林9万亩。今年新建学校5所");
  const std::vector<TimeExpression> times = resolve_times(sentence.times, in_the_plan);
  ASSERT_EQ(times.size(), 2U);
  const std::size_t stop = sentence.text.units.find(u'。');
  std::size_t first = 0;
  while (sentence.tokens[first].span.start <= stop) ++first;
  const auto second = std::span(sentence.tokens).subspan(first);
  std::size_t figure = 0;
  while (second[figure].kind != TokenKind::figure) ++figure;
  const StatusReading by_last = read_status(sentence.marked, second, figure, Part::plan, &times[0], in_the_plan);
  EXPECT_EQ(by_last.status, Status::target);
  EXPECT_FALSE(by_last.contested);
}

}  // namespace
}  // namespace mubiao
