#include <gtest/gtest.h>

#include <vector>

#include "core/analysis/date.h"
#include "report.h"

namespace mubiao {
namespace {

/// Each item as "figure@period", "figure@" where no time governs it.
std::vector<std::string> read(const std::u16string& source) {
  std::vector<std::string> lines;
  for (const Item& item : extract(source).items) {
    lines.push_back(cut(source, item.quantity.span) + "@" + (item.period ? cut(source, item.period->span) : ""));
  }
  return lines;
}

void expect_rows(Frame frame, const std::vector<ReportRow>& rows) { expect_reports(read, frame, rows); }

TEST(Period, IsTheNearestTimeBeforeTheFigure) {
  expect_rows(in_plan, {
                           {u"今年新建学校5所。", {"5所@今年"}},
                           {u"到2032年底，绿色建筑占比达到70%。", {"70%@到2032年底"}},
                           {u"上半年完成投资20亿元，下半年完成投资35亿元。", {"20亿元@上半年", "35亿元@下半年"}},
                           {u"一季度新开工项目40个，二季度新开工项目55个。", {"40个@一季度", "55个@二季度"}},
                           {u"三年内培育上市企业8家。", {"8家@三年内"}},
                           {u"2-3年内新增绿地300公顷。", {"300公顷@2-3年内"}},
                           {u"“十五五”期间，新增床位4000张。", {"4000张@“十五五”期间"}},
                           {u"年内改造小区36个。", {"36个@年内"}},
                           {u"未来五年，城镇新增就业20万人。", {"20万人@未来五年"}},
                           {u"新建改建公路120公里。", {"120公里@"}},
                           {u"2030—2032年，改造管网600公里。", {"600公里@2030—2032年"}},
                           {u"今后三年每年新增停车位5000个。", {"5000个@每年"}},
                       });
}

TEST(Period, GovernsTheRestOfItsSentence) {
  expect_rows(in_plan, {
                           {u"今年新建学校5所，改造医院3家，新增车位2000个。", {"5所@今年", "3家@今年", "2000个@今年"}},
                           {u"今年新建学校5所；改造医院3家。", {"5所@今年", "3家@今年"}},
                           {u"新建学校5所，今年改造医院3家。", {"5所@", "3家@今年"}},
                           {u"今年投资增长8%、消费增长6%。", {"8%@今年", "6%@今年"}},
                       });
}

TEST(Period, EndsWithItsSentence) {
  expect_rows(in_plan, {
                           {u"今年新建学校5所。改造医院3家。", {"5所@今年", "3家@"}},
                           {u"到2032年底新增床位900张。培训护士600名。", {"900张@到2032年底", "600名@"}},
                           {u"今年新建学校5所。其中小学3所。", {"5所@今年", "3所@今年"}},
                       });
}

TEST(Period, OfAnOpenerGovernsItsParagraph) {
  expect_rows(in_review,
              {
                  {u"一年来，税收增长6%。新建学校5所。改造医院3家。", {"6%@一年来", "5所@一年来", "3家@一年来"}},
                  {u"五年来，我们真抓实干。累计造林60万亩。", {"60万亩@五年来"}},
                  {u"2029年，我们攻坚克难。全市投资增长8%。", {"8%@2029年"}},
                  {u"去年，我们稳中求进。消费增长7%。", {"7%@去年"}},
                  {u"一年来，我们坚持稳字当头、稳中求进，抓实项目建设，做优营商环境，经济运行回升向好，税收增长6%。\n"
                   u"民生福祉持续改善，教育、医疗、养老等事业协调发展，群众获得感明显增强，全市新建学校5所。",
                   {"6%@一年来", "5所@"}},
                  {u"过去一年，经济稳中有进。全年税收增长6%。", {"6%@全年"}},
                  {u"2029年新建学校5所。改造医院3家。", {"5所@2029年", "3家@"}},
              });
}

TEST(Period, OfAnEraGovernsTheSentencesBehindIt) {
  expect_rows(in_review, {
                             {u"税收增长6%。五年来，新建学校50所。改造医院13家。", {"6%@", "50所@五年来", "13家@五年来"}},
                             {u"五年来，新建学校50所。2029年，改造医院3家。新增车位900个。",
                              {"50所@五年来", "3家@2029年", "900个@五年来"}},
                             {u"过去五年，新建学校50所。\n改造医院13家。", {"50所@过去五年", "13家@"}},
                         });
  // a paragraph that long is a document that lost its line breaks
  std::u16string sentences = u"税收增长6%。五年来，新建学校50所。改造医院13家。";
  while (sentences.size() < 1000) sentences += u"各部门同心协力，各项事业稳步推进，群众得到了更多实惠。";
  const std::vector<std::string> items = read(in_review(sentences));
  ASSERT_EQ(items.size(), 3U);
  EXPECT_EQ(items[1], "50所@五年来");
  EXPECT_EQ(items[2], "13家@");
}

TEST(Period, OfAClauseEndsAtTheSemicolon) {
  expect_rows(in_plan,
              {
                  {u"年底前建成泵站6座；改造水厂2座。", {"6座@年底前", "2座@"}},
                  {u"年底前建成泵站6座，改造水厂2座。", {"6座@年底前", "2座@年底前"}},
                  {u"年内新增床位500张；培训医师80名。", {"500张@年内", "80名@"}},
                  {u"今年引进企业70家，年底前投产30家；培训工人900名。", {"70家@今年", "30家@年底前", "900名@今年"}},
              });
  expect_rows(in_review,
              {
                  {u"签约项目90个，当年开工60个；盘活厂房20万平方米。", {"90个@", "60个@当年", "20万平方米@"}},
              });
}

TEST(Period, OfABareSpanEndsAtTheComma) {
  expect_rows(in_review, {
                             {u"三年新增规上企业210家，专利授权1500件。", {"210家@三年", "1500件@"}},
                             {u"五年累计完成投资800亿元，建成项目420个。", {"800亿元@五年", "420个@"}},
                             {u"两年新建公路300公里。", {"300公里@两年"}},
                             {u"五年累计建成项目420个；专利授权1500件。", {"420个@五年", "1500件@"}},
                             {u"三年翻番达到600亿元，专利授权1500件。", {"翻番@三年", "600亿元@三年", "1500件@"}},
                         });
}

TEST(Period, IsNotWhatIsComparedWith) {
  expect_rows(in_review, {
                             {u"税收比上年增长6%。", {"6%@"}},
                             {u"存款余额较上年末增长9%。", {"9%@"}},
                             {u"人口比2020年增加8万人。", {"8万人@"}},
                             {u"产量是2020年的2.4倍。", {"2.4倍@"}},
                             {u"工业投资14年来首次突破80亿元。", {"突破80亿元@"}},
                             {u"增速创近六年来新高，达到9.2%。", {"9.2%@"}},
                             {u"与2025年相比，能耗下降11%。", {"11%@"}},
                             {u"里程由2022年的74公里增加到95公里。", {"由2022年的74公里增加到95公里@"}},
                             {u"全年税收比上年增长6%。", {"6%@全年"}},
                             {u"2029年产量较2028年增长12%。", {"12%@2029年"}},
                         });
}

TEST(Period, OfACommuniqueIsTheYearItCovers) {
  expect_rows(in_communique, {
                                 {u"全年地区生产总值1260亿元。", {"1260亿元@全年"}},
                                 {u"年末常住人口86万人。", {"86万人@年末"}},
                                 {u"初步核算，全年税收增长6%。新增就业2万人。", {"6%@全年", "2万人@全年"}},
                                 {u"全年新增床位900张。年末共有床位1.6万张。拥有医师4200人。",
                                  {"900张@全年", "1.6万张@年末", "4200人@年末"}},
                                 {u"2029年税收增长6%。年末存款余额达到1300亿元。贷款余额900亿元。",
                                  {"6%@2029年", "1300亿元@年末", "900亿元@2029年"}},
                                 {u"全年税收增长6%。\n新增就业2万人。", {"6%@全年", "2万人@"}},
                             });
}

TEST(Period, MayBeMonths) {
  expect_rows(in_plan, {
                           {u"确保6月底前完成投资45亿元，全年完成投资100亿元。", {"45亿元@6月底前", "100亿元@全年"}},
                           {u"9月底前改造小区36个；新增车位2000个。", {"36个@9月底前", "2000个@"}},
                       });
  expect_rows(in_review, {
                             {u"1至11月，规上工业增加值增长7.4%。", {"7.4%@1至11月"}},
                             {u"1—10月税收增长6%。", {"6%@1—10月"}},
                         });
}

// Years that were once taken for figures, and figures for periods.
TEST(Period, HoldsItsOwnNumbers) {
  expect_rows(in_plan, {
                           {u"今明两年新增学位1.2万个。", {"1.2万个@今明两年"}},
                           {u"过去一年我们引进项目86个，今年要引进100个以上。", {"86个@过去一年", "100个以上@今年"}},
                           {u"在2029年完成投资90亿元的基础上，再完成110亿元。", {"90亿元@2029年", "110亿元@"}},
                       });
  expect_rows(in_review, {
                             {u"去年底，全市5G基站达到5200个。", {"5200个@去年底"}},
                             {u"提前一年完成造林30万亩任务。", {"30万亩@"}},
                             {u"“十四五”以来，累计新增就业15万人。", {"15万人@“十四五”以来"}},
                             {u"过去五年，财政支出年均增长8%，2029年达到210亿元。", {"8%@过去五年", "210亿元@2029年"}},
                             {u"2029年，细颗粒物年均浓度下降6%，财政支出年均增长8%。", {"6%@2029年", "8%@"}},
                             {u"截至2029年底，存款余额达到1300亿元。", {"1300亿元@截至2029年底"}},
                         });
}

struct DateRow {
  bool plan;
  std::u16string_view sentence;
  std::string from, to;
};

std::string text_of(Date date) {
  return date.year == 0 ? "" : iso_date(date);
}

TEST(Period, IsResolvedFromTheReportsYear) {
  const DateRow rows[] = {
      {true, u"今年新建学校5所。", "2030-01-01", "2030-12-31"},
      {true, u"上半年新建学校5所。", "2030-01-01", "2030-06-30"},
      {true, u"下半年新建学校5所。", "2030-07-01", "2030-12-31"},
      {true, u"一季度新建学校5所。", "2030-01-01", "2030-03-31"},
      {true, u"四季度新建学校5所。", "2030-10-01", "2030-12-31"},
      {true, u"三年内新建学校5所。", "2030-01-01", "2032-12-31"},
      {true, u"“十五五”期间新建学校50所。", "2026-01-01", "2030-12-31"},
      {true, u"2030—2032年新建学校50所。", "2030-01-01", "2032-12-31"},
      {true, u"去年新建学校5所。", "2029-01-01", "2029-12-31"},
      {false, u"全年新建学校5所。", "2029-01-01", "2029-12-31"},
      {false, u"去年新建学校5所。", "2029-01-01", "2029-12-31"},
      {false, u"上半年新建学校5所。", "2029-01-01", "2029-06-30"},
      {false, u"2027年新建学校5所。", "2027-01-01", "2027-12-31"},
      {false, u"一年来，新建学校5所。", "2029-01-01", "2029-12-31"},
      {false, u"五年来，新建学校50所。", "2025-01-01", "2029-12-31"},
      {false, u"三季度新建学校5所。", "2029-07-01", "2029-09-30"},
      {false, u"1至11月新建学校5所。", "2029-01-01", "2029-11-30"},
      {true, u"6月底前新建学校5所。", "2030-01-01", "2030-06-30"},
      {false, u"前三季度新建学校5所。", "2029-01-01", "2029-09-30"},
      {false, u"“十四五”期间新建学校50所。", "2021-01-01", "2025-12-31"},
  };
  for (const DateRow& row : rows) {
    const Analysis analysis = extract(row.plan ? in_plan(row.sentence) : in_review(row.sentence));
    ASSERT_EQ(analysis.items.size(), 1U) << utf8_from_utf16(row.sentence);
    ASSERT_TRUE(analysis.items[0].period) << utf8_from_utf16(row.sentence);
    EXPECT_EQ(text_of(analysis.items[0].period->from), row.from) << utf8_from_utf16(row.sentence);
    EXPECT_EQ(text_of(analysis.items[0].period->to), row.to) << utf8_from_utf16(row.sentence);
  }
}

}  // namespace
}  // namespace mubiao
