#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/lexicon/catalogue.h"
#include "tests/unit/extract/framed_report.h"

namespace mubiao {
namespace {

/// Each item as "code comparator value measure direction “figure” reference".
std::vector<std::string> read(const std::u16string& source) {
  std::vector<std::string> lines;
  for (const Item& item : extract(source).items) {
    const std::uint32_t entry = item.indicator.catalogue;
    std::string line = entry == none ? utf8_from_utf16(item.indicator.text) : std::string(catalogue()[entry].code);
    line += " " + std::string(name(item.quantity.comparator));
    if (item.quantity.value) line += std::to_string(static_cast<int>(item.quantity.value->to_double()));
    line += " " + std::string(name(item.measure)) + " " + std::string(name(item.direction));
    lines.push_back(line + " “" + cut(source, item.quantity.span) + "”");
    if (item.reference) lines.back() += " " + cut(source, *item.reference);
  }
  return lines;
}

TEST(MovementBySign, OfAStandstillIsZero) {
  expect_reports(read, in_review,
                 {
                     {u"固定资产投资与上年持平。", {"fixed_asset_investment =0 growth up “与上年持平”"}},
                     {u"税收收入较上年持平。", {"tax_revenue =0 growth up “持平”"}},
                     {u"出口总额同比持平。", {"exports =0 growth up “持平”"}},
                     {u"粮食产量与上年同期持平。", {"grain_output =0 growth up “与上年同期持平”"}},
                     {u"固定资产投资与去年持平，税收收入增长6%。",
                      {"fixed_asset_investment =0 growth up “与去年持平”", "tax_revenue =6 growth up “6%”"}},
                     {u"造林面积3万亩，与上年持平。",
                      {"afforestation =30000 level  “3万亩”", "afforestation =0 growth up “与上年持平”"}},
                 });
}

TEST(MovementBySign, OfAboutAStandstillIsAboutZero) {
  expect_reports(read, in_plan,
                 {
                     {u"粮食产量基本持平。", {"grain_output ≈0 growth up “基本持平”"}},
                     {u"粮食产量与上年基本持平。", {"grain_output ≈0 growth up “与上年基本持平”"}},
                     {u"税收收入同比总体持平。", {"tax_revenue ≈0 growth up “总体持平”"}},
                     {u"出口总额与去年大体持平。", {"exports ≈0 growth up “与去年大体持平”"}},
                     {u"固定资产投资较上年基本持平。", {"fixed_asset_investment ≈0 growth up “基本持平”"}},
                 });
}

TEST(MovementBySign, OfARiseOrAFallIsMoreThanZero) {
  expect_reports(read, in_plan,
                 {
                     {u"固定资产投资保持正增长。", {"fixed_asset_investment >0 growth up “正增长”"}},
                     {u"固定资产投资实现正增长。", {"fixed_asset_investment >0 growth up “正增长”"}},
                     {u"城镇调查失业率保持下降。", {"surveyed_unemployment >0 growth down “保持下降”"}},
                     {u"单位地区生产总值能耗实现下降。", {"energy_intensity >0 growth down “实现下降”"}},
                     {u"单位地区生产总值能耗保持稳步下降。", {"energy_intensity >0 growth down “保持稳步下降”"}},
                     {u"能耗保持下降趋势。", {}},
                     {u"安全事故持续下降。", {}},
                     {u"支持平台企业发展。", {}},
                 });
}

TEST(RelativeFigure, IsMeasuredAgainstOthers) {
  expect_reports(
      read, in_plan,
      {
          {u"地区生产总值增速高于全国平均水平。", {"gdp > growth up “高于全国平均水平” 全国平均水平"}},
          {u"地区生产总值增速保持在全国平均水平以上。", {"gdp ≥ growth up “全国平均水平以上” 全国平均水平"}},
          {u"固定资产投资增速不低于全省平均水平。",
           {"fixed_asset_investment ≥ growth up “不低于全省平均水平” 全省平均水平"}},
          {u"税收收入增速保持在全省平均水平以上。", {"tax_revenue ≥ growth up “全省平均水平以上” 全省平均水平"}},
          {u"居民人均可支配收入与经济增长同步。", {"disposable_income sync growth up “与经济增长同步” 经济增长"}},
          {u"居民人均可支配收入增长和经济增长基本同步。",
           {"disposable_income sync growth up “和经济增长基本同步” 经济增长"}},
          {u"城镇调查失业率低于全国平均水平。", {"surveyed_unemployment < level  “低于全国平均水平” 全国平均水平"}},
          {u"主要经济指标增速高于全省平均水平。", {"主要经济指标增速 > growth up “高于全省平均水平” 全省平均水平"}},
      });
}

}  // namespace
}  // namespace mubiao
