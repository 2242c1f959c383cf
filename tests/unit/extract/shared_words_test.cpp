#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/lexicon/catalogue.h"
#include "tests/unit/extract/framed_report.h"

namespace mubiao {
namespace {

using Lines = std::vector<std::string>;

/// Each item as "code figure", with the words of a name that the catalogue does not know.
Lines codes(const std::u16string& source) {
  Lines lines;
  for (const Item& item : extract(source).items) {
    const std::uint32_t entry = item.indicator.catalogue;
    const std::string name =
        entry == none ? utf8_from_utf16(item.indicator.text) : std::string(catalogue()[entry].code);
    lines.push_back(name + " " + cut(source, item.quantity.span));
  }
  return lines;
}

/// Each item as "comparator figure measure direction".
Lines bounds(const std::u16string& source) {
  Lines lines;
  for (const Item& item : extract(source).items)
    lines.push_back(std::string(name(item.quantity.comparator)) + cut(source, item.quantity.span) + " " +
                    std::string(name(item.measure)));
  return lines;
}

TEST(SharedWords, OfThreeIndustriesMakeThreeNames) {
  const Lines three = {"primary_value_added 3%", "secondary_value_added 6%", "tertiary_value_added 7%"};
  expect_reports(codes, in_review,
                 {
                     {u"一、二、三产业增加值分别增长3%、6%、7%。", three},
                     {u"第一、二、三产业增加值分别增长3%、6%、7%。", three},
                     {u"第一、第二、第三产业增加值分别增长3%、6%、7%。", three},
                     {u"一二三产业增加值分别增长3%、6%、7%。", three},
                     {u"三次产业增加值分别增长3%、6%、7%。", three},
                     {u"一产、二产、三产增加值分别增长3%、6%、7%。", three},
                     {u"一产、二产、三产分别增长3%、6%、7%。", three},
                     {u"第一、第三产业增加值分别增长3%、7%。", {"primary_value_added 3%", "tertiary_value_added 7%"}},
                 });
}

TEST(SharedWords, OfAccidentsAreCountedInCasesAndDeaths) {
  const Lines two = {"work_accidents 9%", "work_deaths 7%"};
  expect_reports(codes, in_review,
                 {
                     {u"生产安全事故起数、死亡人数分别下降9%、7%。", two},
                     {u"全市生产安全事故起数和死亡人数分别下降9%和7%。", two},
                     {u"安全生产事故起数、死亡人数分别下降9%、7%。", two},
                     {u"全年生产安全事故起数、死亡人数比上年分别下降9%、7%。", two},
                     {u"生产安全事故起数和死亡人数下降9%。", {"work_accidents_and_deaths 9%"}},
                     {u"全年生产安全事故起数和死亡人数同比下降9%。", {"work_accidents_and_deaths 9%"}},
                 });
}

TEST(SharedWords, OfTownAndCountrysideMakeTwoNames) {
  const Lines two = {"disposable_income_urban 5%", "disposable_income_rural 6%"};
  expect_reports(codes, in_review,
                 {
                     {u"城镇居民、农村居民人均可支配收入分别增长5%、6%。", two},
                     {u"城镇、农村居民人均可支配收入分别增长5%、6%。", two},
                     {u"城镇和农村常住居民人均可支配收入分别增长5%和6%。", two},
                     {u"城镇居民和农村居民人均可支配收入分别增长5%、6%。", two},
                     {u"城乡居民人均可支配收入分别增长5%、6%。", two},
                     {u"全体居民、城镇居民、农村居民人均可支配收入分别增长5.5%、5%、6%。",
                      {"disposable_income 5.5%", "disposable_income_urban 5%", "disposable_income_rural 6%"}},
                 });
}

TEST(SharedWords, OfAWholeCompleteTheNamesOfItsParts) {
  const Lines three = {"disposable_income 5%", "disposable_income_urban 4%", "disposable_income_rural 6%"};
  expect_reports(
      codes, in_review,
      {
          {u"居民人均可支配收入增长5%，其中城镇增长4%，农村增长6%。", three},
          {u"居民人均可支配收入增长5%，其中城镇居民增长4%、农村居民增长6%。", three},
          {u"全体居民人均可支配收入增长5%，其中城镇增长4%、农村增长6%。", three},
          {u"居民人均可支配收入增长5%，其中，城镇居民增长4%，农村居民增长6%。", three},
          {u"居民人均可支配收入增长5%。其中城镇居民人均可支配收入增长4%，农村居民人均可支配收入增长6%。", three},
      });
}

TEST(SharedWords, BehindAListBeginWhereTheyMakeAName) {
  expect_reports(
      codes, in_review,
      {
          {u"生猪、家禽出栏量分别增长3%、5%。", {"hog_slaughter 3%", "poultry 5%"}},
          {u"养老保险、医疗保险参保人数分别达到80万人、90万人。", {"pension_insured 80万人", "medical_insured 90万人"}},
          {u"东盟、欧盟进出口分别增长6%、7%。", {"东盟进出口 6%", "欧盟进出口 7%"}},
          {u"住宿、餐饮营业额分别增长6%、8%。", {"accommodation_turnover 6%", "catering_turnover 8%"}},
          {u"装备制造、节能环保产业增加值分别增长6%、8%。",
           {"equipment_manufacturing_value_added 6%", "节能环保产业增加值 8%"}},
      });
}

TEST(SharedWords, KeepTheirOrderInASecondList) {
  expect_reports(
      codes, in_review,
      {
          {u"固定资产投资、社会消费品零售总额分别增长8%、6%，分别达到100亿元、80亿元。",
           {"fixed_asset_investment 8%", "retail_sales 6%", "fixed_asset_investment 100亿元", "retail_sales 80亿元"}},
          {u"城乡居民人均可支配收入分别达到4万元、2万元，增长5%、6%。",
           {"disposable_income_urban 4万元", "disposable_income_rural 2万元", "disposable_income_urban 5%",
            "disposable_income_rural 6%"}},
          {u"社会消费品零售总额、固定资产投资分别增长5%和6%，一般公共预算收入、税收收入分别增长3%和4%。",
           {"retail_sales 5%", "fixed_asset_investment 6%", "general_public_budget_revenue 3%", "tax_revenue 4%"}},
      });
}

TEST(SharedWords, BoundEachFigureOfAList) {
  expect_reports(
      bounds, in_plan,
      {
          {u"城镇登记失业率、居民消费价格涨幅、人口自然增长率分别控制在5%、4%、3%以内。",
           {"≤5% level", "≤4% growth", "≤3%以内 growth"}},
          {u"城镇登记失业率和居民消费价格涨幅分别控制在5%、3%以内。", {"≤5% level", "≤3%以内 growth"}},
          {u"居民消费价格涨幅、城镇登记失业率分别控制在3%、5%以内。", {"≤3% growth", "≤5%以内 level"}},
          {u"居民消费价格涨幅和城镇调查失业率分别控制在3%和5%以内。", {"≤3% growth", "≤5%以内 level"}},
          {u"物价涨幅、失业率、城镇化率分别达到3%、5%、60%。", {"=3% growth", "=5% level", "=60% level"}},
          {u"固定资产投资增速、城镇化率分别达到6%和60%。", {"=6% growth", "=60% level"}},
          {u"城镇登记失业率、居民消费价格涨幅、城镇化率分别为5%、3%、60%。", {"=5% level", "=3% growth", "=60% level"}},
          {u"城镇调查失业率、万元产值能耗控制在5%、2%以下。", {"≤5% level", "≤2%以下 level"}},
          {u"办理时限、审批时限、公示时限分别控制在5天、4天、3天以内。",
           {"≤5天 level", "≤4天 level", "≤3天以内 level"}},
          {u"入园率、巩固率分别为80%和70%以上。", {"=80% level", "≥70%以上 level"}},
      });
}

TEST(SharedWords, MakeAllFiguresOfADealtOutListRough) {
  expect_reports(bounds, in_plan,
                 {
                     {u"城镇、农村居民人均可支配收入分别增长5%、6%左右。", {"≈5% growth", "≈6%左右 growth"}},
                     {u"进口、出口分别实际增长5%和6%左右。", {"≈5% growth", "≈6%左右 growth"}},
                     {u"三次产业增加值分别增长4%、5%和6%左右。", {"≈4% growth", "≈5% growth", "≈6%左右 growth"}},
                     {u"进口、出口分别增长5%左右和6%。", {"≈5%左右 growth", "=6% growth"}},
                     {u"进口、出口分别增长5%、6%以上。", {"=5% growth", "≥6%以上 growth"}},
                     {u"进口增长5%、6%左右的企业增加。", {"=5% growth", "≈6%左右 growth"}},
                 });
}

}  // namespace
}  // namespace mubiao
