#include <gtest/gtest.h>

#include "core/lexicon/catalogue.h"
#include "framed_report.h"

namespace mubiao {
namespace {

std::string entry_name(const Analysis& analysis, const std::u16string& source, const Headline& row) {
  std::string line(catalogue()[row.catalogue].code);
  if (row.item != none) line += " " + cut(source, analysis.items[row.item].quantity.span);
  if (row.words) line += " “" + cut(source, *row.words) + "”";
  for (const std::uint32_t item : row.also) line += " +" + cut(source, analysis.items[item].quantity.span);
  return line;
}

/// The rows of the checklist that say anything: "gdp 5%左右 +6%", "cpi “居民消费价格保持稳定”".
std::vector<std::string> checklist(const std::u16string& source) {
  const Analysis analysis = extract(source);
  std::vector<std::string> lines;
  for (const Headline& row : analysis.headlines)
    if (row.item != none || row.words || !row.also.empty()) lines.push_back(entry_name(analysis, source, row));
  return lines;
}

/// "5%左右 ← 4.8%": targets and the results of the year before that are joined to them.
std::vector<std::string> links(const std::u16string& source) {
  const Analysis analysis = extract(source);
  std::vector<std::string> lines;
  for (const Link& link : analysis.links)
    lines.push_back(cut(source, analysis.items[link.target].quantity.span) + " ← " +
                    cut(source, analysis.items[link.result].quantity.span));
  return lines;
}

TEST(ExtractedChecklist, ShowsTheTargetOfTheYear) {
  expect_reports(
      checklist, in_plan,
      {
          {u"今年主要预期目标是：地区生产总值增长5%左右。", {"gdp 5%左右"}},
          {u"“十六五”时期主要目标是：地区生产总值年均增长6%。今年主要预期目标是：地区生产总值增长5%左右。",
           {"gdp 5%左右 +6%"}},
          {u"地区生产总值年均增长6%。", {"gdp +6%"}},
          {u"今年主要预期目标是：固定资产投资2700亿元、增长10%以上。", {"fixed_asset_investment 10%以上 +2700亿元"}},
          {u"抓好粮食生产，粮食10万亩。", {"grain_output +10万亩"}},
      });
}

TEST(ExtractedChecklist, TellsWhatIsPutInWords) {
  expect_reports(
      checklist, in_plan,
      {
          {u"今年主要预期目标是：地区生产总值增长5%，居民消费价格保持合理水平。",
           {"gdp 5%", "cpi “居民消费价格保持合理水平”"}},
          {u"今年主要预期目标是：地区生产总值增长5%，外贸量稳质升。", {"gdp 5%", "trade_total “外贸量稳质升”"}},
          {u"今年主要预期目标是：地区生产总值增长5%，粮食安全得到保障。", {"gdp 5%"}},
          {u"居民消费价格保持合理水平。", {}},
          {u"今年主要预期目标是：地区生产总值增长5%，单位地区生产总值能耗和居民消费价格控制在合理区间。",
           {"gdp 5%", "cpi “单位地区生产总值能耗和居民消费价格控制在合理区间”",
            "energy_intensity “单位地区生产总值能耗和居民消费价格控制在合理区间”"}},
      });
}

TEST(ExtractedChecklist, TakesAFigureForEachNameOfItsList) {
  expect_reports(checklist, in_plan,
                 {
                     {u"今年主要预期目标是：一般公共预算收入、居民收入与经济增长同步。",
                      {"general_public_budget_revenue 与经济增长同步", "disposable_income 与经济增长同步"}},
                     {u"今年主要预期目标是：一般公共预算收入、规模以上工业增加值均增长6%。",
                      {"general_public_budget_revenue 6%", "industrial_value_added_above_scale 6%"}},
                     {u"今年主要预期目标是：城乡居民人均可支配收入分别增长5%、6%。",
                      {"disposable_income_urban 5%", "disposable_income_rural 6%"}},
                     {u"今年主要预期目标是：城镇、农村居民人均可支配收入增幅高于全省平均水平。",
                      {"disposable_income_urban 高于全省平均水平", "disposable_income_rural 高于全省平均水平"}},
                     {u"今年主要预期目标是：城镇调查失业率、居民消费价格涨幅分别控制在5.5%和3%以内。",
                      {"surveyed_unemployment 5.5%", "cpi 3%以内"}},
                     {u"今年主要预期目标是：进出口总额保持正增长。", {"trade_total 正增长"}},
                 });
}

/// A review of 2029 beside a plan of 2030 in which taxes are to rise by 5 %.
std::u16string with_tax_target(std::u16string_view review) { return report_of(review, u"今年税收增长5%左右。"); }

TEST(ExtractedLinks, JoinTheResultOfTheYearBefore) {
  expect_reports(links, with_tax_target,
                 {
                     {u"税收增长4.8%。", {"5%左右 ← 4.8%"}},
                     {u"2029年，税收增长4.8%。", {"5%左右 ← 4.8%"}},
                     {u"去年税收增长4.8%。", {"5%左右 ← 4.8%"}},
                     {u"预计税收增长4.8%。", {"5%左右 ← 4.8%"}},
                     {u"税收达到90亿元、增长4.8%。", {"5%左右 ← 4.8%"}},
                 });
}

TEST(ExtractedLinks, JoinNothingElse) {
  expect_reports(links, with_tax_target,
                 {
                     {u"税收年均增长4.8%。", {}},
                     {u"税收比2025年增长48%。", {}},
                     {u"五年来，税收增长48%。", {}},
                     {u"一季度税收增长4.8%。", {}},
                     {u"前三季度税收增长4.8%。", {}},
                     {u"市本级税收增长4.8%。", {}},
                     {u"2027年税收增长4.8%。", {}},
                     {u"税收达到90亿元。", {}},
                     {u"扣除一次性因素，税收增长4.8%。", {}},
                 });
}

TEST(ExtractedLinks, StandForOneNameOnly) {
  const std::u16string source = report_of(u"一般公共预算收入增长4%。居民收入增长5%。",
                                          u"今年主要预期目标是：一般公共预算收入、居民收入与经济增长同步。");
  EXPECT_TRUE(extract(source).links.empty());
}

}  // namespace
}  // namespace mubiao
