#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/unit/extract/name_rows.h"

namespace mubiao {
namespace {

using Lines = std::vector<std::string>;

std::u16string in_budget(std::u16string_view sentences) {
  return u"示例市2029年预算执行情况和2030年预算草案的报告\n示例市财政局\n2030年1月8日\n一、2029年预算执行情况\n" +
         std::u16string(sentences) + u"\n";
}

std::u16string in_news(std::u16string_view sentences) {
  return u"示例市前三季度数据发布\n示例日报\n" + std::u16string(sentences) + u"\n";
}

/// Each item as "name figure measure direction".
Lines movements(const std::u16string& source) {
  Lines lines;
  for (const Item& item : extract(source).items)
    lines.push_back(utf8_from_utf16(item.indicator.text) + " " + cut(source, item.quantity.span) + " " +
                    std::string(name(item.measure)) + " " + std::string(name(item.direction)));
  return lines;
}

TEST(BudgetName, OfABareSideIsThatOfTheBudgetNamedBefore) {
  expect_names(
      in_budget,
      {
          {u"一般公共预算收入预算为52亿元。支出预算为61亿元。",
           {"一般公共预算收入预算|一般公共预算收入 52亿元", "一般公共预算支出预算 61亿元"}},
          {u"社会保险基金收入完成31亿元，增长4%。支出完成28亿元，增长2%。",
           {"社会保险基金收入 31亿元", "社会保险基金收入 4%", "社会保险基金支出 28亿元", "社会保险基金支出 2%"}},
          {u"政府性基金收入完成9亿元，下降3%；支出完成11亿元，下降5%。",
           {"政府性基金收入 9亿元", "政府性基金收入 3%", "政府性基金支出 11亿元", "政府性基金支出 5%"}},
          {u"市级国有资本经营预算收入3亿元。支出2亿元。",
           {"市级国有资本经营预算收入 3亿元", "市级国有资本经营预算支出 2亿元"}},
          {u"城乡居民基本养老保险基金收入完成8亿元。支出完成7亿元，增长3%。",
           {"城乡居民基本养老保险基金收入 8亿元", "城乡居民基本养老保险基金支出 7亿元",
            "城乡居民基本养老保险基金支出 3%"}},
          {u"一般公共预算支出完成90亿元。支出预算调整为95亿元，实际完成93亿元，增长3%。",
           {"一般公共预算支出 90亿元", "一般公共预算支出预算 95亿元", "一般公共预算支出预算 93亿元",
            "一般公共预算支出预算 3%"}},
      });
}

TEST(BudgetName, OfATotalOrABalanceIsWhole) {
  expect_names(in_budget, {
                              {u"加上上级补助收入20亿元、上年结转2亿元、调入资金1亿元，收入总计61亿元。",
                               {"上级补助收入 20亿元", "上年结转 2亿元", "调入资金 1亿元", "收入总计 61亿元"}},
                              {u"加上上解支出3亿元、债务还本支出7亿元，支出总计58亿元。",
                               {"上解支出 3亿元", "债务还本支出 7亿元", "支出总计 58亿元"}},
                              {u"收支相抵，年终结转3亿元。", {"年终结转 3亿元"}},
                              {u"转移性收入9亿元，上年结余1亿元，收入合计30亿元。",
                               {"转移性收入 9亿元", "上年结余 1亿元", "收入合计 30亿元"}},
                              {u"债务还本支出5亿元，支出合计29亿元，结转下年1亿元。",
                               {"债务还本支出 5亿元", "支出合计 29亿元", "结转下年 1亿元"}},
                          });
}

TEST(BudgetName, HoldsNoPeriod) {
  for (const std::u16string_view sentence : {u"加上上年结转2亿元。", u"年终结转3亿元。", u"当年结余4亿元。",
                                             u"年末滚存结余26亿元。", u"加上上年结余收入1亿元。"}) {
    const Analysis analysis = extract(in_budget(sentence));
    ASSERT_EQ(analysis.items.size(), 1u) << utf8_from_utf16(sentence);
    const bool named = analysis.items[0].period && !analysis.items[0].period->span.empty();
    EXPECT_FALSE(named) << utf8_from_utf16(sentence);
  }
}

TEST(BudgetName, KeepsItselfWhereMoreOrLessOfItCameIn) {
  expect_reports(
      movements, in_budget,
      {
          {u"税收收入完成12亿元，比上年增收0.9亿元。", {"税收收入 12亿元 level ", "税收收入 0.9亿元 change up"}},
          {u"税收收入完成12亿元，同比减收0.9亿元。", {"税收收入 12亿元 level ", "税收收入 0.9亿元 change down"}},
          {u"教育支出完成9亿元，比上年增支0.2亿元。", {"教育支出 9亿元 level ", "教育支出 0.2亿元 change up"}},
          {u"教育支出完成9亿元，较上年减支0.2亿元。", {"教育支出 9亿元 level ", "教育支出 0.2亿元 change down"}},
          {u"一般公共预算收入完成52亿元，比上年增收3亿元，增长6%。",
           {"一般公共预算收入 52亿元 level ", "一般公共预算收入 3亿元 change up", "一般公共预算收入 6% growth up"}},
          {u"户均增收3000元。", {"户均增收 3000元 level "}},
          {u"税收收入完成12亿元，增长8%，增收0.9亿元。",
           {"税收收入 12亿元 level ", "税收收入 8% growth up", "税收收入 0.9亿元 change up"}},
          {u"税收收入完成12亿元，下降8%，减收1亿元。",
           {"税收收入 12亿元 level ", "税收收入 8% growth down", "税收收入 1亿元 change down"}},
          {u"示例村种茶90亩，增收2亿元。", {"示例村种茶 90亩 level ", "增收 2亿元 level "}},
          {u"带动农户增收2亿元。", {"带动农户增收 2亿元 level "}},
      });
}

TEST(BudgetName, OfMoneyIsWhatItIsSpentOn) {
  expect_names(in_budget,
               {
                   {u"投入2.6亿元，用于轨道交通运营补贴。", {"轨道交通运营补贴投入|轨道交通运营补贴 2.6亿元"}},
               });
}

TEST(Pull, UpAndDownIsKeptInTheName) {
  expect_reports(movements, in_news,
                 {
                     {u"第三产业拉动经济增长3.2个百分点。", {"第三产业拉动经济 3.2个百分点 change up"}},
                     {u"汽车制造业下拉工业增速0.8个百分点。", {"汽车制造业下拉工业增速 0.8个百分点 change down"}},
                     {u"消费拉动经济增长2.1个百分点，净出口下拉经济增长0.3个百分点。",
                      {"消费拉动经济 2.1个百分点 change up", "净出口下拉经济 0.3个百分点 change down"}},
                 });
}

TEST(Added, IsAChangeWhereTheTotalFollows) {
  expect_reports(movements, in_review,
                 {
                     {u"高速公路里程新增30公里、突破1100公里。",
                      {"高速公路里程 30公里 change up", "高速公路里程 突破1100公里 level "}},
                     {u"高速公路里程新增30公里，达到1100公里。",
                      {"高速公路里程 30公里 change up", "高速公路里程 1100公里 level "}},
                     {u"5G基站新增200个、累计达到1300个。", {"5G基站 200个 change up", "5G基站 1300个 level "}},
                     {u"高新技术企业新增21家、总数突破90家。",
                      {"高新技术企业 21家 change up", "高新技术企业总数 突破90家 level "}},
                 });
}

TEST(SchoolName, IsTheSubjectBehindTheLastSemicolon) {
  expect_names(in_communique, {
                                  {u"小学88所，招生0.8万人，在校学生6.2万人，毕业生1.2万人；"
                                   u"初中31所，招生1.1万人，在校学生3.2万人，毕业生1.1万人。",
                                   {"小学 88所", "小学招生 0.8万人", "小学在校学生 6.2万人", "小学毕业生 1.2万人",
                                    "初中 31所", "初中招生 1.1万人", "初中在校学生 3.2万人", "初中毕业生 1.1万人"}},
                              });
}

TEST(QuoteName, IsThatOfTheClauseWhichQuotes) {
  expect_names(in_news, {
                            {u"示例原油期货跌2.9%报73.6美元/桶，周跌1.5%。",
                             {"示例原油期货 2.9%", "示例原油期货 73.6美元/桶", "示例原油期货 1.5%"}},
                            {u"示例铜期货涨0.1%收报9251美元/吨，周涨0.4%；示例铝期货跌0.4%报2446美元/吨，周跌3.7%。",
                             {"示例铜期货 0.1%", "示例铜期货 9251美元/吨", "示例铜期货 0.4%", "示例铝期货 0.4%",
                              "示例铝期货 2446美元/吨", "示例铝期货 3.7%"}},
                        });
}

TEST(AdverbialOfCause, IsNoPartOfTheName) {
  expect_names(in_review, {
                              {u"固定资产投资受高基数影响下降2.1%。", {"固定资产投资 2.1%"}},
                              {u"受春节错月影响，居民消费价格上涨0.5%。", {"居民消费价格 0.5%"}},
                              {u"工业增加值受需求回暖带动增长6.1%。", {"工业增加值 6.1%"}},
                          });
}

TEST(TableRow, HasItsNameInTheFirstCell) {
  expect_names(in_communique,
               {
                   {u"粮食产量\t650.0万吨\t增长17.3%\n蔬菜产量\t66万吨\t增长3.4%\n水果产量\t12万吨\t下降1%",
                    {"粮食产量 650.0万吨", "粮食产量 17.3%", "蔬菜产量 66万吨", "蔬菜产量 3.4%", "水果产量 12万吨",
                     "水果产量 1%"}},
                   {u"粮食产量 | 650.0万吨 | 增长17.3%\n蔬菜产量 | 66万吨 | 增长3.4%",
                    {"粮食产量 650.0万吨", "粮食产量 17.3%", "蔬菜产量 66万吨", "蔬菜产量 3.4%"}},
                   {u"粮食产量    650.0万吨    增长17.3%\n蔬菜产量    66万吨    增长3.4%",
                    {"粮食产量 650.0万吨", "粮食产量 17.3%", "蔬菜产量 66万吨", "蔬菜产量 3.4%"}},
               });
}

}  // namespace
}  // namespace mubiao
