#include "core/lexicon/catalogue.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "core/contract/span.h"
#include "core/lexicon/lexicon.h"
#include "generated/lexicon_classes.h"

namespace mubiao {
namespace {

std::string code_of(std::u16string_view name) {
  const std::uint32_t row = find_indicator(name);
  return row == none ? "" : std::string(catalogue()[row].code);
}

struct NameCase {
  std::u16string_view name;
  std::string_view code;  // empty: resolves to nothing
};

constexpr NameCase cases[] = {
    // names and aliases as they are
    {u"地区生产总值", "gdp"},
    {u"国内生产总值", "gdp"},
    {u"GDP", "gdp"},
    {u"规上工业增加值", "industrial_value_added_above_scale"},
    {u"社零", "retail_sales"},
    {u"城镇居民人均可支配收入", "disposable_income_urban"},
    {u"万元GDP能耗", "energy_intensity"},
    {u"进出口", "trade_total"},
    // spelling: capitals, spaces, quotes, 的, asides in brackets
    {u"gdp", "gdp"},
    {u"pm2.5 平均浓度", "pm25"},
    {u"地区生产总值(GDP)", "gdp"},
    {u"地区生产总值（GDP）", "gdp"},
    {u"城镇（不含县城）居民人均可支配收入", "disposable_income_urban"},
    {u"每千人口执业（助理）医师数", "doctors_per_1000"},
    {u"智能工厂（车间）", "smart_factories"},
    {u"智能工厂(车间)", "smart_factories"},
    {u"空气质量优良的天数比例", "good_air_share"},
    {u"专精特新小巨人企业", "little_giants"},
    {u"出让标准地", "standard_land"},
    // places and fillers in front
    {u"全市地区生产总值", "gdp"},
    {u"示例市地区生产总值", "gdp"},
    {u"示例省一般公共预算收入", "general_public_budget_revenue"},
    {u"全年全县累计城镇新增就业", "new_urban_jobs"},
    {u"全市实现社会消费品零售总额", "retail_sales"},
    // words behind that tell only how it is measured
    {u"固定资产投资增速", "fixed_asset_investment"},
    {u"规模以上工业增加值增长率", "industrial_value_added_above_scale"},
    {u"居民消费价格涨幅", "cpi"},
    {u"全市固定资产投资增幅", "fixed_asset_investment"},
    // what stands in the table as it is keeps its filler
    {u"总人口", "total_population"},
    {u"人口自然增长率", "natural_growth_rate"},
    // accidents and the deaths in them: one figure of both, or one each
    {u"生产安全事故起数和死亡人数", "work_accidents_and_deaths"},
    {u"事故起数和死亡人数", "work_accidents_and_deaths"},
    {u"生产安全事故起数", "work_accidents"},
    {u"生产安全事故死亡人数", "work_deaths"},
    // what level of government gave the title
    {u"国家级先进制造业集群", "national_manufacturing_clusters"},
    {u"省级先进制造业集群", "provincial_manufacturing_clusters"},
    {u"国家级区域医疗中心", "regional_medical_centres"},
    {u"省级区域医疗中心", "provincial_medical_centres"},
    {u"国际友城", "sister_cities"},
    {u"开工改造城镇老旧小区", "old_neighbourhoods"},
    // something else than the indicator inside it
    {u"城市居民人均可支配收入", "disposable_income_urban"},
    {u"人均地区生产总值", "gdp_per_capita"},
    {u"开发区地区生产总值", "park_gdp"},
    {u"园区一般公共预算收入", ""},
    {u"高技术制造业增加值", "high_tech_manufacturing_value_added"},
    // nothing
    {u"", ""},
    {u"的", ""},
    {u"全市", ""},
    {u"示例市", ""},
    {u"示例特色产业", ""},
    {u"(((", ""},
};

TEST(Catalogue, FindsIndicatorsByName) {
  for (const NameCase& c : cases) EXPECT_EQ(code_of(c.name), c.code) << "case " << &c - cases;
}

TEST(Catalogue, FindsEveryAliasOfEveryIndicator) {
  for (const LexiconEntry& entry : lexicon_entries()) {
    const auto word_class = static_cast<WordClass>(entry.word_class);
    if (word_class != WordClass::indicator && word_class != WordClass::indicator_exact) continue;
    const std::uint32_t row = find_indicator(entry.surface);
    ASSERT_NE(row, none) << "an alias of row " << entry.value;
    EXPECT_EQ(row, static_cast<std::uint32_t>(entry.value)) << catalogue()[row].code;
  }
}

TEST(Catalogue, FindsEveryIndicatorByItsOwnName) {
  for (std::size_t row = 0; row < catalogue().size(); ++row)
    EXPECT_EQ(find_indicator(catalogue()[row].name), row) << catalogue()[row].code;
}

TEST(Catalogue, GivesEveryIndicatorACodeAndUnits) {
  std::set<std::string_view> codes;
  for (const CatalogueEntry& entry : catalogue()) {
    EXPECT_TRUE(codes.insert(entry.code).second) << entry.code;
    EXPECT_NE(entry.unit_kinds, 0u) << entry.code;
  }
  EXPECT_GE(codes.size(), 200u);
}

TEST(Catalogue, KnowsTheUnitsOfAnIndicator) {
  const std::uint32_t kinds = catalogue()[find_indicator(u"粮食产量")].unit_kinds;
  EXPECT_NE(kinds & (1u << static_cast<unsigned>(UnitKind::mass)), 0u);
  EXPECT_EQ(kinds & (1u << static_cast<unsigned>(UnitKind::money)), 0u);
}

TEST(Catalogue, MarksTheHeadlineIndicators) {
  std::set<std::string_view> headlines;
  for (const CatalogueEntry& entry : catalogue())
    if (entry.headline) headlines.insert(entry.code);
  const std::set<std::string_view> expected = {"gdp",
                                               "general_public_budget_revenue",
                                               "industrial_value_added_above_scale",
                                               "fixed_asset_investment",
                                               "retail_sales",
                                               "trade_total",
                                               "fdi",
                                               "grain_output",
                                               "new_urban_jobs",
                                               "surveyed_unemployment",
                                               "disposable_income",
                                               "disposable_income_urban",
                                               "disposable_income_rural",
                                               "cpi",
                                               "energy_intensity",
                                               "rd_intensity"};
  EXPECT_EQ(headlines, expected);
}

TEST(Catalogue, TakesLongNoiseInLinearTime) {
  std::u16string noise;
  for (int i = 0; i < 20000; ++i) noise += u"全市累计";
  EXPECT_EQ(find_indicator(noise), none);
}

}  // namespace
}  // namespace mubiao
