#include "core/item/table_cell.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/output/names.h"
#include "tests/unit/extract/framed_report.h"

namespace mubiao {
namespace {

/// Each item as "cell = value unit name measure status period": "26.3 = 263000 吨 煤油 level result 2029年".
std::vector<std::string> read(const std::u16string& source) {
  std::vector<std::string> lines;
  for (const Item& item : extract(source).items) {
    EXPECT_EQ(item.confidence, Confidence::check) << cut(source, item.quantity.span);
    const bool named = item.period && !item.period->span.empty();
    std::string measure(name(item.measure));
    if (item.direction != Direction::none) measure += item.direction == Direction::up ? " up" : " down";
    lines.push_back(cut(source, item.quantity.span) + " = " + item.quantity.value->to_json() + " " +
                    utf8_from_utf16(item.quantity.unit) + " " + utf8_from_utf16(item.indicator.text) + " " + measure +
                    " " + std::string(name(item.status)) + " " + (named ? cut(source, item.period->span) : "-"));
  }
  return lines;
}

struct Row {
  std::u16string source;
  std::vector<std::string> items;
};

void expect_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows) expect_lines(row.source, read(row.source), row.items);
}

TEST(TableCell, HasTheUnitOfTheHeadOfItsColumn) {
  const std::vector<std::string> oats = {"26.0 = 260000 吨 燕麦 level result -"};
  expect_rows({
      {u"指标名称\t产量（万吨）\t备注\n燕麦\t26.0\t试种\n", oats},
      {u"指标名称    产量（万吨）    备注\n燕麦    26.0    试种\n", oats},
      {u"| 指标 | 产量（万吨） |\n| --- | --- |\n| 燕麦 | 26.0 |\n", oats},
      {u"指标\t产量(万吨)\t备注\n\n燕麦\t\t26.0\t试种\n", oats},
      {u"指标\t投资（亿元）\t备注\n港口\t9.5\t续建\n", {"9.5 = 950000000 元 港口 level result -"}},
      {u"指标\t发电量（亿千瓦时）\t备注\n水电\t9.5\t-\n", {"9.5 = 950000000 千瓦时 水电 level result -"}},
      {u"指标\t覆盖率（%）\t备注\n供水\t96.5\t-\n", {"96.5 = 96.5 % 供水 level result -"}},
  });
}

TEST(TableCell, HasTheUnitOfItsRow) {
  const std::vector<std::string> sheep = {"26.0 = 260000 只 羊 level result -", "7.1 = 7.1 % 羊 growth up result -"};
  expect_rows({
      {u"指标\t指标值\t同比增长（±%）\n羊（万只）\t26.0\t7.1\n", sheep},
      {u"指标\t单位\t指标值\t同比增长（±%）\n羊\t万只\t26.0\t7.1\n", sheep},
      {u"指标\t计量单位\t指标值\t增速\n羊\t万只\t26.0\t7.1\n", sheep},
      {u"| 指标 | 单位 | 数量 | 增幅 |\n|---|---|---|---|\n| 羊 | 万只 | 26.0 | 7.1 |\n", sheep},
      {u"指标\t指标值\t同比增长（±%）\n期末存栏\n羊（万只）\t26.0\t7.1\n", sheep},
  });
}

TEST(TableCell, OfGrowthFallsWhereItIsNegative) {
  expect_rows({
      {u"指标\t单位\t产量\t同比增长（±%）\n原油\t万吨\t4\t-2.4\n",
       {"4 = 40000 吨 原油 level result -", "-2.4 = 2.4 % 原油 growth down result -"}},
      {u"指标\t单位\t产量\t增速\n原油\t万吨\t4\t持平\n", {"4 = 40000 吨 原油 level result -"}},
      {u"指标\t单位\t产量\t增减（万吨）\n原油\t万吨\t4\t-1\n",
       {"4 = 40000 吨 原油 level result -", "-1 = 10000 吨 原油 change down result -"}},
      {u"指标\t单位\t结余\t增速\n基金\t亿元\t-3\t2.5\n",
       {"-3 = -300000000 元 基金 level result -", "2.5 = 2.5 % 基金 growth up result -"}},
      {u"指标\t单位\t产量\t比上年增长%\n原油\t万吨\t4\t0.5\n",
       {"4 = 40000 吨 原油 level result -", "0.5 = 0.5 % 原油 growth up result -"}},
  });
}

TEST(TableCell, HasYearAndStatusOfTheHeadOrTheCaption) {
  expect_rows({
      {u"指标\t单位\t2029年实际\t2030年目标\n城镇新增就业\t万人\t12.3\t12\n",
       {"12.3 = 123000 人 城镇新增就业 level result 2029年", "12 = 120000 人 城镇新增就业 level target 2030年"}},
      {u"| 指标 | 单位 | 2029年实际 | 2030年目标 |\n| --- | --- | --- | --- |\n| 造林 | 万亩 | 3 | 4 |\n",
       {"3 = 30000 亩 造林 level result 2029年", "4 = 40000 亩 造林 level target 2030年"}},
      {u"2029年主要产品产量\n产品\t单位\t产量\n原油\t万吨\t4\n", {"4 = 40000 吨 原油 level result 2029年"}},
      {u"2029年主要产品产量\n\n产品\t产量（万吨）\t增速\n\n原油\t4\t0.5\n",
       {"4 = 40000 吨 原油 level result 2029年", "0.5 = 0.5 % 原油 growth up result 2029年"}},
      {u"主要产品产量\n产品\t单位\t产量\n原油\t万吨\t4\n", {"4 = 40000 吨 原油 level result -"}},
  });
}

TEST(TableCell, HasTheUnitThatStandsAboveTheHead) {
  const std::vector<std::string> education = {"826 = 8260000 元 教育支出 level result 2029年",
                                              "905 = 9050000 元 教育支出 level target 2030年"};
  std::vector<std::string> grown = education;
  grown.emplace_back("9.6 = 9.6 % 教育支出 growth up target 2030年");
  std::vector<std::string> moved = education;
  moved.emplace_back("79 = 790000 元 教育支出 change up target 2030年");
  expect_rows({
      {u"单位：万元\n项目\t2029年执行数\t2030年预算数\n教育支出\t826\t905\n", education},
      {u"收支表\n单位：万元\n项目\t2029年执行数\t2030年预算数\n教育支出\t826\t905\n", education},
      {u"单位：万元\n项目\t2029年执行数\t2030年预算数\t增长%\n教育支出\t826\t905\t9.6\n", grown},
      {u"单位：万元\n项目\t2029年执行数\t2030年预算数\t增减额\n教育支出\t826\t905\t79\n", moved},
      {u"单位：万元\n项目\t2029年执行数\t2030年预算数\t项目\t2029年执行数\t2030年预算数\n"
       u"一、税收收入\t3\t4\t一、教育支出\t826\t905\n",
       {"3 = 30000 元 税收收入 level result 2029年", "4 = 40000 元 税收收入 level target 2030年",
        "826 = 8260000 元 教育支出 level result 2029年", "905 = 9050000 元 教育支出 level target 2030年"}},
      {u"单位：示例局\n项目\t2029年执行数\t2030年预算数\n教育支出\t826\t905\n", {}},
  });
}

TEST(TableCell, IsNoneWithoutAUnitOrAHead) {
  expect_rows({
      {u"指标\t指标值\t备注\n燕麦\t26.0\t试种\n", {}},
      {u"燕麦\t26.0\t7.1\n大麦\t27.0\t7.2\n", {}},
      {u"指标\t单位\t产量\n燕麦\t26.0\n", {}},
      {u"指标\t单位\t产量\n燕麦\t级别\t26.0\n", {}},
      {u"指标\t单位\t产量\n1\t万吨\t26.0\n", {}},
  });
}

}  // namespace
}  // namespace mubiao
