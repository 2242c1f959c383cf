#include <gtest/gtest.h>

#include "framed_report.h"

namespace mubiao {
namespace {

std::string figure_of(const std::u16string& source, const Item& item) { return cut(source, item.quantity.span); }

std::string or_dash(std::string_view name) { return name.empty() ? "-" : std::string(name); }

/// "5%@今年 stated year": the figure, the words of its period (- where none stand in the text), how near and how long.
std::vector<std::string> periods(const std::u16string& source) {
  std::vector<std::string> lines;
  for (const Item& item : extract(source).items) {
    std::string line = figure_of(source, item) + "@";
    if (item.period)
      line += or_dash(cut(source, item.period->span)) + " " + std::string(name(item.period->by)) + " " +
              or_dash(name(item.period->extent)) + " " + std::to_string(item.period->from.year) + "-" +
              std::to_string(item.period->to.year);
    lines.push_back(line);
  }
  return lines;
}

std::vector<std::string> rates(const std::u16string& source) {
  std::vector<std::string> lines;
  for (const Item& item : extract(source).items)
    lines.push_back(figure_of(source, item) + " " + or_dash(name(item.rate)));
  return lines;
}

std::vector<std::string> scopes(const std::u16string& source) {
  std::vector<std::string> lines;
  for (const Item& item : extract(source).items)
    lines.push_back(figure_of(source, item) + " " + std::string(name(item.scope)));
  return lines;
}

/// "9%: estimate, excludes 不含农户"
std::vector<std::string> wordings(const std::u16string& source) {
  std::vector<std::string> lines;
  for (const Item& item : extract(source).items) {
    std::string line = figure_of(source, item);
    if (item.estimate) line += " estimate";
    if (item.definition)
      line += (item.definition->excludes ? " excludes " : " basis ") + cut(source, item.definition->span);
    lines.push_back(line);
  }
  return lines;
}

std::vector<std::string> horizons(const std::u16string& source) {
  std::vector<std::string> lines;
  for (const Item& item : extract(source).items)
    lines.push_back(figure_of(source, item) + " " + or_dash(name(item.horizon)));
  return lines;
}

TEST(ExtractedCoordinates, PeriodIsWhatIsNamedNearest) {
  expect_reports(periods, in_review,
                 {
                     {u"去年税收增长5%，社会消费品零售总额增长6%。",
                      {"5%@去年 stated year 2029-2029", "6%@去年 sentence year 2029-2029"}},
                     {u"2029年，全市税收增长5%。粮食产量达到50万吨。",
                      {"5%@2029年 sentence year 2029-2029", "50万吨@2029年 paragraph year 2029-2029"}},
                     {u"一季度税收增长4%。", {"4%@一季度 stated part 2029-2029"}},
                     {u"截至2029年底，公路里程达到3000公里。", {"3000公里@截至2029年底 sentence point 2029-2029"}},
                     {u"税收增长5%。", {"5%@- section year 2029-2029"}},
                 });
}

TEST(ExtractedCoordinates, PeriodOfAPlanIsTheReportsYearUnlessATimeIsNamed) {
  expect_reports(periods, in_plan,
                 {
                     {u"新建公路30公里。", {"30公里@- section year 2030-2030"}},
                     {u"到2032年，新建公路90公里。", {"90公里@到2032年 sentence point 2032-2032"}},
                     {u"“十六五”期间，新建公路500公里。", {"500公里@“十六五”期间 sentence years 2031-2035"}},
                     {u"上半年新建公路10公里。", {"10公里@上半年 stated part 2030-2030"}},
                 });
}

std::u16string in_two_eras(std::u16string_view sentences) {
  return u"示例省政府工作报告\n2031年1月8日\n一、“十五五”时期和2030年工作回顾\n" + std::u16string(sentences) +
         u"\n二、2031年工作安排\n新建公路30公里。\n";
}

TEST(ExtractedCoordinates, OpeningsOfParagraphsTellTheErasOfAReview) {
  const std::string plan = "30公里@- section year 2031-2031";
  expect_reports(
      periods, in_two_eras,
      {
          {u"粮食产量达到50万吨。", {"50万吨@- section years 2026-2030", plan}},
          {u"“十五五”时期是很不平凡的五年。\n粮食产量达到50万吨。\n刚刚过去的2030年，我们攻坚克难。\n税收增长5%。",
           {"50万吨@- section years 2026-2030", "5%@- section year 2030-2030", plan}},
          {u"刚刚过去的2030年，我们攻坚克难。\n税收增长5%。\n过去五年，我们接续奋斗。\n造林30万亩。",
           {"5%@- section year 2030-2030", "30万亩@- section years 2026-2030", plan}},
          {u"五年来，我们接续奋斗。\n（一）交通更加便利\n新建公路300公里。",
           {"300公里@- section years 2026-2030", plan}},
          {u"一年来，我们攻坚克难。\n（一）交通更加便利\n新建公路20公里。", {"20公里@- section year 2030-2030", plan}},
      });
}

TEST(ExtractedCoordinates, WhatIsComparedWithAnEarlierYearIsOfTheYearsSince) {
  expect_reports(periods, in_review,
                 {
                     {u"税收比2025年增长60%。", {"60%@- section years 2026-2029"}},
                     {u"粮食产量较2020年提高30%。", {"30%@- section years 2021-2029"}},
                     {u"税收比2028年增长6%。", {"6%@- section year 2029-2029"}},
                     {u"税收比上年增长6%。", {"6%@- section year 2029-2029"}},
                 });
}

TEST(ExtractedCoordinates, RateIsReadInFrontOfTheFigureOrFromTheListBefore) {
  expect_reports(rates, in_review,
                 {
                     {u"地区生产总值年均增长6%。", {"6% average"}},
                     {u"税收平均每年增长7%。", {"7% average"}},
                     {u"税收、投资年均增长5%、6%。", {"5% average", "6% average"}},
                     {u"税收年均增长5%，投资增长6%。", {"5% average", "6% -"}},
                     {u"五年来，城镇新增就业累计20万人。", {"20万人 total"}},
                     {u"全年城镇新增就业累计4万人。", {"4万人 -"}},
                     {u"每年新增车位5000个。", {"5000个 each"}},
                     {u"PM2.5年均浓度30微克/立方米。", {"30微克/立方米 -"}},
                 });
}

std::u16string in_province(std::u16string_view sentences) {
  return u"示例省政府工作报告\n2030年1月8日\n一、2029年工作回顾\n各项工作进展良好。\n" + std::u16string(sentences) +
         u"\n二、2030年工作安排\n我们要扎实做好各项工作。\n";
}

TEST(ExtractedCoordinates, ScopeFollowsTheLevelOfTheDocument) {
  expect_reports(scopes, in_province,
                 {
                     {u"全省税收增长5%。", {"5% whole"}},
                     {u"税收增长5%。", {"5% whole"}},
                     {u"全国税收增长5%。", {"5% other"}},
                     {u"省本级税收增长5%。", {"5% part"}},
                     {u"税收增长5%，其中，工业税收增长6%。", {"5% whole", "6% part"}},
                 });
}

TEST(ExtractedCoordinates, WordsTellOfEstimatesAndOfWhatIsCounted) {
  expect_reports(wordings, in_review,
                 {
                     {u"预计税收增长5%。", {"5% estimate"}},
                     {u"初步核算，地区生产总值增长6%。", {"6% estimate"}},
                     {u"固定资产投资（不含农户）增长8%。", {"8% excludes 不含农户"}},
                     {u"扣除房地产开发投资，固定资产投资增长9%。", {"9% excludes 扣除房地产开发投资"}},
                     {u"税收同口径增长4%。", {"4% basis 同口径"}},
                     {u"税收增长4%。", {"4%"}},
                 });
}

TEST(ExtractedCoordinates, HorizonTellsTheYearFromThePlan) {
  expect_reports(horizons, in_plan,
                 {
                     {u"今年税收增长5%。", {"5% year"}},
                     {u"税收增长5%。", {"5% year"}},
                     {u"“十六五”期间，税收年均增长5%。", {"5% plan"}},
                     {u"税收年均增长5%。", {"5% plan"}},
                     {u"到2033年，公路里程达到5000公里。", {"5000公里 later"}},
                 });
}

TEST(ExtractedCoordinates, TheFirstOfTwoStepsPointsToTheFurtherOne) {
  const auto stretches = [](const std::u16string& source) {
    std::vector<std::string> lines;
    for (const Item& item : extract(source).items)
      lines.push_back(item.stretch == none ? "-" : std::to_string(item.stretch));
    return lines;
  };
  expect_reports(stretches, in_plan,
                 {
                     {u"税收增长7%以上、力争达到8%。", {"1", "-"}},
                     {u"税收增长7%，力争8%。", {"1", "-"}},
                     {u"税收增长7%，投资力争增长8%。", {"-", "-"}},
                     {u"税收增长7%。力争达到8%。", {"-", "-"}},
                 });
}

}  // namespace
}  // namespace mubiao
