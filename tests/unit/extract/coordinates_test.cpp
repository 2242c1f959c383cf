#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/unit/extract/framed_report.h"

namespace mubiao {
namespace {

using Lines = std::vector<std::string>;

/// Each item as "figure word", the figure alone where `word_of` gives nothing.
template <typename Word>
Lines lines_of(const std::u16string& source, Word word_of) {
  Lines lines;
  for (const Item& item : extract(source).items) {
    const std::string word = word_of(item);
    lines.push_back(cut(source, item.quantity.span) + (word.empty() ? "" : " " + word));
  }
  return lines;
}

Lines rates(const std::u16string& source) {
  return lines_of(source, [](const Item& item) { return std::string(name(item.rate)); });
}

TEST(CoordinateRate, OfSeveralYearsIsTheirAverage) {
  expect_reports(rates, in_review,
                 {
                     {u"五年来，税收年均增长8%。", {"8% average"}},
                     {u"五年来税收平均每年增长8%。", {"8% average"}},
                     {u"2025—2029年，税收年平均增长8%。", {"8% average"}},
                     {u"过去五年，年均新增就业5万人。", {"5万人 average"}},
                     {u"五年来，税收、消费年均增长8%、6%。", {"8% average", "6% average"}},
                     {u"五年来，税收和消费年均分别增长8%和6%。", {"8% average", "6% average"}},
                     {u"五年来，税收年均增长8%，2029年达到210亿元。", {"8% average", "210亿元"}},
                     {u"县域产值近3年年均增速达到8%。", {"8% average"}},
                 });
  expect_reports(rates, in_plan,
                 {
                     {u"未来五年，税收年均增长8%以上。", {"8%以上 average"}},
                     {u"“十五五”期间税收年均增长6%左右，今年增长8%。", {"6%左右 average", "8%"}},
                 });
}

TEST(CoordinateRate, OfOneYearsDaysIsNoAverage) {
  expect_reports(rates, in_review,
                 {
                     {u"细颗粒物年均浓度下降6%。", {"6%"}},
                     {u"2029年细颗粒物年均浓度为28微克/立方米。", {"28微克/立方米"}},
                     {u"城镇调查失业率平均为5.3%。", {"5.3%"}},
                     {u"居民收入高于全省平均水平，增长6%。", {"高于全省平均水平", "6%"}},
                 });
}

TEST(CoordinateRate, OfSeveralYearsIsTheirSum) {
  expect_reports(rates, in_review,
                 {
                     {u"五年来，累计造林60万亩。", {"60万亩 total"}},
                     {u"五年累计完成投资800亿元。", {"800亿元 total"}},
                     {u"过去五年，城镇新增就业累计20万人。", {"20万人 total"}},
                     {u"2025—2029年累计新建公路300公里。", {"300公里 total"}},
                     {u"“十四五”以来，累计新增就业15万人。", {"15万人 total"}},
                 });
}

TEST(CoordinateRate, OfTheMonthsOfOneYearIsNoSum) {
  expect_reports(rates, in_review,
                 {
                     {u"全年累计新增就业5万人。", {"5万人"}},
                     {u"2029年累计完成投资80亿元。", {"80亿元"}},
                     {u"去年，累计造林6万亩。", {"6万亩"}},
                     {u"累计新建学校5所。", {"5所"}},
                 });
}

TEST(CoordinateRate, MayBeSoMuchEachYear) {
  expect_reports(rates, in_plan,
                 {
                     {u"今后三年每年新增停车位5000个。", {"5000个 each"}},
                     {u"未来五年，每年新建学校5所。", {"5所 each"}},
                     {u"每年培训职工3万人以上。", {"3万人以上 each"}},
                     {u"养老金每人每月提高20元。", {"20元"}},
                     {u"每户补助2万元。", {"2万元"}},
                 });
}

Lines scopes(const std::u16string& source) {
  return lines_of(source, [](const Item& item) { return std::string(name(item.scope)); });
}

/// A report of 示例省示例市 (prefecture), 示例县, 示例省 and of the state, of the same words.
std::u16string of_place(std::u16string_view place, std::u16string_view sentences) {
  return std::u16string(place) + u"政府工作报告\n2030年1月8日\n各位代表：\n一、2029年工作回顾\n各项工作进展良好。\n" +
         std::u16string(sentences) + u"\n二、2030年工作安排\n我们要扎实做好各项工作。\n";
}
std::u16string of_county(std::u16string_view sentences) { return of_place(u"示例县", sentences); }
std::u16string of_prefecture(std::u16string_view sentences) { return of_place(u"保定市", sentences); }
std::u16string of_province(std::u16string_view sentences) { return of_place(u"示例省", sentences); }

TEST(CoordinateScope, IsTheReportsOwnPlace) {
  expect_reports(scopes, of_prefecture,
                 {
                     {u"税收增长6%。", {"6% whole"}},
                     {u"全市税收增长6%。", {"6% whole"}},
                     {u"全市税收增长6%，消费增长5%。", {"6% whole", "5% whole"}},
                     {u"保定市税收增长6%。", {"6% whole"}},
                     {u"我市税收增长6%。", {"6% whole"}},
                 });
  expect_reports(scopes, of_county, {{u"全县税收增长6%。", {"6% whole"}}, {u"我县税收增长6%。", {"6% whole"}}});
  expect_reports(scopes, of_province, {{u"全省税收增长6%。", {"6% whole"}}});
}

TEST(CoordinateScope, IsAPart) {
  expect_reports(scopes, of_prefecture,
                 {
                     {u"市本级税收增长6%。", {"6% part"}},
                     {u"全市税收增长6%，其中市本级增长5%。", {"6% whole", "5% part"}},
                     {u"一般公共预算收入增长6%，其中市级税收收入增长5%。", {"6% whole", "5% part"}},
                     {u"市级一般公共预算收入增长6%。", {"6% part"}},
                     {u"本级一般公共预算收入80亿元。", {"80亿元 part"}},
                     {u"税收增长5%，其中，工业税收增长6%。", {"5% whole", "6% part"}},
                     {u"示例县地区生产总值增长8%。", {"8% part"}},
                     {u"青禾县地区生产总值增长8%，全市地区生产总值增长6%。", {"8% part", "6% whole"}},
                     {u"各县区地区生产总值增长8%。", {"8% part"}},
                 });
  expect_reports(scopes, of_province,
                 {{u"省本级一般公共预算收入增长6%。", {"6% part"}}, {u"保定市生产总值增长6%。", {"6% part"}}});
}

TEST(CoordinateScope, IsAnotherPlace) {
  expect_reports(scopes, of_prefecture,
                 {
                     {u"全省生产总值增长5%。", {"5% other"}},
                     {u"全国粮食产量增长1%。", {"1% other"}},
                     {u"全省税收增长5%，全市税收增长6%。", {"5% other", "6% whole"}},
                 });
  expect_reports(scopes, of_county,
                 {
                     {u"全市生产总值增长5%。", {"5% other"}},
                     {u"全省生产总值增长5%。", {"5% other"}},
                     {u"青禾县地区生产总值增长5%。", {"5% other"}},
                     {u"保定市地区生产总值增长5%。", {"5% other"}},
                 });
  expect_reports(scopes, of_province, {{u"全国粮食产量增长1%。", {"1% other"}}});
}

std::u16string of_prefecture_in_province(std::u16string_view sentences) { return of_place(u"河北省保定市", sentences); }

TEST(CoordinateScope, IsOneForAllFiguresOfAName) {
  expect_reports(scopes, of_prefecture,
                 {
                     {u"市本级税收收入6亿元，增长3%。", {"6亿元 part", "3% part"}},
                     {u"全省地区生产总值5万亿元、增长5%。", {"5万亿元 other", "5% other"}},
                     {u"全省地区生产总值增长5%，全市增长6%。", {"5% other", "6% whole"}},
                     {u"全市地区生产总值1800亿元，增长6%。", {"1800亿元 whole", "6% whole"}},
                     {u"市本级税收收入6亿元，消费增长3%。", {"6亿元 part", "3% whole"}},
                 });
}

TEST(CoordinateScope, Of其中IsTheWholeWhereItNamesAnotherIndicator) {
  expect_reports(scopes, of_prefecture,
                 {
                     {u"一般公共预算收入增长6%，其中税收收入增长5%。", {"6% whole", "5% whole"}},
                     {u"一般公共预算收入增长6%，其中，税收收入增长5%。", {"6% whole", "5% whole"}},
                     {u"居民人均可支配收入增长5%，其中城镇增长4%，农村增长6%。", {"5% whole", "4% whole", "6% whole"}},
                     {u"地区生产总值增长6%，其中第一产业增加值增长3%。", {"6% whole", "3% whole"}},
                     {u"固定资产投资增长6%，其中工业投资增长8%。", {"6% whole", "8% whole"}},
                     {u"税收收入增长6%，其中青禾产业园税收增长9%。", {"6% whole", "9% part"}},
                     {u"税收收入增长6%，其中市本级增长9%。", {"6% whole", "9% part"}},
                 });
}

TEST(CoordinateScope, OfAnUnknownPlaceHoldsForTheGrowthBehindItsAmount) {
  expect_reports(scopes, of_prefecture,
                 {
                     {u"青禾县地区生产总值180亿元，增长8%。", {"180亿元 part", "8% part"}},
                     {u"青禾县地区生产总值180亿元、同比增长8%。", {"180亿元 part", "8% part"}},
                     {u"青禾县税收收入8亿元，增长8%，全市增长6%。", {"8亿元 part", "8% part", "6% whole"}},
                     {u"青禾县税收收入8亿元，增长8%；稻香县税收收入9亿元，增长7%。",
                      {"8亿元 part", "8% part", "9亿元 part", "7% part"}},
                     {u"青禾县税收收入8亿元，粮食产量增长8%。", {"8亿元 part", "8% whole"}},
                 });
}

TEST(CoordinateScope, OfAGroupOfProvincesIsAnother) {
  expect_reports(scopes, of_province,
                 {
                     {u"中部地区生产总值增长5%。", {"5% other"}},
                     {u"东部地区固定资产投资增长5%。", {"5% other"}},
                     {u"长三角地区生产总值增长5%。", {"5% other"}},
                     {u"全国粮食产量增长1%，全省粮食产量增长2%。", {"1% other", "2% whole"}},
                     {u"税收收入增速居中部地区第三位。", {"第三位 whole"}},
                 });
}

std::u16string in_budget(std::u16string_view sentences) {
  return u"关于保定市2029年预算执行情况和2030年预算草案的报告\n各位代表：\n一、2029年预算执行情况\n" +
         std::u16string(sentences) + u"\n二、2030年预算草案\n我们要扎实做好各项工作。\n";
}

TEST(CoordinateScope, OfABudgetIsThatOfTheHeadings) {
  expect_reports(scopes, in_budget,
                 {
                     {u"（一）全市收支情况\n税收收入增长6%，各项工作进展良好。", {"6% whole"}},
                     {u"（一）市本级收支情况\n税收收入增长6%，各项工作进展良好。", {"6% part"}},
                     {u"（一）高新区预算执行情况\n税收收入增长6%，各项工作进展良好。", {"6% part"}},
                     {u"（一）市本级收支情况\n全市税收收入增长6%，各项工作进展良好。", {"6% whole"}},
                     {u"（一）市本级收支情况\n税收收入增长6%，各项工作进展良好。\n（二）全市收支情况\n税收收入增长7%"
                      u"，各项工作进展良好。",
                      {"6% part", "7% whole"}},
                 });
  // 示范区建设 in a report of a government is no budget
  expect_reports(scopes, of_prefecture, {{u"（一）示范区建设\n税收收入增长6%，各项工作进展良好。", {"6% whole"}}});
}

TEST(CoordinateScope, IsThatOfTheNearestPlaceBeforeTheFigure) {
  expect_reports(scopes, of_prefecture_in_province,
                 {
                     {u"河北省保定市地区生产总值增长6%。", {"6% whole"}},
                     {u"河北省地区生产总值增长5%。", {"5% other"}},
                     {u"石家庄市地区生产总值增长5%。", {"5% other"}},
                     {u"河北省地区生产总值增长5%，保定市地区生产总值增长6%。", {"5% other", "6% whole"}},
                     {u"地区生产总值增长6%，超过石家庄市。", {"6% whole"}},
                 });
}

TEST(CoordinateScope, IsNotThatOfAComparisonOrARank) {
  expect_reports(scopes, of_prefecture,
                 {
                     {u"税收增长6%，高于全省1.5个百分点。", {"6% whole", "1.5个百分点 whole"}},
                     {u"税收增速居全省第三位。", {"第三位 whole"}},
                     {u"税收增速比全国高2个百分点。", {"2个百分点 whole"}},
                     {u"对美国出口增长6%。", {"6% whole"}},
                 });
}

/// "estimate", the words that change what is counted, "!" where they leave something out.
Lines wordings(const std::u16string& source) {
  return lines_of(source, [&source](const Item& item) {
    std::string words = item.estimate ? "estimate" : "";
    if (item.definition) {
      if (!words.empty()) words += " ";
      words += cut(source, item.definition->span) + (item.definition->excludes ? "!" : "");
    }
    return words;
  });
}

TEST(CoordinateEstimate, IsOfWhatIsPastOrUnderWay) {
  expect_reports(wordings, in_review,
                 {
                     {u"预计全年税收增长6%。", {"6% estimate"}},
                     {u"初步核算，全年生产总值增长6%。", {"6% estimate"}},
                     {u"预计税收增长6%，消费增长5%。", {"6% estimate", "5% estimate"}},
                     {u"2029年，预计完成投资80亿元。", {"80亿元 estimate"}},
                     {u"税收预计增长6%。", {"6% estimate"}},
                     {u"预计税收增长6%；消费增长5%。", {"6% estimate", "5%"}},
                     {u"初步核算，税收增长6%；新增就业5万人。", {"6% estimate", "5万人"}},
                     {u"税收增长6%。预计消费增长5%。", {"6%", "5% estimate"}},
                     {u"税收增长6%，消费增长5%。", {"6%", "5%"}},
                 });
  expect_reports(wordings, in_plan, {{u"今年税收预计增长6%以上。", {"6%以上"}}});
}

TEST(CoordinateDefinition, NamesWhatIsCountedOtherwise) {
  expect_reports(wordings, in_review,
                 {
                     {u"扣除价格因素，居民收入实际增长6%。", {"6% 扣除价格因素"}},
                     {u"按可比价计算，生产总值增长6%。", {"6% 按可比价计算"}},
                     {u"同口径税收增长6%。", {"6% 同口径"}},
                     {u"固定资产投资（不含农户）增长6%。", {"6% 不含农户!"}},
                     {u"扣除房地产开发投资，固定资产投资增长6%。", {"6% 扣除房地产开发投资!"}},
                     {u"固定资产投资增长6%（不含农户）。", {"6% 不含农户!"}},
                     {u"固定资产投资增长6%。", {"6%"}},
                 });
}

TEST(CoordinateDefinition, EndsWithItsFigure) {
  expect_reports(wordings, in_review,
                 {
                     {u"扣除价格因素，居民收入实际增长6%；全市各级各部门的税收收入增长5%。", {"6% 扣除价格因素", "5%"}},
                     {u"固定资产投资（不含农户）增长6%。全市税收增长5%。", {"6% 不含农户!", "5%"}},
                     {u"固定资产投资（不含农户）增长6%，消费增长5%。", {"6% 不含农户!", "5%"}},
                     {u"固定资产投资（不含农户）80亿元，增长6%。", {"80亿元 不含农户!", "6% 不含农户!"}},
                     {u"同口径税收收入80亿元，增长6%。", {"80亿元 同口径", "6%"}},
                     {u"消费增长5%；固定资产投资（不含农户）增长6%。", {"5%", "6% 不含农户!"}},
                     {u"税收增长5%，同口径增长6%，消费增长4%。", {"5%", "6% 同口径", "4%"}},
                 });
}

/// When a target is due, and the further step.
Lines horizons(const std::u16string& source) {
  const Analysis analysis = extract(source);
  Lines lines;
  for (const Item& item : analysis.items) {
    std::string line = cut(source, item.quantity.span);
    if (!name(item.horizon).empty()) line += " " + std::string(name(item.horizon));
    if (item.stretch != none) line += " then " + cut(source, analysis.items[item.stretch].quantity.span);
    lines.push_back(line);
  }
  return lines;
}

TEST(CoordinateHorizon, IsTheYearThePlanOrLater) {
  expect_reports(horizons, in_plan,
                 {
                     {u"今年税收增长6%。", {"6% year"}},
                     {u"税收增长6%。", {"6% year"}},
                     {u"6月底前完成投资45亿元。", {"45亿元 year"}},
                     {u"未来五年，税收年均增长8%。", {"8% plan"}},
                     {u"三年内培育上市企业8家。", {"8家 plan"}},
                     {u"2030—2032年改造管网600公里。", {"600公里 plan"}},
                     {u"到2032年底，绿色建筑占比达到70%。", {"70% later"}},
                     {u"2031年建成泵站6座。", {"6座 later"}},
                     {u"税收年均增长8%。", {"8% plan"}},
                     {u"未来五年城镇新增就业20万人。", {"20万人 plan"}},
                 });
  expect_reports(horizons, in_review, {{u"2029年税收增长6%。", {"6%"}}, {u"税收增长6%。", {"6%"}}});
}

TEST(CoordinateStretch, JoinsTheTwoStepsOfATarget) {
  expect_reports(horizons, in_plan,
                 {
                     {u"生产总值增长7%以上，力争达到8%。", {"7%以上 year then 8%", "8% year"}},
                     {u"生产总值增长7%左右，力争8%。", {"7%左右 year then 8%", "8% year"}},
                     {u"税收增长6%，力争增长7%。", {"6% year then 7%", "7% year"}},
                     {u"今年生产总值增长7%以上、力争达到8%。", {"7%以上 year then 8%", "8% year"}},
                     {u"完成投资80亿元，力争达到100亿元。", {"80亿元 year then 100亿元", "100亿元 year"}},
                 });
}

TEST(CoordinateStretch, JoinsNothingElse) {
  expect_reports(horizons, in_plan,
                 {
                     {u"生产总值增长7%以上，力争消费增长8%。", {"7%以上 year", "8% year"}},
                     {u"税收达到80亿元，力争增长8%。", {"80亿元 year", "8% year"}},
                     {u"力争生产总值增长7%。生产总值增长8%。", {"7% year", "8% year"}},
                     {u"新建学校5所、医院3家。", {"5所 year", "3家 year"}},
                     {u"力争税收增长6%，消费增长7%。", {"6% year", "7% year"}},
                     {u"税收增长7%，投资力争增长8%。", {"7% year", "8% year"}},
                     {u"税收增长7%。力争达到8%。", {"7% year", "8% year"}},
                     {u"示例县税收增长8%，全市税收增长5%左右。", {"8% year", "5%左右 year"}},
                 });
}

}  // namespace
}  // namespace mubiao
