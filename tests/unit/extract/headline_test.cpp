#include <gtest/gtest.h>

#include <vector>

#include "core/lexicon/catalogue.h"
#include "tests/unit/extract/framed_report.h"

namespace mubiao {
namespace {

/// Each item's figure, with ! before those of the headline statement.
std::vector<std::string> read(const std::u16string& source) {
  std::vector<std::string> lines;
  for (const Item& item : extract(source).items) {
    lines.push_back((item.headline ? "!" : "") + cut(source, item.quantity.span));
  }
  return lines;
}

void expect_rows(Frame frame, const std::vector<ReportRow>& rows) { expect_reports(read, frame, rows); }

TEST(ExtractedHeadline, RunsFromTheOpeningWordsToTheEndOfTheStatement) {
  expect_rows(
      in_plan,
      {
          {u"今年经济社会发展主要预期目标是：地区生产总值增长6%左右，规上工业增加值增长7.5%。", {"!6%左右", "!7.5%"}},
          {u"主要预期目标为：固定资产投资增长8%，城镇调查失业率5.5%以内。", {"!8%", "!5.5%以内"}},
          {u"2030年经济社会发展的主要目标是地区生产总值增长5.5%，粮食产量稳定在40万吨以上。", {"!5.5%", "!40万吨以上"}},
          {u"综合各方面因素，今年发展主要预期目标建议为：税收增长5%。", {"!5%"}},
          {u"今年的预期目标是：社会消费品零售总额增长7%；进出口总额增长6%。", {"!7%", "!6%"}},
          {u"今年主要预期目标是：税收增长5%。居民收入与经济增长同步。", {"!5%", "!与经济增长同步"}},
          {u"今年主要预期目标是：税收增长5%。\n新建学校5所。", {"!5%", "5所"}},
          {u"今年主要预期目标是：税收增长5%。实现上述目标，要完成投资90亿元。", {"!5%", "90亿元"}},
          {u"今年主要预期目标是：税收增长5%。为此，我们将新建学校5所。", {"!5%", "5所"}},
          {u"今年经济社会发展主要预期目标：\n地区生产总值增长6%。", {"!6%"}},
          {u"国民经济和社会发展的预期目标是：投资增长9%，单位能耗下降3%。", {"!9%", "!3%"}},
      });
}

/// The heading names the goals; what stands under it announces their lines.
TEST(ExtractedHeadline, RunsOverTheLinesUnderAHeadingOfGoals) {
  const auto expect = [](std::u16string_view source, const std::vector<std::string>& figures) {
    expect_lines(source, read(std::u16string(source)), figures);
  };
  const std::u16string review = u"示例市政府工作报告\n一、2029年工作回顾\n新建学校5所。\n";
  expect(review + u"二、2030年主要预期目标\n建议2030年：\n——投资增长3%；\n——消费增长4%。\n新建公园6个。\n",
         {"5所", "!3%", "!4%", "6个"});
  expect(review + u"二、主要预期目标\n综合研判，安排如下：\n—投资增长3%；\n—消费增长4%。\n", {"5所", "!3%", "!4%"});
  expect(review + u"二、2030年主要目标\n全年：\n——投资增长3%。\n", {"5所", "!3%"});
  expect(review + u"二、2030年工作安排\n重点抓好：\n——新建公园3个。\n", {"5所", "3个"});
}

TEST(ExtractedHeadline, IsNotTheGoalOfOneProgramme) {
  expect_rows(in_plan, {
                           {u"今年新建学校5所。", {"5所"}},
                           {u"造林行动的目标是新增绿地300公顷。", {"300公顷"}},
                           {u"围绕目标任务，新建泵站6座。", {"6座"}},
                           {u"改造小区36个，新增车位2000个。", {"36个", "2000个"}},
                           {u"力争地区生产总值增长6%。", {"6%"}},
                       });
}

TEST(ExtractedHeadline, MayGoWithoutTheWordsForIt) {
  expect_rows(in_plan, {
                           {u"综合各方面因素，今年地区生产总值增长6%，固定资产投资增长8%，社会消费品零售总额增长7%"
                            u"，城镇新增就业3万人，居民消费价格涨幅2%。新建学校5所。",
                            {"!6%", "!8%", "!7%", "!3万人", "!2%", "5所"}},
                           {u"今年地区生产总值增长6%。固定资产投资增长8%，社会消费品零售总额增长7%"
                            u"，城镇新增就业3万人，居民消费价格涨幅2%。",
                            {"!6%", "!8%", "!7%", "!3万人", "!2%"}},
                           {u"今年地区生产总值增长6%，固定资产投资增长8%，城镇新增就业3万人。", {"6%", "8%", "3万人"}},
                       });
  expect_rows(
      in_review,
      {
          {u"地区生产总值增长6%，固定资产投资增长8%，社会消费品零售总额增长7%，城镇新增就业3万人，居民消费价格涨幅2%。",
           {"6%", "8%", "7%", "3万人", "2%"}},
      });
}

TEST(ExtractedHeadline, IsATarget) {
  expect_rows(in_review, {
                             {u"税收增长6%，完成全年目标。", {"6%"}},
                             {u"全年预期目标是税收增长5%，实际增长6%。", {"5%", "6%"}},
                         });
}

TEST(ExtractedHeadline, FillsTheChecklist) {
  const struct {
    std::u16string_view words;
    std::string code;
  } rows[] = {
      {u"地区生产总值增长6%", "gdp"},
      {u"全市生产总值增长6%", "gdp"},
      {u"GDP增长6%", "gdp"},
      {u"一般公共预算收入增长5%", "general_public_budget_revenue"},
      {u"城镇调查失业率5.5%以内", "surveyed_unemployment"},
  };
  for (const auto& row : rows) {
    const Analysis analysis = extract(in_plan(u"今年主要预期目标是：" + std::u16string(row.words) + u"。"));
    ASSERT_EQ(analysis.items.size(), 1U) << utf8_from_utf16(row.words);
    std::vector<std::string> filled;
    for (const Headline& headline : analysis.headlines) {
      if (headline.item == 0) filled.emplace_back(catalogue()[headline.catalogue].code);
    }
    expect_lines(row.words, filled, {row.code});
  }
}

}  // namespace
}  // namespace mubiao
