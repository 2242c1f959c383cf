#include <gtest/gtest.h>

#include "core/lexicon/catalogue.h"
#include "tests/unit/extract/framed_report.h"

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

/// What stands behind 今年主要预期目标是：.
std::u16string among_main_targets(std::u16string_view targets) {
  return in_plan(u"今年主要预期目标是：" + std::u16string(targets));
}

TEST(ExtractedChecklist, ReadsNumberedLines) {
  expect_reports(
      checklist, in_plan,
      {
          {u"今年主要预期目标是：\n1.地区生产总值增长5%。\n2.固定资产投资增长4%。\n3.城镇新增就业6万人。",
           {"gdp 5%", "fixed_asset_investment 4%", "new_urban_jobs 6万人"}},
          {u"今年主要预期目标是：\n1、地区生产总值增长5%；\n2、固定资产投资增长4%；\n3、城镇新增就业6万人。",
           {"gdp 5%", "fixed_asset_investment 4%", "new_urban_jobs 6万人"}},
          {u"今年主要预期目标是：\n1）地区生产总值增长5%。\n2）固定资产投资（不含农户）增长4%"
           u"。\n3）城镇新增就业6万人。",
           {"gdp 5%", "fixed_asset_investment 4%", "new_urban_jobs 6万人"}},
          {u"今年主要预期目标是：\n（1）地区生产总值增长5%。\n（2）固定资产投资增长4%。\n（3）城镇新增就业6万人。",
           {"gdp 5%", "fixed_asset_investment 4%", "new_urban_jobs 6万人"}},
          {u"今年主要预期目标是：\n——地区生产总值增长5%。\n——固定资产投资增长4%。\n——城镇新增就业6万人。",
           {"gdp 5%", "fixed_asset_investment 4%", "new_urban_jobs 6万人"}},
      });
}

TEST(ExtractedChecklist, ReadsTheLinesOfAListWithSigns) {
  const auto listed = [](std::u16string_view sign) {
    const std::u16string mark(sign);
    return u"工作报告导读\n示例日报 2030年1月7日\n" + mark + u"2029年成绩单\n" + mark + u"地区生产总值增长6%\n" + mark +
           u"2030年主要预期目标\n" + mark + u"地区生产总值增长5%左右\n" + mark + u"城镇新增就业6万人以上\n";
  };
  for (const std::u16string_view sign : {u"●", u"■ ", u"◆", u"★", u"▶ ", u"✔", u"📌"}) {
    const std::u16string source = listed(sign);
    EXPECT_EQ(checklist(source), (std::vector<std::string>{"gdp 5%左右", "new_urban_jobs 6万人以上"}))
        << utf8_from_utf16(source);
  }
}

TEST(ExtractedChecklist, TakesTheTargetsOfThisYearWhereTheYearIsNotKnown) {
  const std::u16string_view stories[] = {
      u"工作报告提出主要预期目标\n今年主要预期目标是：地区生产总值增长5%左右。\n（示例晚报记者）",
      u"示例讯 记者从会上获悉，今年示例市的主要预期目标是：地区生产总值增长5%左右。",
      u"示例市定下目标\n本报讯 今年，示例市经济发展的主要预期目标是：地区生产总值增长5%左右。",
  };
  for (const std::u16string_view story : stories)
    EXPECT_EQ(checklist(std::u16string(story)), (std::vector<std::string>{"gdp 5%左右"})) << utf8_from_utf16(story);
}

TEST(ExtractedChecklist, TakesNoTargetsOfAStoryThatStandInNoStatement) {
  const std::u16string_view stories[] = {
      u"各地增速目标揭晓\n本报讯 今年示例省地区生产总值预期增长5%左右，另一省提出增长6%以上。",
      u"示例社3月5日电 题：看工作报告\n——5%左右的经济增速目标\n这一增速目标与去年持平。",
  };
  for (const std::u16string_view story : stories) {
    const Analysis analysis = extract(story);
    for (const Headline& row : analysis.headlines) EXPECT_EQ(row.item, none) << utf8_from_utf16(story);
  }
}

TEST(ExtractedChecklist, TakesTheYearOfAStoryFromItsHeadlineOrItsGoals) {
  const std::u16string_view stories[] = {
      u"示例市：2030年经济力争突破3000亿元\n示例都市讯 记者王某 今年主要预期目标是：地区生产总值增长5%左右。",
      u"示例市2030年目标定了\n本报讯 今年主要预期目标是：地区生产总值增长5%左右。",
      u"示例市亮出目标\n本报讯 2030年主要预期目标是：地区生产总值增长5%左右。",
      u"示例市代市长王某作了政府工作报告。\n2030年是规划的最后一年。今年的主要预期目标是：地区生产总值增长5%左右。",
      u"示例市政府工作报告提出，2030年要开好局。今年的主要预期目标是：地区生产总值增长5%左右。",
  };
  for (const std::u16string_view story : stories) {
    const Analysis analysis = extract(story);
    EXPECT_EQ(analysis.document.year, 2030) << utf8_from_utf16(story);
    EXPECT_EQ(analysis.document.confidence, Confidence::check) << utf8_from_utf16(story);
    EXPECT_EQ(checklist(std::u16string(story)), (std::vector<std::string>{"gdp 5%左右"})) << utf8_from_utf16(story);
  }
}

TEST(ExtractedChecklist, TakesAGoalOfGrowthForTheEconomy) {
  expect_reports(checklist, in_plan,
                 {
                     {u"今年主要预期目标是：经济增长目标定为5%左右，固定资产投资增长4%。",
                      {"gdp 5%左右", "fixed_asset_investment 4%"}},
                     {u"今年主要预期目标是：经济增长目标设定为5%。", {"gdp 5%"}},
                     {u"今年主要预期目标是：经济增速目标为5%以上。", {"gdp 5%以上"}},
                     {u"今年主要预期目标是：经济增长预期目标确定为5%左右。", {"gdp 5%左右"}},
                     {u"今年主要预期目标是：地区生产总值增长目标安排为5%。", {"gdp 5%"}},
                 });
}

TEST(ExtractedChecklist, ShowsNoTargetOfOtherYears) {
  expect_reports(checklist, in_plan,
                 {
                     {u"未来五年，地区生产总值年均增长6%。", {"gdp +6%"}},
                     {u"到2035年，地区生产总值达到5000亿元。今年地区生产总值增长5%左右。", {"gdp 5%左右 +5000亿元"}},
                     {u"未来五年，地区生产总值年均增长6%，2035年翻一番。", {"gdp +6% +翻一番"}},
                     {u"每年新增城镇就业5万人。", {"new_urban_jobs +5万人"}},
                     {u"三年内新增城镇就业15万人。", {"new_urban_jobs +15万人"}},
                     {u"2031年地区生产总值增长6%。", {"gdp +6%"}},
                 });
}

TEST(ExtractedChecklist, ShowsNoTargetOfAPartOfTheYear) {
  expect_reports(checklist, in_plan,
                 {
                     {u"今年上半年地区生产总值增长4%，全年增长5%左右。", {"gdp 5%左右 +4%"}},
                     {u"一季度地区生产总值增长4%。", {"gdp +4%"}},
                     {u"6月底前完成固定资产投资45亿元。", {"fixed_asset_investment +45亿元"}},
                     {u"前三季度社会消费品零售总额增长7%。", {"retail_sales +7%"}},
                     {u"年底前完成固定资产投资95亿元。", {"fixed_asset_investment 95亿元"}},
                 });
}

TEST(ExtractedChecklist, ShowsNoTargetOfAPartOrAnotherPlace) {
  expect_reports(checklist, in_plan,
                 {
                     {u"今年全省地区生产总值增长6%左右。", {"gdp +6%左右"}},
                     {u"青禾县地区生产总值增长8%，全市地区生产总值增长5%左右。", {"gdp 5%左右 +8%"}},
                     {u"市本级一般公共预算收入增长4%。", {}},
                     {u"一般公共预算收入增长5%，其中税收收入增长6%。", {"general_public_budget_revenue 5%"}},
                     {u"地区生产总值增长5%，各县区生产总值增长8%。", {"gdp 5% +8%"}},
                 });
}

TEST(ExtractedChecklist, PrefersTheMainTargets) {
  const auto behind_another = [](std::u16string_view targets) {
    return in_plan(u"力争社会消费品零售总额增长9%、固定资产投资完成90亿元。\n今年主要预期目标是：" +
                   std::u16string(targets));
  };
  expect_reports(checklist, behind_another,
                 {
                     {u"社会消费品零售总额增长7%。", {"fixed_asset_investment 90亿元", "retail_sales 7% +9%"}},
                     {u"固定资产投资增长6%。", {"fixed_asset_investment 6% +90亿元", "retail_sales 9%"}},
                     {u"固定资产投资增长6%，社会消费品零售总额增长7%。",
                      {"fixed_asset_investment 6% +90亿元", "retail_sales 7% +9%"}},
                     {u"地区生产总值增长5%以上，力争达到6%。",
                      {"gdp 5%以上 +6%", "fixed_asset_investment 90亿元", "retail_sales 9%"}},
                     {u"地区生产总值突破2000亿元、增长5%左右。",
                      {"gdp 5%左右 +突破2000亿元", "fixed_asset_investment 90亿元", "retail_sales 9%"}},
                 });
}

TEST(ExtractedChecklist, ReadsTheMainTargetsInTheReviewToo) {
  expect_reports(checklist, in_review,
                 {
                     {u"2030年主要预期目标是：地区生产总值增长5%左右。", {"gdp 5%左右"}},
                     {u"2029年地区生产总值增长6%。", {}},
                     {u"2030年主要预期目标是：地区生产总值增长5%左右，城镇新增就业5万人以上。",
                      {"gdp 5%左右", "new_urban_jobs 5万人以上"}},
                     {u"2029年主要预期目标是：地区生产总值增长5%左右。", {}},
                     {u"2029年超额完成地区生产总值增长5%的预期目标。", {}},
                 });
}

/// What a review says of the year's indicators, over targets that ask for last year's result.
std::u16string before_targets(std::u16string_view review) {
  return report_of(
      review,
      u"2030年主要预期目标是：地区生产总值增长6.5%，城镇新增就业5万人，一般公共预算收入增长5%，固定资产投资"
      u"增长8%，城镇调查失业率5.5%以内，粮食产量20万吨。");
}

TEST(ExtractedLinks, LeadToWhatHappenedNotToWhatWasAimedAt) {
  expect_reports(
      links, before_targets,
      {
          {u"2029年地区生产总值预期目标为增长6%，实际增长6.2%。", {"6.5% ← 6.2%"}},
          {u"地区生产总值预期目标为增长6%，实际增长6.2%。", {"6.5% ← 6.2%"}},
          {u"2029年地区生产总值预期增长6%，实际完成6.2%。", {"6.5% ← 6.2%"}},
          {u"2029年地区生产总值增长目标6%，实际增长6.2%。", {"6.5% ← 6.2%"}},
          {u"2029年地区生产总值增长6.2%，高于6%的年度预期目标。", {"6.5% ← 6.2%"}},
          {u"2029年，城镇新增就业目标5万人，实际完成5.4万人。", {"5万人 ← 5.4万人"}},
          {u"2029年城镇新增就业5.4万人，为年度目标的108%。", {"5万人 ← 5.4万人"}},
          {u"2029年城镇新增就业5.4万人，超额完成5万人的年度目标任务。", {"5万人 ← 5.4万人"}},
          {u"2029年粮食产量计划20万吨，实际达到21万吨。", {"20万吨 ← 21万吨"}},
          {u"2029年固定资产投资年初预期增长8%，实际增长7%。", {"8% ← 7%"}},
          {u"2029年城镇调查失业率控制目标5.5%以内，实际5.1%。", {"5.5%以内 ← 5.1%"}},
          {u"2029年地区生产总值、固定资产投资预期分别增长6%、8%，实际分别增长6.2%、7%。", {"6.5% ← 6.2%", "8% ← 7%"}},
          {u"2029年地区生产总值预期目标为增长6%左右。", {}},
      });
}

TEST(ExtractedLinks, LeadPastTheShareOfABudget) {
  expect_reports(links, before_targets,
                 {
                     {u"2029年一般公共预算收入80亿元，完成预算的102%，增长6%。", {"5% ← 6%"}},
                     {u"一般公共预算收入完成80亿元，完成年度预算的102%，同比增长6%。", {"5% ← 6%"}},
                     {u"一般公共预算收入80亿元，为预算的102%，增长6%。", {"5% ← 6%"}},
                     {u"一般公共预算收入80亿元，占调整预算的102%，比上年增长6%。", {"5% ← 6%"}},
                     {u"一般公共预算收入80亿元，完成年初预算102%，增长6%。", {"5% ← 6%"}},
                     {u"固定资产投资100亿元，完成年度计划的102%，增长7%。", {"8% ← 7%"}},
                 });
}

TEST(ExtractedChecklist, PutsNothingInWordsThatIsNotNamed) {
  expect_reports(checklist, among_main_targets,
                 {
                     {u"地区生产总值增长5%，粮食播种面积保持稳定。", {"gdp 5%"}},
                     {u"地区生产总值增长5%，外资企业数量稳步增加。", {"gdp 5%"}},
                     {u"地区生产总值增长5%。加快外贸提质增效。", {"gdp 5%"}},
                     {u"地区生产总值增长5%，居民消费价格涨幅3%左右。", {"gdp 5%", "cpi 3%左右"}},
                     {u"地区生产总值增长5%，生态环境质量持续改善。", {"gdp 5%"}},
                 });
}

TEST(ExtractedChecklist, TellsWhatIsPutInWords) {
  expect_reports(checklist, among_main_targets,
                 {
                     {u"地区生产总值增长5%，居民收入稳步增长，物价总水平基本稳定。",
                      {"gdp 5%", "disposable_income “居民收入稳步增长”", "cpi “物价总水平基本稳定”"}},
                     {u"地区生产总值增长5%，外贸进出口促稳提质，粮食产量保持稳定。",
                      {"gdp 5%", "trade_total “外贸进出口促稳提质”", "grain_output “粮食产量保持稳定”"}},
                     {u"地区生产总值增长5%，单位地区生产总值能耗完成上级下达任务。",
                      {"gdp 5%", "energy_intensity “单位地区生产总值能耗完成上级下达任务”"}},
                 });
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

TEST(ExtractedChecklist, DealsOutTheFiguresBehind分别) {
  expect_reports(
      checklist, among_main_targets,
      {
          {u"城乡居民人均可支配收入分别增长5%和6%。", {"disposable_income_urban 5%", "disposable_income_rural 6%"}},
          {u"城镇和农村居民人均可支配收入分别增长5%和6%。",
           {"disposable_income_urban 5%", "disposable_income_rural 6%"}},
          {u"城镇、农村居民人均可支配收入分别增长5%、6%。",
           {"disposable_income_urban 5%", "disposable_income_rural 6%"}},
          {u"地区生产总值、规模以上工业增加值、固定资产投资分别增长5%、6%、7%。",
           {"gdp 5%", "industrial_value_added_above_scale 6%", "fixed_asset_investment 7%"}},
          {u"城镇调查失业率和居民消费价格涨幅分别控制在5.5%左右、2%左右。",
           {"surveyed_unemployment 5.5%左右", "cpi 2%左右"}},
          {u"城镇居民人均可支配收入增长5%，农村居民人均可支配收入增长6%。",
           {"disposable_income_urban 5%", "disposable_income_rural 6%"}},
      });
}

TEST(ExtractedChecklist, LeavesUrbanAndRuralOutWhereAllResidentsAreSet) {
  expect_reports(checklist, among_main_targets,
                 {
                     {u"居民人均可支配收入增长5%。", {"disposable_income 5%"}},
                     {u"城乡居民收入增长5%以上。", {"disposable_income 5%以上"}},
                     {u"全体居民人均可支配收入增长5%左右。", {"disposable_income 5%左右"}},
                     {u"城乡居民收入与经济增长同步。", {"disposable_income 与经济增长同步"}},
                     {u"居民收入增速高于全省平均水平。", {"disposable_income 高于全省平均水平"}},
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
                     {u"2028年税收增长4%，2029年税收增长4.8%。", {"5%左右 ← 4.8%"}},
                     {u"前三季度税收增长4%，全年税收增长4.8%。", {"5%左右 ← 4.8%"}},
                     {u"全省税收增长4%，全市税收增长4.8%。", {"5%左右 ← 4.8%"}},
                     {u"五年来，税收年均增长4%，2029年税收增长4.8%。", {"5%左右 ← 4.8%"}},
                     {u"上年税收增长4.8%。", {"5%左右 ← 4.8%"}},
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
                     {u"税收五年增长48%。", {}},
                     {u"2026—2029年税收增长48%。", {}},
                     {u"截至2029年11月底，税收增长4.8%。", {}},
                     {u"全省税收增长4.8%。", {}},
                     {u"税收增速居全省第三位。", {}},
                     {u"税收增速比全省高1个百分点。", {}},
                     {u"税收两年平均增长4.8%。", {}},
                     {u"税收增长高于经济增长。", {}},
                 });
}

/// A review of 2029 beside a plan of 2030 with a share and jobs.
std::u16string with_share_and_jobs(std::u16string_view review) {
  return report_of(review, u"今年常住人口城镇化率达到61%，城镇新增就业5万人以上。");
}

TEST(ExtractedLinks, JoinAStateThatStandsAtTheEndOfYears) {
  expect_reports(links, with_share_and_jobs,
                 {
                     {u"五年来，常住人口城镇化率提高到60%。", {"61% ← 60%"}},
                     {u"过去五年，常住人口城镇化率达到60%。", {"61% ← 60%"}},
                     {u"2025—2029年，常住人口城镇化率达到60%。", {"61% ← 60%"}},
                     {u"五年来，城镇新增就业24万人。", {}},  // a sum of years is not that of the last
                     {u"五年来，常住人口城镇化率提高5个百分点。", {}},
                     {u"2022—2027年，常住人口城镇化率达到60%。", {}},
                 });
}

/// A review of 2029 beside a plan of 2030 with jobs and prices.
std::u16string with_jobs_and_prices(std::u16string_view review) {
  return report_of(review, u"今年城镇新增就业5万人以上，居民消费价格涨幅2%左右。");
}

TEST(ExtractedLinks, JoinAmountsAndPrices) {
  expect_reports(links, with_jobs_and_prices,
                 {
                     {u"城镇新增就业4.8万人。", {"5万人以上 ← 4.8万人"}},
                     {u"全年累计城镇新增就业4.8万人。", {"5万人以上 ← 4.8万人"}},
                     {u"五年来，城镇新增就业累计25万人。", {}},
                     {u"五年来城镇新增就业25万人。", {}},
                     {u"截至2029年10月底，城镇新增就业4.8万人。", {}},
                     {u"居民消费价格上涨1.2%。", {"2%左右 ← 1.2%"}},
                     {u"居民消费价格涨幅控制在1.2%。", {"2%左右 ← 1.2%"}},
                     {u"居民消费价格指数为101.2%。", {}},
                 });
}

TEST(ExtractedLinks, StandForOneNameOnly) {
  const std::u16string source = report_of(u"一般公共预算收入增长4%。居民收入增长5%。",
                                          u"今年主要预期目标是：一般公共预算收入、居民收入与经济增长同步。");
  EXPECT_TRUE(extract(source).links.empty());
}

}  // namespace
}  // namespace mubiao
