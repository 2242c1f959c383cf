#include "core/reading/period.h"

#include <gtest/gtest.h>

#include "core/output/date.h"
#include "tests/unit/expect_lines.h"
#include "tests/unit/reading/read_sentence.h"

namespace mubiao {
namespace {

/// A report of 2030: its review covers 2029.
constexpr Calendar in_the_review = {2030, 2029};
constexpr Calendar in_the_plan = {2030, 2030};
constexpr Calendar of_no_year = {};

std::string text_of(Date date) { return date.year == 0 ? "" : iso_date(date); }

/// Each time as "words|from/to|last year".
std::vector<std::string> read(std::u16string_view words, Calendar calendar) {
  const ReadSentence sentence(words);
  std::vector<std::string> lines;
  for (const TimeExpression& time : resolve_times(sentence.times, calendar))
    lines.push_back(cut(sentence.units(), time.span) + "|" + text_of(time.from) + "/" + text_of(time.to) + "|" +
                    std::to_string(time.last_year));
  return lines;
}

struct Row {
  std::u16string_view sentence;
  std::vector<std::string> times;
};

void expect_rows(Calendar calendar, const std::vector<Row>& rows) {
  for (const Row& row : rows) expect_lines(row.sentence, read(row.sentence, calendar), row.times);
}

TEST(Calendar, CoversTheYearBeforeInAReview) {
  DocumentHead head;
  head.year = 2030;
  EXPECT_EQ(calendar_of(head, Part::review).this_year, 2030);
  EXPECT_EQ(calendar_of(head, Part::review).covered_year, 2029);
  EXPECT_EQ(calendar_of(head, Part::plan).covered_year, 2030);
  head.tells_own_year = true;
  EXPECT_EQ(calendar_of(head, Part::review).covered_year, 2030);
  head.year = 0;
  EXPECT_EQ(calendar_of(head, Part::review).this_year, 0);
  EXPECT_EQ(calendar_of(head, Part::review).covered_year, 0);
}

TEST(Period, OfAWordFollowsTheReportsYears) {
  expect_rows(in_the_review, {
                                 {u"今年", {"今年|2030-01-01/2030-12-31|2030"}},
                                 {u"去年", {"去年|2029-01-01/2029-12-31|2029"}},
                                 {u"一年来", {"一年来|2029-01-01/2029-12-31|2029"}},
                                 {u"五年来", {"五年来|2025-01-01/2029-12-31|2029"}},
                                 {u"全年", {"全年|2029-01-01/2029-12-31|2029"}},
                                 {u"当年", {"当年|2029-01-01/2029-12-31|2029"}},
                                 {u"年末", {"年末|2029-01-01/2029-12-31|2029"}},
                                 {u"年内", {"年内|2029-01-01/2029-12-31|2029"}},
                                 {u"上半年", {"上半年|2029-01-01/2029-06-30|2029"}},
                                 {u"下半年", {"下半年|2029-07-01/2029-12-31|2029"}},
                                 {u"一季度", {"一季度|2029-01-01/2029-03-31|2029"}},
                                 {u"二季度", {"二季度|2029-04-01/2029-06-30|2029"}},
                                 {u"三季度", {"三季度|2029-07-01/2029-09-30|2029"}},
                                 {u"前三季度", {"前三季度|2029-01-01/2029-09-30|2029"}},
                                 {u"四季度", {"四季度|2029-10-01/2029-12-31|2029"}},
                                 {u"目前", {"目前|/|0"}},
                                 {u"昨日", {"昨日|/|0"}},
                                 {u"届时", {"届时|/|0"}},
                                 {u"平均每年增加", {}},
                                 {u"完成全年计划的95%", {}},
                             });
  expect_rows(in_the_plan, {
                               {u"全年", {"全年|2030-01-01/2030-12-31|2030"}},
                               {u"上半年", {"上半年|2030-01-01/2030-06-30|2030"}},
                           });
}

TEST(Period, OfAWordMayTellTheLastYearOnly) {
  expect_rows(in_the_plan, {
                               {u"截至目前", {"截至目前|/|2029"}},
                               {u"今后几年", {"今后几年|/|2031"}},
                               {u"后年", {"后年|/|2031"}},
                           });
  expect_rows(of_no_year, {
                              {u"截至目前", {"截至目前|/|0"}},
                              {u"明年", {"明年|/|0"}},
                          });
}

TEST(Period, OfAWordThatCountsYearsRunsOverThem) {
  expect_rows(in_the_plan, {
                               {u"明年", {"明年|2031-01-01/2031-12-31|2031"}},
                               {u"今明两年", {"今明两年|2030-01-01/2031-12-31|2031"}},
                               {u"明后两年", {"明后两年|2031-01-01/2032-12-31|2032"}},
                               {u"今明后三年", {"今明后三年|2030-01-01/2032-12-31|2032"}},
                               {u"未来五年", {"未来五年|2030-01-01/2034-12-31|2034"}},
                               {u"今后两年", {"今后两年|2030-01-01/2031-12-31|2031"}},
                               {u"未来3年", {"未来3年|2030-01-01/2032-12-31|2032"}},
                           });
  expect_rows(in_the_review, {
                                 {u"近三年", {"近三年|2027-01-01/2029-12-31|2029"}},
                                 {u"两年来", {"两年来|2028-01-01/2029-12-31|2029"}},
                                 {u"过去十年", {"过去十年|2020-01-01/2029-12-31|2029"}},
                                 {u"过去3年", {"过去3年|2027-01-01/2029-12-31|2029"}},
                                 {u"近年来", {"近年来|/|0"}},
                                 {u"几年来", {"几年来|/|0"}},
                             });
}

TEST(Period, OfANumberIsThatOfTheCalendar) {
  expect_rows(in_the_review, {
                                 {u"2027年", {"2027年|2027-01-01/2027-12-31|2027"}},
                                 {u"2026—2028年", {"2026—2028年|2026-01-01/2028-12-31|2028"}},
                                 {u"2027年以来", {"2027年以来|2027-01-01/2029-12-31|2027"}},
                                 {u"2030年以来", {"2030年以来|2030-01-01/2030-12-31|2030"}},
                                 {u"“十四五”期间", {"“十四五”期间|2021-01-01/2025-12-31|2025"}},
                                 {u"第六个五年计划期间", {"第六个五年计划期间|1981-01-01/1985-12-31|1985"}},
                                 {u"第五个五年计划期间", {"第五个五年计划期间|/|0"}},
                                 {u"9月", {"9月|2029-09-01/2029-09-30|2029"}},
                                 {u"1至11月", {"1至11月|2029-01-01/2029-11-30|2029"}},
                                 {u"6月底前", {"6月底前|2029-01-01/2029-06-30|2029"}},
                                 {u"前5个月", {"前5个月|2029-01-01/2029-05-31|2029"}},
                                 {u"一至三季度", {"一至三季度|2029-01-01/2029-09-30|2029"}},
                                 {u"4季度", {"4季度|2029-10-01/2029-12-31|2029"}},
                                 {u"9月15日", {"9月15日|2029-09-15/2029-09-15|2029"}},
                             });
}

TEST(Period, OfADurationEndsOrBeginsWithTheReport) {
  expect_rows(in_the_review, {
                                 {u"六年来", {"六年来|2024-01-01/2029-12-31|2029"}},
                                 {u"三年内", {"三年内|2027-01-01/2029-12-31|2029"}},
                                 {u"三年时间", {"三年时间|2030-01-01/2032-12-31|2032"}},
                                 {u"三个月内", {"三个月内|/|0"}},
                             });
  expect_rows(in_the_plan, {
                               {u"六年来", {"六年来|2024-01-01/2029-12-31|2029"}},
                               {u"三年内", {"三年内|2030-01-01/2032-12-31|2032"}},
                               {u"三年新增岗位", {"三年|/|0"}},
                               {u"开工以来", {"开工以来|/|0"}},
                           });
}

TEST(Period, IsUnknownWhereTheReportsYearIs) {
  expect_rows(of_no_year, {
                              {u"今年", {"今年|/|0"}},
                              {u"明年", {"明年|/|0"}},
                              {u"明后两年", {"明后两年|/|0"}},
                              {u"未来五年", {"未来五年|/|0"}},
                              {u"近三年", {"近三年|/|0"}},
                              {u"2027年上半年", {"2027年上半年|2027-01-01/2027-06-30|2027"}},
                              {u"上半年", {"上半年|/|0"}},
                              {u"三年内", {"三年内|/|0"}},
                              {u"2027年以来", {"2027年以来|2027-01-01/2027-12-31|2027"}},
                          });
}

TEST(Period, OfAYearGoesOnInItsPart) {
  expect_rows(in_the_review,
              {
                  {u"今年上半年", {"今年上半年|2030-01-01/2030-06-30|2030"}},
                  {u"2027年8月", {"2027年8月|2027-08-01/2027-08-31|2027"}},
                  {u"2027年十月", {"2027年十月|2027-10-01/2027-10-31|2027"}},
                  {u"今年前5个月", {"今年前5个月|2030-01-01/2030-05-31|2030"}},
                  {u"今年1至5月", {"今年1至5月|2030-01-01/2030-05-31|2030"}},
                  {u"2027年12月31日", {"2027年12月31日|2027-12-31/2027-12-31|2027"}},
                  {u"2027年前三季度", {"2027年前三季度|2027-01-01/2027-09-30|2027"}},
                  {u"明年上半年", {"明年上半年|2031-01-01/2031-06-30|2031"}},
                  {u"去年2027年", {"去年|2029-01-01/2029-12-31|2029", "2027年|2027-01-01/2027-12-31|2027"}},
                  {u"上半年8月", {"上半年|2029-01-01/2029-06-30|2029", "8月|2029-08-01/2029-08-31|2029"}},
                  {u"去年的8月", {"去年|2029-01-01/2029-12-31|2029", "8月|2029-08-01/2029-08-31|2029"}},
                  {u"2027年六年来", {"2027年|2027-01-01/2027-12-31|2027", "六年来|2024-01-01/2029-12-31|2029"}},
              });
}

TEST(Period, OfAStretchRunsFromItsBeginningToItsEnd) {
  expect_rows(in_the_review, {
                                 {u"从2020年到2024年", {"从2020年到2024年|2020-01-01/2024-12-31|2024"}},
                                 {u"从2020年7月到2024年底", {"从2020年7月到2024年底|2020-07-01/2024-12-31|2024"}},
                                 {u"从2020年7月到2024年6月", {"从2020年7月到2024年6月|2020-07-01/2024-06-30|2024"}},
                                 {u"2027年7月至2028年6月", {"2027年7月至2028年6月|2027-07-01/2028-06-30|2028"}},
                                 {u"自2027年7月至今年6月底", {"自2027年7月至今年6月底|2027-07-01/2030-06-30|2030"}},
                                 {u"从3月到9月", {"从3月到9月|2029-03-01/2029-09-30|2029"}},
                                 {u"2027年9月15日至10月20日", {"2027年9月15日至10月20日|2027-09-15/2027-10-20|2027"}},
                                 {u"从去年到2032年", {"从去年到2032年|2029-01-01/2032-12-31|2032"}},
                                 {u"从2020年底到2024年底", {"从2020年底到2024年底|2020-01-01/2024-12-31|2024"}},
                                 {u"从五年来到2024年底", {"从五年来到2024年底|2024-01-01/2024-12-31|2024"}},
                                 {u"在五年来到2024年底",
                                  {"五年来|2025-01-01/2029-12-31|2029", "到2024年底|2024-01-01/2024-12-31|2024"}},
                                 {u"自2027年以来", {"自2027年以来|2027-01-01/2029-12-31|2027"}},
                                 {u"自2029年以来", {"2029年以来|2029-01-01/2029-12-31|2029"}},
                                 {u"从2026—2028年", {"从2026—2028年|2026-01-01/2028-12-31|2028"}},
                                 {u"从2026年", {"2026年|2026-01-01/2026-12-31|2026"}},
                             });
}

TEST(Period, TellsWhatItGoverns) {
  const struct {
    std::u16string_view words;
    bool year, single_year, opens_era, over, ahead;
  } rows[] = {
      {u"今年", true, true, false, false, true},         {u"去年", true, true, false, true, false},
      {u"2026—2028年", true, false, false, true, false}, {u"五年来", false, false, true, true, false},
      {u"上半年", false, false, false, true, false},     {u"到2032年", true, true, false, false, true},
      {u"开工以来", false, false, true, false, false},
  };
  for (const auto& row : rows) {
    const ReadSentence sentence(row.words);
    const std::vector<TimeExpression> times = resolve_times(sentence.times, in_the_review);
    ASSERT_EQ(times.size(), 1U) << utf8_from_utf16(row.words);
    EXPECT_EQ(times[0].year, row.year) << utf8_from_utf16(row.words);
    EXPECT_EQ(is_single_year(times[0]), row.single_year) << utf8_from_utf16(row.words);
    EXPECT_EQ(times[0].opens_era, row.opens_era) << utf8_from_utf16(row.words);
    EXPECT_EQ(is_over(times[0], in_the_review), row.over) << utf8_from_utf16(row.words);
    EXPECT_EQ(is_ahead(times[0], in_the_review), row.ahead) << utf8_from_utf16(row.words);
  }
}

}  // namespace
}  // namespace mubiao
