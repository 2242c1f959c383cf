#include "core/reading/headline.h"

#include <gtest/gtest.h>

#include "tests/unit/expect_lines.h"
#include "tests/unit/reading/marked_outline.h"

namespace mubiao {
namespace {

struct Row {
  MarkedOutline::Paragraphs paragraphs;
  std::vector<std::string> statements;
};

void expect_rows(Part part, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    const MarkedOutline text(row.paragraphs, part);
    std::vector<std::string> lines;
    for (const Span statement : find_headline_statements(*text.marked, text.outline))
      lines.push_back(cut(text.units, statement));
    expect_lines(text.units, lines, row.statements);
  }
}

TEST(Headline, RunsFromItsOpeningToTheEndOfItsSentences) {
  expect_rows(Part::plan,
              {
                  {{{u"今年主要预期目标是：税收增长5%。", u"消费增长7%。"}}, {"：税收增长5%。消费增长7%。"}},
                  {{{u"今年主要预期目标建议为税收增长5%。"}}, {"税收增长5%。"}},
                  {{{u"今年主要预期目标：税收增长5%。"}, {u"新建学校5所。"}}, {"税收增长5%。"}},
                  {{{u"今年主要预期目标：\n"}, {u"税收增长5%。"}}, {"\n\n税收增长5%。"}},
              });
}

TEST(Headline, GoesOnBelowAStatementWithoutFigures) {
  const std::string opening = "：稳中求进，争取最好的结果。";
  const std::string figures = "力争地区生产总值增长6%、固定资产投资增长8%。";
  expect_rows(
      Part::plan,
      {
          {{{u"今年主要预期目标是：稳中求进，争取最好的结果。"}, {u"力争地区生产总值增长6%、固定资产投资增长8%。"}},
           {opening + "\n" + figures}},
          {{{u"今年主要预期目标是：稳中求进，争取最好的结果。"},
            {u"力争地区生产总值增长6%、固定资产投资增长8%。", u"城镇新增就业3万人。"}},
           {opening + "\n" + figures + "城镇新增就业3万人。"}},
          // one indicator, or none, is what is to be done for them
          {{{u"今年主要预期目标是：稳中求进，争取最好的结果。"}, {u"固定资产投资增长8%。"}}, {opening}},
          {{{u"今年主要预期目标是：稳中求进，争取最好的结果。"}, {u"新建学校5所，改造道路9公里。"}}, {opening}},
      });
}

TEST(Headline, EndsWhereTheTextTurnsToWhatIsToBeDone) {
  expect_rows(Part::plan,
              {
                  {{{u"今年主要预期目标是税收增长5%。", u"实现上述目标，要完成投资90亿元。"}}, {"税收增长5%。"}},
                  {{{u"今年主要预期目标是税收增长5%。", u"消费增长7%。", u"困难不少。", u"投资增长8%。"}},
                   {"税收增长5%。消费增长7%。"}},
                  {{{u"今年主要预期目标是税收增长5%。", u"收入与经济增长同步。", u"出生率百分之一。", u"困难不少。"}},
                   {"税收增长5%。收入与经济增长同步。出生率百分之一。"}},
              });
}

TEST(Headline, IsNotTheGoalOfOneProgramme) {
  expect_rows(Part::plan, {
                              {{{u"造林行动的目标是新增绿地30公顷。"}}, {}},
                              {{{u"今年围绕目标任务新增绿地30公顷。"}}, {}},
                          });
}

TEST(Headline, MayGoWithoutTheWordsForIt) {
  const MarkedOutline::Paragraphs paragraphs = {{u"开局良好。", u"地区生产总值增长6%，固定资产投资增长8%。",
                                                 u"社会消费品零售总额增长7%，城镇新增就业3万人，居民消费价格涨幅2%。",
                                                 u"新建学校5所。"}};
  const std::string statement =
      "地区生产总值增长6%，固定资产投资增长8%。社会消费品零售总额增长7%，城镇新增就业3万人，居民消费价格涨幅2%。";
  expect_rows(Part::plan, {{paragraphs, {statement}}});
  expect_rows(Part::review, {{paragraphs, {}}});
  expect_rows(Part::plan, {{{{u"地区生产总值增长6%，固定资产投资增长8%。"}}, {}}});
}

}  // namespace
}  // namespace mubiao
