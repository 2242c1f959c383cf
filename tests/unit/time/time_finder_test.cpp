#include "core/time/time_finder.h"

#include <gtest/gtest.h>

#include "tests/unit/expect_lines.h"
#include "tests/unit/reading/read_sentence.h"

namespace mubiao {
namespace {

std::string_view name_of(TimeForm form) {
  switch (form) {
    case TimeForm::word: return "word";
    case TimeForm::years: return "years";
    case TimeForm::plan: return "plan";
    case TimeForm::months: return "months";
    case TimeForm::day: return "day";
    case TimeForm::duration: return "duration";
    case TimeForm::event: return "event";
  }
  return "";
}

std::string_view name_of(TimeTail tail) {
  switch (tail) {
    case TimeTail::plain: return "";
    case TimeTail::since: return " since";
    case TimeTail::before: return " before";
    case TimeTail::lasting: return " lasting";
  }
  return "";
}

/// "words|form first–last tail": 6月底前|months 6–6 before.
std::string form_of(std::u16string_view units, const FoundTime& time) {
  std::string line = cut(units, time.span) + "|" + std::string(name_of(time.form));
  if (time.first != 0) line += " " + std::to_string(time.first);
  if (time.last != 0) line += "–" + std::to_string(time.last);
  return line + std::string(name_of(time.tail));
}

/// "words", with < in front of what is compared with.
std::string comparison_of(std::u16string_view units, const FoundTime& time) {
  return (time.compared ? "<" : "") + cut(units, time.span);
}

/// "words", with ~ before what dates nothing and ? before what may be a figure as well.
std::string use_of(std::u16string_view units, const FoundTime& time) {
  return (time.idle ? "~" : time.bare ? "?" : "") + cut(units, time.span);
}

/// "words…last words that it governs".
std::string reach_of(std::u16string_view units, const FoundTime& time) {
  return cut(units, time.span) + "…" + cut(units, {time.span.end, time.until});
}

using Show = std::string (*)(std::u16string_view, const FoundTime&);

struct Row {
  std::u16string_view sentence;
  std::vector<std::string> times;
};

void expect_rows(Show show, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    const ReadSentence sentence(row.sentence);
    std::vector<std::string> lines;
    for (const FoundTime& time : sentence.times) lines.push_back(show(sentence.units(), time));
    expect_lines(row.sentence, lines, row.times);
  }
}

TEST(TimeFinder, FindsTheTimesOfStories) {
  expect_rows(use_of, {
                          {u"今天（5月6日），示例桥通车", {"今天（5月6日）"}},
                          {u"昨天（5月6日）示例桥通车", {"昨天（5月6日）"}},
                          {u"记者今天（5月6日）从示例局获悉，建校5所", {"~今天（5月6日）"}},
                          {u"今天，示例桥通车", {"今天"}},
                          {u"今天的示例市有学校5所", {}},
                          {u"5日上午的会议出席90人", {"5日上午"}},
                          {u"16日示例桥通车", {}},
                          {u"上午10时16分示例桥通车", {"~10时16分"}},
                          {u"通车10时后", {}},
                          {u"从5月1日起，建校5所", {"5月1日起"}},
                          {u"5月1日起步", {"5月1日"}},
                          {u"2029/30年度预留9亿元", {"2029/30年度"}},
                          {u"2029—30年度预留9亿元", {"2029—30年度"}},
                          {u"2029/31年度预留9亿元", {}},
                          {u"如今，建校5所", {"如今"}},
                          {u"示例局日前印发20条举措", {"~日前"}},
                          {u"日前，示例桥通车", {"日前"}},
                          {u"近日，记者从示例局了解到，企业突破9万户", {"~近日"}},
                          {u"日前，示例局公布，检查9万家", {"~日前"}},
                          {u"近日，示例桥通车，示例局表示祝贺", {"近日"}},
                          {u"截至今天（2月8日）下午，示例桥通车", {"今天（2月8日）"}},
                          {u"截至今天，示例桥通车", {"今天"}},
                          {u"至今已建校5所", {"至今"}},
                          {u"其间，发送旅客9万人次", {"其间"}},
                          {u"这十年，建校5所", {"这十年"}},
                          {u"每天发送旅客9万人次", {"每天"}},
                          {u"每月补贴90元", {"每月"}},
                          {u"展会期间，成交9亿元", {"展会期间"}},
                          {u"今年3月开展专项行动以来，检查9万家", {"今年3月开展专项行动以来"}},
                          {u"“十四五”年均增长5%", {"“十四五”"}},
                          {u"投产后年均发电9万度", {"投产后"}},
                          {u"全部建成后，发电9万度", {"全部建成后"}},
                          {u"达产后年产值9亿元", {"达产后"}},
                          {u"期间，发送旅客9万人次", {"期间"}},
                          {u"8月5日13时42分，负荷达9万千瓦", {"8月5日13时42分"}},
                          {u"8月中下旬负荷达9万千瓦", {"8月中下旬"}},
                          {u"5月当月出口9亿元", {"5月当月"}},
                          {u"报告期内营收9亿元", {"报告期内"}},
                          {u"半年来接诊9万人次", {"半年来"}},
                          {u"去年同期，发送旅客9万人次", {"去年同期"}},
                          {u"2029/30课税年度宽减9亿元", {"2029/30课税年度"}},
                          {u"2030年或之前落成9座", {"2030年或之前"}},
                          {u"1.2029年收入9亿元", {"2029年"}},
                          {u"占1.2029年", {}},
                      });
}

TEST(TimeFinder, TakesWhatABudgetCarriesOverForAName) {
  expect_rows(use_of, {
                          {u"上年结转收入9万元", {}},
                          {u"上年结余9万元", {}},
                          {u"年终结余9万元", {}},
                          {u"年末滚存结余9万元", {}},
                          {u"年末累计结余9万元", {"~年末"}},
                          {u"年末预算稳定调节基金滚存余额9万元", {"~年末"}},
                          {u"当年收支平衡", {"~当年"}},
                          {u"当年结余9万元", {}},
                          {u"上年收入9万元", {"上年"}},
                          {u"年末余额9万元", {"年末"}},
                      });
}

TEST(TimeFinder, EndsATimeInBracketsWithThem) {
  expect_rows(reach_of, {
                            {u"支出9万元（因上年还债），上解3万元", {"上年…还债"}},
                            {u"上年支出9万元（因还债），上解3万元", {"上年…支出9万元（因还债），上解3万元"}},
                        });
}

TEST(TimeFinder, FindsWords) {
  expect_rows(form_of, {
                           {u"今年新建学校5所", {"今年|word"}},
                           {u"今年上半年新建学校5所", {"今年|word", "上半年|word"}},
                           {u"一季度开工40个，二季度开工55个", {"一季度|word", "二季度|word"}},
                           {u"每年互访9万人次", {"每年|word"}},
                           {u"目前共有项目86个", {"目前|word"}},
                       });
}

TEST(TimeFinder, LeavesOutWhatIsCutOtherwise) {
  expect_rows(form_of, {
                           {u"实现在岗培训500人", {}},
                           {u"项目前期投入9亿元", {}},
                           {u"各项指标目前景喜人", {"目前|word"}},
                           {u"工期前移至今后五年投入9亿元", {"今后五年|duration 5 lasting"}},
                           {u"顺延至今后三年完成", {"今后三年|duration 3 lasting"}},
                           {u"建成至今完好", {"至今|word"}},
                           {u"由2月至今年5月投入9亿元", {"2月|months 2–2", "至今年|word", "5月|months 5–5"}},
                       });
}

TEST(TimeFinder, TellsWhichWordsDateNothing) {
  expect_rows(
      use_of,
      {
          {u"平均每年增加6万人", {"~每年"}},
          {u"每人每年700元", {"~每年"}},
          {u"每年增加6万人", {"每年"}},
          {u"完成全年计划的95%", {"~全年"}},
          {u"实现全年目标的一半", {"~全年"}},
          {u"全年完成计划的95%", {"全年"}},
          {u"三年新增企业8家", {"?三年"}},
          {u"三年内新增企业8家", {"三年内"}},
          {u"近日示例市发布方案，日前示例市改建泵站", {"~近日", "日前"}},
          {u"近日、日前示例市发布方案", {"~近日", "~日前"}},
          {u"近日示例市改建泵站、水闸、堤防、沟渠、道路、桥梁、码头、车站、学校、医院、公园、剧场、书店、"
           u"球场、泳池、车棚、路灯、花坛，日前发布方案",
           {"近日", "~日前"}},
          {u"近日改建的示例水库、示例泵站、示例水闸、示例堤防、示例沟渠、示例道路、示例桥梁、示例码头、示例车站、"
           u"示例医院、示例公园、示例剧场、示例书店、示例球场、"
           u"示例学校等日前发布方案",
           {"近日", "~日前"}},
      });
}

TEST(TimeFinder, FindsPeriodsOfPlans) {
  expect_rows(form_of, {
                           {u"“十五五”期间新增床位400张", {"“十五五”期间|plan 15"}},
                           {u"十四五时期新增床位400张", {"十四五时期|plan 14"}},
                           {u"“十二五”末达到400张", {"“十二五”末|plan 12"}},
                           {u"“十三五”前三年新增床位400张", {"“十三五”前三年|plan 13"}},
                           {u"“二十五”以来新增床位400张", {"“二十五”以来|plan 20"}},
                           {u"第六个五年计划期间新建项目600个", {"第六个五年计划期间|plan 6"}},
                           {u"编制“十五五”规划3个", {}},
                           {u"“十五五期间新增床位400张", {"十五五期间|plan 15"}},
                           {u"六个五年计划期间新建项目600个", {}},
                       });
}

TEST(TimeFinder, FindsYears) {
  expect_rows(form_of, {
                           {u"2030年税收增长6%", {"2030年|years 2030–2030"}},
                           {u"一九五四年产粮9万吨", {"一九五四年|years 1954–1954"}},
                           {u"二〇三〇年产粮9万吨", {"二〇三〇年|years 2030–2030"}},
                           {u"2026—2030年造林9万亩", {"2026—2030年|years 2026–2030"}},
                           {u"2026年至2030年造林9万亩", {"2026年至2030年|years 2026–2030"}},
                           {u"2029和2030两年造林9万亩", {"2029和2030两年|years 2029–2030"}},
                           {u"2030年和2029年造林9万亩", {"2030年|years 2030–2030", "2029年|years 2029–2029"}},
                           {u"2030年底前造林9万亩", {"2030年底前|years 2030–2030"}},
                           {u"2030年前列入计划", {"2030年|years 2030–2030"}},
                           {u"2027年以来造林9万亩", {"2027年以来|years 2027–2027 since"}},
                           {u"3020年的林地9万亩", {}},
                           {u"12030年的林地9万亩", {}},
                           {u"A2030年的林地9万亩", {}},
                       });
}

TEST(TimeFinder, FindsMonths) {
  expect_rows(form_of, {
                           {u"9月完成投资5亿元", {"9月|months 9–9"}},
                           {u"6月底前完成投资5亿元", {"6月底前|months 6–6 before"}},
                           {u"1至11月完成投资5亿元", {"1至11月|months 1–11"}},
                           {u"1—10月完成投资5亿元", {"1—10月|months 1–10"}},
                           {u"2027年八月完成投资5亿元", {"2027年|years 2027–2027", "八月|months 8–8"}},
                           {u"2027年十月完成投资5亿元", {"2027年|years 2027–2027", "十月|months 10–10"}},
                           {u"2027年十二月完成投资5亿元", {"2027年|years 2027–2027", "十二月|months 12–12"}},
                           {u"1至5月份完成投资5亿元", {"1至5月份|months 1–5"}},
                           {u"八月完成投资5亿元", {}},
                           {u"13月完成投资5亿元", {}},
                           {u"11至3月完成投资5亿元", {"3月|months 3–3"}},
                           {u"9月均投资5亿元", {}},
                       });
}

TEST(TimeFinder, FindsMonthsCountedFromTheNewYear) {
  expect_rows(form_of, {
                           {u"前5个月完成投资5亿元", {"前5个月|months 1–5"}},
                           {u"今年前五个月完成投资5亿元", {"今年|word", "前五个月|months 1–5"}},
                           {u"2027年前10个月完成投资5亿元", {"2027年|years 2027–2027", "前10个月|months 1–10"}},
                           {u"前3季度完成投资5亿元", {"前3季度|months 1–9"}},
                           {u"2027年前三季度完成投资5亿元", {"2027年|years 2027–2027", "前三季度|word"}},
                           {u"上半年前两个月完成投资5亿元", {"上半年|word", "前两个月|months 1–2"}},
                           {u"2027年前十名企业5家", {"2027年前|years 2027–2027"}},
                           {u"前15个月完成投资5亿元", {}},
                           {u"前5个项目完成投资5亿元", {}},
                       });
}

TEST(TimeFinder, FindsQuarters) {
  expect_rows(form_of, {
                           {u"1季度完成投资5亿元", {"1季度|months 1–3"}},
                           {u"4季度完成投资5亿元", {"4季度|months 10–12"}},
                           {u"一至三季度完成投资5亿元", {"一至三季度|months 1–9"}},
                           {u"2—3季度完成投资5亿元", {"2—3季度|months 4–9"}},
                           {u"三季度完成投资5亿元", {"三季度|word"}},
                           {u"5季度完成投资5亿元", {}},
                           {u"14季度完成投资5亿元", {}},
                       });
}

TEST(TimeFinder, FindsDays) {
  expect_rows(form_of, {
                           {u"9月15日建成学校5所", {"9月15日|day 9–15"}},
                           {u"截至2029年12月31日共有学校5所", {"2029年|years 2029–2029", "12月31日|day 12–31"}},
                           {u"3月8号建成学校5所", {"3月8号|day 3–8"}},
                           {u"10月1日起执行", {"10月1日起|day 10–1"}},
                           {u"9月45日建成学校5所", {"9月|months 9–9"}},
                           {u"9月15所学校建成", {"9月|months 9–9"}},
                       });
}

TEST(TimeFinder, FindsTheFirstOfNumbersThatAreJoinedBeforeTheirUnit) {
  expect_rows(form_of, {
                           {u"2029—2030年", {"2029—2030年|years 2029–2030"}},
                           {u"3—5月", {"3—5月|months 3–5"}},
                           {u"3-5、4-6亿元", {}},
                       });
}

TEST(TimeFinder, JoinsTheEndOfAStretchToItsBeginning) {
  expect_rows(form_of, {
                           {u"2027年7月至2028年6月",
                            {"2027年|years 2027–2027", "7月|months 7–7", "至2028年|years 2028–2028", "6月|months 6–6"}},
                           {u"2027年7月—2028年6月",
                            {"2027年|years 2027–2027", "7月|months 7–7", "—2028年|years 2028–2028", "6月|months 6–6"}},
                           {u"9月15日至10月20日", {"9月15日|day 9–15", "至10月20日|day 10–20"}},
                           {u"今年至2030年", {"今年|word", "2030年|years 2030–2030"}},
                           {u"2027年6月至少完成5个", {"2027年|years 2027–2027", "6月|months 6–6"}},
                       });
}

TEST(TimeFinder, FindsDurations) {
  expect_rows(form_of, {
                           {u"三年内培育企业8家", {"三年内|duration 3"}},
                           {u"2-3年内新增绿地30公顷", {"2—3年内|duration 2"}},
                           {u"六年来培育企业8家", {"六年来|duration 6 since"}},
                           {u"用三年时间培育企业8家", {"三年时间|duration 3 lasting"}},
                           {u"三年新增企业8家", {"三年|duration"}},
                           {u"三年累计引进企业8家", {"三年|duration"}},
                           {u"连续三年新增企业8家", {}},
                           {u"三年的企业8家", {}},
                           {u"三月内培育企业8家", {}},
                           {u"三个月内培育企业8家", {"三个月内|duration"}},
                           {u"6个月时间培育企业8家", {"6个月时间|duration lasting"}},
                           {u"未来3年培育企业8家", {"未来3年|duration 3 lasting"}},
                           {u"今后四年培育企业8家", {"今后四年|duration 4 lasting"}},
                           {u"接下来两年内培育企业8家", {"接下来两年内|duration 2 lasting"}},
                           {u"过去3年培育企业8家", {"过去3年|duration 3 since"}},
                           {u"未来3年的规划", {"未来3年|duration 3 lasting"}},
                           {u"由11年增加到12年", {}},
                           {u"从3年缩短为2年", {}},
                           {u"5年行动计划", {}},
                           {u"一百二十三年内培育企业8家", {"一百二十三年内|duration 99"}},
                       });
}

TEST(TimeFinder, FindsEvents) {
  expect_rows(form_of, {
                           {u"开工以来完成投资24亿元", {"开工以来|event"}},
                           {u"园区自建成以来完成投资24亿元", {"自建成以来|event"}},
                           {u"进展顺利，开工以来完成投资24亿元", {"开工以来|event"}},
                           {u"示例园区一期工程和二期工程先后开工以来投资24亿元", {}},
                           {u"以来完成投资24亿元", {}},
                           {u"今年开工以来完成投资24亿元", {"今年开工以来|event"}},
                       });
}

TEST(TimeFinder, TakesInTheWordsThatLead) {
  expect_rows(form_of, {
                           {u"到2030年达到70%", {"到2030年|years 2030–2030"}},
                           {u"提高到2030年的70%", {"2030年|years 2030–2030"}},
                           {u"截至2029年底达到70%", {"2029年底|years 2029–2029"}},
                           {u"延至2029年底达到70%", {"2029年底|years 2029–2029"}},
                           {u"近六年来培育企业8家", {"近六年来|duration 6 since"}},
                           {u"从2026—2030年造林9万亩", {"2026—2030年|years 2026–2030"}},
                       });
}

// A row for each rule of time_context.cpp: `<` where the rule holds, and beside it one where it does not.
TEST(TimeFinder, TellsWhatIsComparedWith) {
  expect_rows(comparison_of, {
                                 {u"比2020年增加8万人", {"<2020年"}},
                                 {u"按2020年价格增长8%", {"<2020年"}},
                                 {u"高于2020年8个百分点", {"<2020年"}},
                                 {u"在2020年增加8万人", {"2020年"}},
                                 {u"相比2020年增加8万人", {"<2020年"}},
                                 {u"六年来首次突破80亿元", {"<六年来"}},
                                 {u"六年来第二次突破80亿元", {"六年来"}},
                                 {u"2020年首次突破80亿元", {"2020年"}},
                                 {u"恢复2020年水平的9成", {"<2020年"}},
                                 {u"达到2020年同期的9成", {"<2020年"}},
                                 {u"由2022年的74.5%提高到79%", {"<2022年"}},
                                 {u"达到2022年的74.5亿元", {"<2022年"}},
                                 {u"完成2022年的74.5亿元", {"<2022年"}},
                                 {u"投资2022年的74.5亿元", {"2022年"}},
                                 {u"是2020年2.4倍", {"<2020年"}},
                                 {u"恢复2020年的104.9%，居前", {"<2020年"}},
                                 {u"新增2020年104.9%", {"2020年"}},
                                 {u"增长8%（2020年不变价）", {"<2020年"}},
                                 {u"与2020年产量持平", {"<2020年"}},
                                 {u"同一九四九年产量比较", {"<一九四九年"}},
                                 {u"与2020年建成的老厂产量持平", {"2020年"}},
                                 {u"税收2020年产量持平", {"2020年"}},
                                 {u"通行时间从目前半小时缩短为5分钟", {"<目前"}},
                                 {u"由当前的90家增加到95家", {"<当前"}},
                                 {u"自目前起发展到95家", {"目前"}},
                                 {u"与去年相比增长6%", {"<去年"}},
                                 {u"存款在上年基础上增长6%", {"上年"}},
                                 {u"扣除物价因素比上年增长6%", {"<上年"}},
                             });
}

TEST(TimeFinder, TellsHowFarATimeGoverns) {
  expect_rows(reach_of, {
                            {u"今年建校5所，建院2家；建站3座", {"今年…建校5所，建院2家；建站3座"}},
                            {u"年底前建校5所，建院2家；建站3座", {"年底前…建校5所，建院2家"}},
                            {u"当年建校5所，建院2家；建站3座", {"当年…建校5所，建院2家"}},
                            {u"6月底前建校5所，建院2家；建站3座", {"6月底前…建校5所，建院2家"}},
                            {u"每年建校5所，建院2家；建站3座", {"每年…建校5所"}},
                            {u"三年新增学校5所，建院2家；建站3座", {"三年…新增学校5所"}},
                            {u"三年内建校5所，建院2家；建站3座", {"三年内…建校5所，建院2家；建站3座"}},
                            {u"在2029年建校5所的基础上，建院2家", {"2029年…建校5所的基础上"}},
                            {u"每年建校5所；当年建院2家，建站3座；完工", {"每年…建校5所", "当年…建院2家，建站3座"}},
                        });
}

}  // namespace
}  // namespace mubiao
