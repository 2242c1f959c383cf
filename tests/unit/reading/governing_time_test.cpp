#include "core/reading/governing_time.h"

#include <gtest/gtest.h>

#include "tests/unit/expect_lines.h"
#include "tests/unit/reading/marked_outline.h"

namespace mubiao {
namespace {

using Paragraphs = MarkedOutline::Paragraphs;

/// Each figure as "figure@time", "figure@" where none governs it.
std::vector<std::string> read(const MarkedOutline& text, std::span<const Span> headlines = {}) {
  GoverningTimes times(*text.marked, text.outline, text.times, headlines);
  std::vector<std::string> lines;
  for (const Figure& figure : text.figures) {
    const TimeExpression* time = times.of(figure);
    lines.push_back(cut(text.units, figure.figure) + "@" + (time == nullptr ? "" : cut(text.units, time->span)));
  }
  return lines;
}

struct Row {
  Paragraphs paragraphs;
  std::vector<std::string> figures;
};

void expect_rows(Part part, bool communique, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    const MarkedOutline text(row.paragraphs, part, communique);
    expect_lines(text.units, read(text), row.figures);
  }
}

void expect_in_review(const std::vector<Row>& rows) { expect_rows(Part::review, false, rows); }
void expect_in_plan(const std::vector<Row>& rows) { expect_rows(Part::plan, false, rows); }
void expect_in_communique(const std::vector<Row>& rows) { expect_rows(Part::review, true, rows); }

void expect_in_story(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    MarkedOutline text(row.paragraphs, Part::review);
    text.outline.document.kind = DocumentKind::news;
    expect_lines(text.units, read(text), row.figures);
  }
}

void expect_in_budget(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    MarkedOutline text(row.paragraphs, Part::review);
    text.outline.document.kind = DocumentKind::budget;
    expect_lines(text.units, read(text), row.figures);
  }
}

TEST(GoverningTime, OfAnAccountGovernsTheAccountsBehindIt) {
  expect_in_budget({
      {{{u"2029年全市收入9亿元。", u"全市支出8亿元。"}, {u"其他支出7亿元。"}},
       {"9亿元@2029年", "8亿元@2029年", "7亿元@"}},
      {{{u"市人大会议批准的2029年市级收入预算9亿元。", u"支出预算8亿元。"}}, {"9亿元@2029年", "8亿元@2029年"}},
      {{{u"2029年收入9亿元。", u"2030年收入预算6亿元。", u"支出预算5亿元。"}},
       {"9亿元@2029年", "6亿元@2030年", "5亿元@2030年"}},
      {{{u"全市支出8亿元，2029年结余1亿元。", u"债务7亿元。"}}, {"8亿元@", "1亿元@2029年", "7亿元@"}},
      {{{u"比2028年增长6%。", u"支出8亿元。"}}, {"6%@", "8亿元@"}},
      {{{u"收入9亿元归2029年。", u"支出8亿元。"}}, {"9亿元@", "8亿元@"}},
  });
  expect_in_review({{{{u"2029年全市收入9亿元。", u"全市支出8亿元。"}}, {"9亿元@2029年", "8亿元@"}}});
}

TEST(GoverningTime, OfAStoryGovernsTheSentencesBehindIt) {
  expect_in_story({
      {{{u"今年以来，新建学校5所。", u"建院3家。"}, {u"建站2座。"}}, {"5所@今年以来", "3家@今年以来", "2座@"}},
      {{{u"记者获悉，1—9月，新建学校5所。", u"建院3家。"}}, {"5所@1—9月", "3家@1—9月"}},
      {{{u"“十四五”期间，建校5所。", u"建院3家。"}}, {"5所@“十四五”期间", "3家@“十四五”期间"}},
      {{{u"未来五年，示例省坚持创新。", u"投入增长9%。"}}, {"9%@未来五年"}},
      {{{u"今年前8个月，出口增长9%；进口增长5%。"}}, {"9%@今年前8个月", "5%@今年前8个月"}},
      {{{u"今年，建校5所。", u"上半年，建院3家。", u"建站2座。"}}, {"5所@今年", "3家@上半年", "2座@上半年"}},
      {{{u"示例桥今年建校5所。", u"建院3家。"}}, {"5所@今年", "3家@"}},
      {{{u"示例厅数据显示，4月全省客流增长9%。", u"货运增长5%。"}}, {"9%@4月", "5%@4月"}},
      {{{u"据示例局统计，2029年全省出口增长9%。", u"进口增长5%。"}}, {"9%@2029年", "5%@2029年"}},
      {{{u"记者获悉，今年1—5月全省出口增长9%。", u"进口增长5%。"}}, {"9%@今年1—5月", "5%@今年1—5月"}},
      {{{u"示例厅表示，到4月客流增长9%。", u"货运增长5%。"}}, {"9%@到4月", "5%@"}},
      {{{u"今年，收入9亿元。", u"出口保持两位数增长。", u"支出8亿元。"}}, {"9亿元@今年", "两位数@今年", "8亿元@今年"}},
      {{{u"根据核算结果，前三季度全省出口增长9%。", u"分贸易看，进口增长5%。"}}, {"9%@前三季度", "5%@前三季度"}},
      {{{u"示例线投产后，预计每年新增产能90台。"}}, {"90台@投产后"}},
      {{{u"自2024年通水以来已调水60吨。", u"水惠及9个县。"}}, {"60吨@自2024年通水以来", "9个@自2024年通水以来"}},
  });
}

TEST(GoverningTime, OfAStoryEndsWithItsSubject) {
  expect_in_story({
      {{{u"截至2029年底，建校5所。", u"公共服务持续健全。", u"建院3家。"}}, {"5所@2029年底", "3家@"}},
      {{{u"今天（5月6日），示例展开幕，参展90家。", u"展厅共9个。"}}, {"90家@今天（5月6日）", "9个@"}},
      {{{u"届时，示例省建校5所。", u"建院3家。"}}, {"5所@届时", "3家@"}},
      {{{u"预计到2030年末将达到96%；比例已达65%。"}}, {"96%@到2030年末", "65%@到2030年末"}},
      {{{u"截至5月底，2029年重点项目已开工90个。"}}, {"90个@5月底"}},
  });
}

TEST(GoverningTime, IsTheLastOneBeforeTheFigure) {
  expect_in_review({
      {{{u"新建学校5所，去年建院3家，上半年建站2座。"}}, {"5所@", "3家@去年", "2座@上半年"}},
      {{{u"去年建院3家，比2020年增加2家。"}}, {"3家@去年", "2家@去年"}},
      {{{u"去年建院3家，当年建站2座；建校5所。"}}, {"3家@去年", "2座@当年", "5所@去年"}},
  });
}

TEST(GoverningTime, MayStandAtTheValueReached) {
  expect_in_review({
      {{{u"收入从2020年的5万元提高到2029年的7万元。"}}, {"7万元@2029年"}},
  });
}

TEST(GoverningTime, OfAYearlyAverageIsNoSingleYear) {
  expect_in_review({
      {{{u"2029年支出年均增长8%。"}}, {"8%@"}},
      {{{u"五年来支出年均增长8%。"}}, {"8%@五年来"}},
      {{{u"2025—2029年支出年均增长8%。"}}, {"8%@2025—2029年"}},
      {{{u"2029年，我们攻坚克难。", u"支出年均增长8%。"}}, {"8%@"}},
  });
}

TEST(GoverningTime, OfOneSentenceGovernsTheNextOnlyWhereThatIsAPartOfIt) {
  expect_in_review({
      {{{u"税收增长6%，去年建校5所。", u"其中小学3所。"}}, {"6%@", "5所@去年", "3所@去年"}},
      {{{u"当年建站2座；全部完工。", u"其中泵站1座。"}}, {"2座@当年", "1座@"}},
      {{{u"税收增长6%，去年建校5所。", u"建院3家。"}}, {"6%@", "5所@去年", "3家@"}},
      {{{u"税收增长6%，去年建校5所。"}, {u"其中小学3所。"}}, {"6%@", "5所@去年", "3所@"}},
  });
}

TEST(GoverningTime, ThatOpensAnEraGovernsItsParagraph) {
  expect_in_review({
      {{{u"五年来，建校5所。", u"建院3家。"}, {u"建站2座。"}}, {"5所@五年来", "3家@五年来", "2座@"}},
      {{{u"税收增长6%。", u"五年来，建校5所。", u"建院3家。"}}, {"6%@", "5所@五年来", "3家@五年来"}},
      {{{u"全市上下齐心，五年来建校5所。", u"建院3家。"}}, {"5所@五年来", "3家@"}},
  });
}

TEST(GoverningTime, OfAnEraEndsInAParagraphThatLostItsLineBreaks) {
  const std::u16string filler = std::u16string(1000, u'好') + u"。";
  expect_in_review({
      {{{u"税收增长6%。", u"五年来，建校5所。", u"建院3家。", filler}}, {"6%@", "5所@五年来", "3家@"}},
      {{{u"五年来，建校5所。", u"建院3家。", filler}}, {"5所@五年来", "3家@五年来"}},
  });
}

TEST(GoverningTime, SetOffAtTheHeadOfAParagraphGovernsIt) {
  expect_in_review({
      {{{u"去年，我们攻坚克难。", u"建院3家。"}}, {"3家@去年"}},
      {{{u"刚刚过去的2029年，我们攻坚克难。", u"建院3家。"}}, {"3家@2029年"}},
      {{{u"去年我们攻坚克难。", u"建院3家。"}}, {"3家@"}},
      {{{u"建校5所。", u"去年，我们攻坚克难。", u"建院3家。"}}, {"5所@", "3家@"}},
      {{{u"较去年，我们攻坚克难。", u"建院3家。"}}, {"3家@"}},
  });
}

TEST(GoverningTime, OfACommuniqueOpensWhatFollows) {
  expect_in_communique({
      {{{u"全年建校5所。", u"建院3家。", u"年末床位900张。", u"医师800名。"}},
       {"5所@全年", "3家@全年", "900张@年末", "800名@年末"}},
      {{{u"全年建校5所。", u"全市有医院3家。", u"开办诊所8家。"}}, {"5所@全年", "3家@", "8家@全年"}},
      {{{u"全年建校5所。", u"共有医院3家，床位900张。"}}, {"5所@全年", "3家@", "900张@"}},
      {{{u"全年建校5所。", u"全省现有医院3家。"}}, {"5所@全年", "3家@"}},
      {{{u"全年建校5所。", u"全市拥有医院3家。"}}, {"5所@全年", "3家@"}},
      {{{u"全年建校5所。", u"有效投资9亿元。"}}, {"5所@全年", "9亿元@全年"}},
      {{{u"全年建校5所。", u"今年全市有医院3家。"}}, {"5所@全年", "3家@今年"}},
      {{{u"初步核算，全年税收增长6%。", u"建院3家。"}}, {"6%@全年", "3家@全年"}},
      {{{u"2030年税收增长6%。", u"年末床位900张。", u"医师800名。"}}, {"6%@2030年", "900张@年末", "800名@2030年"}},
  });
  expect_in_review({{{{u"全年建校5所。", u"建院3家。"}}, {"5所@全年", "3家@"}}});
}

TEST(GoverningTime, OfACommuniqueThatIsTheEndOfAYearGivesWay) {
  expect_in_communique({
      {{{u"2030年年末床位900张。", u"全年建校5所。", u"建院3家。"}}, {"900张@2030年年末", "5所@全年", "3家@全年"}},
      {{{u"2030年末床位900张。", u"全年保费收入9亿元。", u"赔付5亿元。"}},
       {"900张@2030年末", "9亿元@全年", "5亿元@全年"}},
      {{{u"2030年底床位900张。", u"年末医师800名。", u"护士700名。"}}, {"900张@2030年底", "800名@年末", "700名@年末"}},
      {{{u"2026—2030年建校5所。", u"年末床位900张。", u"医师800名。"}},
       {"5所@2026—2030年", "900张@年末", "800名@年末"}},
      {{{u"2030年税收6亿元。", u"全年建校5所。", u"建院3家。"}}, {"6亿元@2030年", "5所@全年", "3家@2030年"}},
  });
}

TEST(GoverningTime, OfAParagraphThatAnnouncesAListGovernsItsLines) {
  const auto read_list = [](const Paragraphs& paragraphs) {
    MarkedOutline text(paragraphs, Part::review, true);
    for (Paragraph& paragraph : text.outline.paragraphs) paragraph.section = 0;
    return read(text);
  };
  expect_lines(u"its lines",
               read_list({{u"全年出游9亿人次。", u"其中："}, {u"城镇居民7亿人次。"}, {u"农村居民2亿人次。"}}),
               {"9亿人次@全年", "7亿人次@全年", "2亿人次@全年"});
  expect_lines(u"its own time", read_list({{u"全年出游9亿人次。", u"其中："}, {u"去年城镇居民7亿人次。"}}),
               {"9亿人次@全年", "7亿人次@去年"});
  expect_lines(u"another announcement", read_list({{u"全年出游9亿人次。", u"主要措施："}, {u"城镇居民7亿人次。"}}),
               {"9亿人次@全年", "7亿人次@"});
  expect_lines(u"no announcement", read_list({{u"全年出游9亿人次。"}, {u"城镇居民7亿人次。"}}),
               {"9亿人次@全年", "7亿人次@"});
  const std::u16string prose = u"城镇居民7亿人次" + std::u16string(90, u'好') + u"。";
  expect_lines(u"a long line", read_list({{u"全年出游9亿人次。", u"其中："}, {prose}}), {"9亿人次@全年", "7亿人次@"});
}

TEST(GoverningTime, OfAnAnnouncementGovernsItsList) {
  expect_in_plan({
      {{{u"今年办好15件民生实事。", u"一是改造小区3个。"}}, {"15件@今年", "3个@今年"}},
      {{{u"今年建校5所。", u"一是改造小区3个。"}}, {"5所@今年", "3个@"}},
      {{{u"2030—2032年办好15件民生实事。", u"一是改造小区3个。"}}, {"15件@2030—2032年", "3个@"}},
  });
  expect_in_review({{{{u"全年办好15件民生实事。", u"改造小区3个。"}}, {"15件@全年", "3个@"}}});
}

TEST(GoverningTime, EndsWithASection) {
  MarkedOutline text({{u"五年来，建校5所。", u"建院3家。", u"建站2座。"}}, Part::review);
  text.outline.sentences[2].section = 7;
  expect_lines(text.units, read(text), {"5所@五年来", "3家@五年来", "2座@"});
}

TEST(GoverningTime, OfTheMainTargetsIsThatOfTheirStatement) {
  const MarkedOutline text({{u"综合考虑今年发展目标。", u"税收增长6%。"}}, Part::plan);
  expect_lines(text.units, read(text), {"6%@"});
  const Span statement[] = {text.outline.sentences[1].span};
  expect_lines(text.units, read(text, statement), {"6%@今年"});
}

}  // namespace
}  // namespace mubiao
