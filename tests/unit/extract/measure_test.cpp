#include <gtest/gtest.h>

#include <vector>

#include "tests/unit/extract/framed_report.h"

namespace mubiao {
namespace {

/// Each item as "figure|measure" with an arrow for the direction: "5.5%|growth ↑".
std::vector<std::string> read(std::u16string_view sentence) {
  const std::u16string source = in_review(sentence);
  std::vector<std::string> lines;
  for (const Item& item : extract(source).items) {
    std::string line = cut(source, item.quantity.span) + "|" + std::string(name(item.measure));
    if (item.direction != Direction::none) line += item.direction == Direction::up ? " ↑" : " ↓";
    lines.push_back(line);
  }
  return lines;
}

struct Row {
  std::u16string_view sentence;
  std::vector<std::string> items;
};

void expect_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows) expect_lines(row.sentence, read(row.sentence), row.items);
}

TEST(ExtractedMeasure, IsALevelWhereSomethingStandsAtAFigure) {
  expect_rows({
      {u"常住人口城镇化率达到63.4%。", {"63.4%|level"}},
      {u"城镇调查失业率为5.1%。", {"5.1%|level"}},
      {u"城镇新增就业4.4万人。", {"4.4万人|level"}},
      {u"新建高标准农田18万亩。", {"18万亩|level"}},
      {u"一般公共预算收入完成86亿元。", {"86亿元|level"}},
      {u"服务业占比达到48.6%。", {"48.6%|level"}},
      {u"消费对经济增长的贡献率达61%。", {"61%|level"}},
      {u"民营经济比重提高到57.5%。", {"57.5%|level"}},
      {u"森林覆盖率稳定在39%。", {"39%|level"}},
      {u"居民收入比缩小到2.2:1。", {"2.2:1|level"}},
      {u"外贸总额达到上年的2倍。", {"2倍|level"}},
      {u"拥有国家级研发平台14个。", {"14个|level"}},
      {u"发放稳岗补贴3.1亿元。", {"3.1亿元|level"}},
      {u"带动就业2.6万人。", {"2.6万人|level"}},
      {u"森林覆盖率由36%提高到39%。", {"由36%提高到39%|level"}},
      {u"办理时限由12天压缩到4天。", {"由12天压缩到4天|level"}},
  });
}

TEST(ExtractedMeasure, IsGrowthWhereAShareOfItselfIsAdded) {
  expect_rows({
      {u"地区生产总值增长6.2%。", {"6.2%|growth ↑"}},
      {u"规上工业增加值比上年增长8.1%。", {"8.1%|growth ↑"}},
      {u"固定资产投资同比增长10%以上。", {"10%以上|growth ↑"}},
      {u"农村居民收入年均增长7.3%。", {"7.3%|growth ↑"}},
      {u"工业投资增速达到13.5%。", {"13.5%|growth ↑"}},
      {u"居民消费价格涨幅控制在2%左右。", {"2%左右|growth ↑"}},
      {u"用电量上升5.6%。", {"5.6%|growth ↑"}},
      {u"社会消费品零售总额实现了9.4%的增长。", {"9.4%|growth ↑"}},
      {u"外贸出口实现两位数增长。", {"两位数|growth ↑"}},
      {u"快递业务量增长1.4倍。", {"1.4倍|growth ↑"}},
      {u"新能源汽车产量翻一番。", {"翻一番|growth ↑"}},
      {u"各项存款余额增速11.2%。", {"11.2%|growth ↑"}},
      {u"单位GDP能耗下降3.2%。", {"3.2%|growth ↓"}},
      {u"生产安全事故起数同比下降18%。", {"18%|growth ↓"}},
      {u"化学需氧量排放量减少4.5%。", {"4.5%|growth ↓"}},
      {u"压减一般性支出12%。", {"12%|growth ↓"}},
      {u"企业综合成本降幅达到6%。", {"6%|growth ↓"}},
      {u"房地产开发投资回落2.1%。", {"2.1%|growth ↓"}},
  });
}

TEST(ExtractedMeasure, IsAChangeWhereAnAmountIsAdded) {
  expect_rows({
      {u"服务业比重提高2.1个百分点。", {"2.1个百分点|change ↑"}},
      {u"城镇化率比上年提高0.9个百分点。", {"0.9个百分点|change ↑"}},
      {u"失业率下降0.3个百分点。", {"0.3个百分点|change ↓"}},
      {u"地下水位上升1.33米。", {"1.33米|change ↑"}},
      {u"参保人数比上年增加12万人。", {"12万人|change ↑"}},
      {u"优良天数同比增加17天。", {"17天|change ↑"}},
      {u"PM2.5平均浓度下降4微克/立方米。", {"4微克/立方米|change ↓"}},
      {u"减少农村贫困人口1.2万人。", {"1.2万人|change ↓"}},
      {u"高新技术企业净增46家。", {"46家|change ↑"}},
      {u"资产负债率降低1.6个百分点。", {"1.6个百分点|change ↓"}},
      {u"人均预期寿命提高1.2岁。", {"1.2岁|change ↑"}},
      {u"养老金标准每月上调35元。", {"35元|change ↑"}},
  });
}

TEST(ExtractedMeasure, IsARankInAnOrder) {
  expect_rows({
      {u"进出口增速居全省第3位。", {"第3位|rank"}},
      {u"营商环境满意度排名全省第二。", {"第二|rank"}},
      {u"粮食单产居全省首位。", {"首位|rank"}},
      {u"综合排名上升4位，居全国第84位。", {"4位|change ↑", "第84位|rank"}},
      {u"综合实力从全国第88位上升到第81位。", {"从全国第88位上升到第81位|rank"}},
  });
}

TEST(ExtractedMeasure, IsReadForEachFigureOfASentence) {
  expect_rows({
      {u"地区生产总值达到920亿元、增长6.4%。", {"920亿元|level", "6.4%|growth ↑"}},
      {u"一般公共预算收入86亿元，增长7.5%，居全省第4位。", {"86亿元|level", "7.5%|growth ↑", "第4位|rank"}},
      {u"高技术制造业、装备制造业增加值分别增长12.1%、9.4%。", {"12.1%|growth ↑", "9.4%|growth ↑"}},
      {u"城镇化率由61%提高到62.4%，提高1.4个百分点。", {"由61%提高到62.4%|level", "1.4个百分点|change ↑"}},
      {u"存款余额1200亿元、增长10%，贷款余额980亿元、增长12%。",
       {"1200亿元|level", "10%|growth ↑", "980亿元|level", "12%|growth ↑"}},
      {u"粮食产量36万吨、比上年增加1.5万吨。", {"36万吨|level", "1.5万吨|change ↑"}},
      {u"单位能耗下降2.8%，用水量下降3.5%。", {"2.8%|growth ↓", "3.5%|growth ↓"}},
      {u"一产、二产占比分别下降0.6、0.9个百分点。", {"0.6|change ↓", "0.9个百分点|change ↓"}},
      {u"接待游客1300万人次、实现旅游收入95亿元，分别增长18%、21%。",
       {"1300万人次|level", "95亿元|level", "18%|growth ↑", "21%|growth ↑"}},
  });
}

// 高于全省0.5个百分点 is a distance; what it is measured from decides nothing.
TEST(ExtractedMeasure, OfADistanceIsAChange) {
  expect_rows({
      {u"规上工业增加值增长7.2%，高于全国1.4个百分点。", {"7.2%|growth ↑", "1.4个百分点|change ↑"}},
      {u"城镇调查失业率5.0%，低于全省平均水平0.2个百分点。", {"5.0%|level", "0.2个百分点|change ↓"}},
      {u"城镇化率比全国平均水平低3.2个百分点。", {"3.2个百分点|change ↓"}},
      {u"消费增长8.3%，比全省平均水平高1.1个百分点。", {"8.3%|growth ↑", "1.1个百分点|change ↑"}},
  });
}

// The bolder figure was once a level.
TEST(ExtractedMeasure, OfABolderFigureIsThatOfTheFirst) {
  expect_rows({
      {u"税收增长7%、力争达到8%。", {"7%|growth ↑", "8%|growth ↑"}},
      {u"消费增长7%、力争8%。", {"7%|growth ↑", "8%|growth ↑"}},
      {u"地区生产总值预期增长6%左右、奋斗目标6.5%。", {"6%左右|growth ↑", "6.5%|growth ↑"}},
      {u"税收增长7%，绿化率达到40%。", {"7%|growth ↑", "40%|level"}},
  });
}

}  // namespace
}  // namespace mubiao
