#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/unit/extract/framed_report.h"

namespace mubiao {
namespace {

/// "2029", "2021–2025", "2029.1–2029.9"; "?" where it is not resolved.
std::string dates_of(const Period& period) {
  if (period.from.year == 0 || period.to.year == 0) return "?";
  const std::string from = std::to_string(period.from.year);
  const std::string to = std::to_string(period.to.year);
  const bool whole = period.from.month == 1 && period.to.month == 12;
  if (whole) return from == to ? from : from + "–" + to;
  return from + "." + std::to_string(period.from.month) + "–" + to + "." + std::to_string(period.to.month);
}

/// Each item as "5% 2029 stated year": its figure, dates, how near they are named, and what stretch they are; "5% -"
/// where no time is known.
std::vector<std::string> read(const std::u16string& source) {
  std::vector<std::string> lines;
  for (const Item& item : extract(source).items) {
    std::string line = cut(source, item.quantity.span);
    if (!item.period) {
      lines.push_back(line + " -");
      continue;
    }
    line += " " + dates_of(*item.period) + " " + std::string(name(item.period->by));
    if (!name(item.period->extent).empty()) line += " " + std::string(name(item.period->extent));
    lines.push_back(line);
  }
  return lines;
}

void expect_rows(Frame frame, const std::vector<ReportRow>& rows) { expect_reports(read, frame, rows); }

TEST(CoordinatePeriod, OfASumIsThatOfTheAverageBehindIt) {
  expect_rows(
      in_review,
      {
          {u"五年累计完成投资800亿元，年均增长8%。", {"800亿元 ? stated years", "8% ? sentence years"}},
          {u"五年新增就业20万人，年均增加4万人。", {"20万人 ? stated years", "4万人 ? sentence years"}},
          {u"五年累计造林60万亩，造林面积年均增长8%。", {"60万亩 ? stated years", "8% ? sentence years"}},
          {u"五年累计完成投资800亿元，增长8%。", {"800亿元 ? stated years", "8% 2029 section year"}},
          {u"五年来，三年新增就业20万人，年均增加4万人。", {"20万人 ? stated years", "4万人 2025–2029 sentence years"}},
          {u"每年开展活动30场，参观人次年均增长8%。", {"30场 ? stated", "8% 2029 section year"}},
      });
}

TEST(CoordinatePeriod, IsStatedInTheClauseOfTheFigure) {
  expect_rows(in_review,
              {
                  {u"2029年新建学校5所。", {"5所 2029 stated year"}},
                  {u"去年税收增长6%。", {"6% 2029 stated year"}},
                  {u"经济回升向好，2029年税收增长6%。", {"6% 2029 stated year"}},
                  {u"税收增长5%；去年消费增长6%。", {"5% 2029 section year", "6% 2029 stated year"}},
                  {u"全年新增就业5万人、培训职工3万人。", {"5万人 2029 stated year", "3万人 2029 stated year"}},
              });
  expect_rows(in_plan, {
                           {u"今年新建学校5所。", {"5所 2030 stated year"}},
                           {u"2030年税收增长6%左右。", {"6%左右 2030 stated year"}},
                           {u"全力以赴，今年新建学校5所。", {"5所 2030 stated year"}},
                       });
}

TEST(CoordinatePeriod, IsNamedEarlierInTheSentence) {
  expect_rows(in_review, {
                             {u"2029年，税收增长6%。", {"6% 2029 sentence year"}},
                             {u"去年新建学校5所，改造医院3家。", {"5所 2029 stated year", "3家 2029 sentence year"}},
                             {u"全年税收增长6%，新增就业5万人，培训职工3万人。",
                              {"6% 2029 stated year", "5万人 2029 sentence year", "3万人 2029 sentence year"}},
                             {u"2028年，全市税收增长6%，增速居全省第三位。",
                              {"6% 2028 sentence year", "第三位 2028 sentence year"}},
                         });
  expect_rows(in_plan, {
                           {u"今年主要预期目标是：税收增长6%。", {"6% 2030 sentence year"}},
                           {u"今年，新建学校5所。", {"5所 2030 sentence year"}},
                           {u"今年新建学校5所；改造医院3家。", {"5所 2030 stated year", "3家 2030 sentence year"}},
                       });
}

TEST(CoordinatePeriod, IsNamedEarlierInTheParagraph) {
  expect_rows(in_review, {
                             {u"一年来，我们攻坚克难。税收增长6%。", {"6% 2029 paragraph year"}},
                             {u"五年来，我们真抓实干。累计造林60万亩。", {"60万亩 2025–2029 paragraph years"}},
                             {u"2028年，我们攻坚克难。税收增长6%。", {"6% 2028 paragraph year"}},
                             {u"过去五年，新建学校50所。改造医院13家。",
                              {"50所 2025–2029 sentence years", "13家 2025–2029 paragraph years"}},
                         });
  expect_rows(in_plan,
              {{u"今年办好15件民生实事。一是改造小区3个。", {"15件 2030 stated year", "3个 2030 paragraph year"}}});
}

/// What the sentence names, though only the heading tells which years they are, is named in the sentence.
TEST(CoordinatePeriod, OfSoManyYearsIsThatOfTheHeading) {
  const std::u16string head = u"示例市政府工作报告\n2031年1月8日\n各位代表：\n一、2026—2030年工作回顾\n";
  const auto lines = [&](std::u16string_view sentence) { return read(head + std::u16string(sentence) + u"\n"); };
  EXPECT_EQ(lines(u"五年净增企业9户，年均增长8%。")[1], "8% 2026–2030 sentence years");
  // a season is of no year that is known
  EXPECT_EQ(lines(u"汛期雨多，降水量增长8%。")[0].substr(0, 4), "8% ?");
}

TEST(CoordinatePeriod, IsThatOfTheHeadingWhereNothingElseIsSaid) {
  expect_rows(in_review,
              {
                  {u"新建学校5所。", {"5所 2029 section year"}},
                  {u"税收增长6%，新增就业5万人。", {"6% 2029 section year", "5万人 2029 section year"}},
                  {u"改造小区36个。\n新增床位900张。", {"36个 2029 section year", "900张 2029 section year"}},
              });
  expect_rows(in_plan, {
                           {u"新建学校5所。", {"5所 2030 section year"}},
                           {u"力争税收增长6%，新增就业5万人。", {"6% 2030 section year", "5万人 2030 section year"}},
                       });
}

/// The same report with headings that name no year.
std::u16string without_years(std::u16string_view review, std::u16string_view plan) {
  return u"示例市政府工作报告\n2030年1月8日\n各位代表：\n一、过去一年工作回顾\n各项工作进展良好。\n" +
         std::u16string(review) + u"\n二、今后工作安排\n我们要扎实做好各项工作。\n" + std::u16string(plan) + u"\n";
}

TEST(CoordinatePeriod, IsTheReportsYearWhereNothingIsSaidAtAll) {
  const auto in_review_of_none = [](std::u16string_view words) { return without_years(words, {}); };
  const auto in_plan_of_none = [](std::u16string_view words) { return without_years({}, words); };
  const auto expect_one = [](const std::u16string& source, const std::string& want) {
    expect_lines(source, read(source), {want});
  };
  expect_one(in_plan_of_none(u"新建学校5所。"), "5所 2030 report year");
  expect_one(in_plan_of_none(u"力争税收增长6%以上。"), "6%以上 2030 report year");
  expect_one(in_plan_of_none(u"确保改造小区36个。"), "36个 2030 report year");
  expect_one(in_review_of_none(u"去年新建学校5所。"), "5所 2029 stated year");
  expect_one(in_plan_of_none(u"到2032年底新增床位900张。"), "900张 2032 stated point");
}

TEST(CoordinatePeriod, IsAPartOfAYear) {
  expect_rows(in_review,
              {
                  {u"前三季度税收增长6%。", {"6% 2029.1–2029.9 stated part"}},
                  {u"上半年，税收增长6%。", {"6% 2029.1–2029.6 sentence part"}},
                  {u"1至11月，工业增加值增长7%。", {"7% 2029.1–2029.11 sentence part"}},
                  {u"四季度新开工项目40个。", {"40个 2029.10–2029.12 stated part"}},
                  {u"2027年8月新建学校5所。", {"5所 2027.8–2027.8 stated part"}},
                  {u"去年一季度税收增长9%，全年增长6%。", {"9% 2029.1–2029.3 stated part", "6% 2029 stated year"}},
              });
}

TEST(CoordinatePeriod, OfAPartOfAYearIsThatYearsOfWhichATextWithoutTitleTells) {
  const auto expect_half = [](std::u16string_view words, const std::string& want) {
    const std::u16string source = u"经济平稳运行。" + std::u16string(words);
    const std::vector<std::string> lines = read(source);
    ASSERT_FALSE(lines.empty()) << utf8_from_utf16(source);
    EXPECT_EQ(lines.back(), want) << utf8_from_utf16(source);
  };
  expect_half(u"2030年上半年，税收5亿元。前三季度，工业增长6%。", "6% 2030.1–2030.9 sentence part");
  expect_half(u"2030年前三季度，税收5亿元。1至8月，工业增长6%。", "6% 2030.1–2030.8 sentence part");
  expect_half(u"2030年，税收5亿元。\n全年工业增长6%。", "6% 2030 stated year");
  expect_half(
      u"2029年税收5亿元，2029年进口8亿元，2029年出口7亿元，2029年开工项目9个。2030年将增加税收。上半年，工业增长6%。",
      "6% 2029.1–2029.6 sentence part");
}

TEST(CoordinatePeriod, IsSeveralYears) {
  expect_rows(in_review, {
                             {u"五年来，新建学校50所。", {"50所 2025–2029 sentence years"}},
                             {u"“十四五”期间新建学校50所。", {"50所 2021–2025 stated years"}},
                             {u"2027—2029年新建学校50所。", {"50所 2027–2029 stated years"}},
                             {u"从2020年到2024年新建学校50所。", {"50所 2020–2024 stated years"}},
                             {u"三年新增企业210家。", {"210家 ? stated years"}},
                         });
  expect_rows(in_plan, {
                           {u"未来五年新建学校50所。", {"50所 2030–2034 stated years"}},
                           {u"三年内培育上市企业8家。", {"8家 2030–2032 stated years"}},
                           {u"“十五五”期间，新增床位4000张。", {"4000张 2026–2030 sentence years"}},
                           {u"今明两年新增学位1.2万个。", {"1.2万个 2030–2031 stated years"}},
                       });
}

TEST(CoordinatePeriod, IsTheEndOfATime) {
  expect_rows(in_review, {
                             {u"截至2029年底，存款余额达到1300亿元。", {"1300亿元 2029 sentence point"}},
                             {u"去年底，5G基站达到5200个。", {"5200个 2029 sentence point"}},
                             {u"年末常住人口86万人。", {"86万人 2029 stated point"}},
                         });
  expect_rows(in_plan, {
                           {u"到2032年底，绿色建筑占比达到70%。", {"70% 2032 sentence point"}},
                           {u"到2035年新增床位900张。", {"900张 2035 stated point"}},
                           {u"6月底前完成投资45亿元。", {"45亿元 2030.1–2030.6 stated point"}},
                       });
}

TEST(CoordinatePeriod, ComparedWithAnEarlierYearIsOfTheYearsSince) {
  expect_rows(in_review,
              {
                  {u"2029年税收比2025年增长73%。", {"73% 2026–2029 stated years"}},
                  {u"税收比2024年增长30%。", {"30% 2025–2029 section years"}},
                  {u"2029年，地区生产总值较2020年翻一番。", {"翻一番 2021–2029 sentence years"}},
                  {u"2029年产量比2028年增长12%。", {"12% 2029 stated year"}},
                  {u"税收比上年增长6%。", {"6% 2029 section year"}},
                  {u"去年税收比2026年增长30%，消费增长6%。", {"30% 2027–2029 stated years", "6% 2029 sentence year"}},
              });
}

/// A report with one heading over the review of five years and of the last.
std::u16string in_two_eras(std::u16string_view sentences) {
  return u"示例市政府工作报告\n2026年1月8日\n各位代表：\n一、“十四五”时期和2025年工作回顾\n" +
         std::u16string(sentences) + u"\n二、2026年工作安排\n我们要扎实做好各项工作。\n";
}

TEST(CoordinatePeriod, BelowAHeadingOfTwoErasIsThatOfTheParagraphs) {
  expect_rows(
      in_two_eras,
      {
          {u"“十四五”时期是极不平凡的五年。\n税收增长30%。\n新建学校50所。",
           {"30% 2021–2025 section years", "50所 2021–2025 section years"}},
          {u"“十四五”时期是极不平凡的五年。\n税收增长30%。\n刚刚过去的2025年，我们攻坚克难。\n新建学校5所。",
           {"30% 2021–2025 section years", "5所 2025 section year"}},
          {u"五年来，我们真抓实干。\n新建学校50所。\n2025年，我们攻坚克难。\n改造医院3家。",
           {"50所 2021–2025 section years", "3家 2025 section year"}},
          {u"粮食产量达到50万吨。", {"50万吨 2021–2025 section years"}},
          {u"刚刚过去的2025年，我们攻坚克难。\n税收增长5%。\n过去五年，我们接续奋斗。\n造林30万亩。",
           {"5% 2025 section year", "30万亩 2021–2025 section years"}},
          {u"五年来，我们接续奋斗。\n（一）交通更加便利\n新建公路300公里。", {"300公里 2021–2025 section years"}},
          {u"一年来，我们攻坚克难。\n（一）交通更加便利\n新建公路20公里。", {"20公里 2025 section year"}},
          {u"“十四五”时期是极不平凡的五年。\n2025年，税收增长6%，新建学校5所。",
           {"6% 2025 sentence year", "5所 2025 sentence year"}},
      });
}

/// A span of time without a year of its own gets its dates from the heading and keeps its words.
TEST(CoordinatePeriod, OfAHeadingKeepsTheWordsOfTheSentence) {
  const std::u16string source = in_two_eras(u"五年净增企业90户，年均增长8%。");
  const std::vector<Item> items = extract(source).items;
  ASSERT_EQ(items.size(), 2U);
  EXPECT_EQ(cut(source, items[1].period->span), "五年");
  EXPECT_EQ(dates_of(*items[1].period), "2021–2025");
}

TEST(CoordinatePeriod, OfAHeadlineIsNotThatOfAnotherStory) {
  const std::u16string source =
      u"国内联播快讯\n央视网消息（新闻联播）：\n“十五五”时期示例省将建成一批景区\n示例省计划新建景区9处。\n"
      u"示例市企业增多\n截至今年5月底，示例市新增企业5家。其中民营企业3家。\n示例县办赛\n示例县共办赛7场。\n";
  std::vector<std::string> lines;
  for (const Item& item : extract(source).items)
    lines.push_back(cut(source, item.quantity.span) + "@" + (item.period ? cut(source, item.period->span) : ""));
  EXPECT_EQ(lines, (std::vector<std::string>{"9处@", "5家@今年5月底", "3家@今年5月底", "7场@"}));
}

TEST(CoordinatePeriod, BelowAHeadingOfOneYearStaysItsYear) {
  const std::string figure = "6% 2029 section year";
  expect_rows(in_review,
              {
                  {u"“十四五”时期是极不平凡的五年，我们走过了不寻常的路。\n税收增长6%，各项事业都有了进展。", {figure}},
                  {u"五年来，我们真抓实干，各项事业都有了新的进展。\n税收增长6%，各项事业都有了进展。", {figure}},
                  {u"2027年，我们攻坚克难，各项事业都有了新的进展。\n税收增长6%，各项事业都有了进展。", {figure}},
                  {u"回顾过去三年，我们攻坚克难，成绩来之不易。\n税收增长6%，各项事业都有了进展。", {figure}},
                  {u"上半年，我们攻坚克难，各项事业都有了新的进展。\n税收增长6%，各项事业都有了进展。", {figure}},
              });
}

}  // namespace
}  // namespace mubiao
