#include "core/reading/measure.h"

#include <gtest/gtest.h>

#include "core/output/names.h"
#include "tests/unit/expect_lines.h"
#include "tests/unit/reading/read_sentence.h"

namespace mubiao {
namespace {

/// Each figure of a sentence as "figure|measure ↑|words that told".
std::vector<std::string> read(std::u16string_view words) {
  const ReadSentence sentence(words);
  std::vector<std::string> lines;
  MeasureReading before;
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    if (sentence.tokens[i].kind != TokenKind::figure) continue;
    const Figure& figure = sentence.figures[sentence.tokens[i].figure];
    MeasureReading reading =
        read_measure(sentence.marked, sentence.tokens, i, figure, lines.empty() ? nullptr : &before);
    const char* arrow = reading.direction == Direction::up ? " ↑" : reading.direction == Direction::down ? " ↓" : "";
    lines.push_back(cut(sentence.units(), figure.span) + "|" + std::string(name(reading.measure)) + arrow + "|" +
                    cut(sentence.units(), reading.words));
    before = reading;
    before.figure = &figure;
  }
  return lines;
}

struct Row {
  std::u16string_view sentence;
  std::vector<std::string> figures;
};

void expect_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows) expect_lines(row.sentence, read(row.sentence), row.figures);
}

TEST(Measure, OfAnOrderIsARank) {
  expect_rows({
      {u"税收增速居全省第3位", {"第3位|rank|"}},
      {u"单产居全省首位", {"首位|rank|"}},
  });
}

TEST(Measure, OfADoublingIsGrowth) {
  expect_rows({
      {u"产量翻一番", {"翻一番|growth ↑|翻一番"}},
      {u"收入实现翻番", {"翻番|growth ↑|翻番"}},
      {u"投资达到两位数", {"两位数|level|"}},
  });
}

TEST(Measure, BesideAYardstickFollowsWhatIsCompared) {
  expect_rows({
      {u"失业率降幅高于全省平均水平", {"高于全省平均水平|growth ↓|降幅"}},
      {u"居民收入增长高于全省平均水平", {"高于全省平均水平|growth ↑|增长"}},
      {u"居民收入与经济增长同步", {"与经济增长同步|growth ↑|同步"}},
      {u"失业率低于全省平均水平", {"低于全省平均水平|level|"}},
      {u"失业率下降，低于全省平均水平", {"低于全省平均水平|level|"}},
      {u"失业率下降低于全省平均水平", {"低于全省平均水平|level|"}},
      {u"失业率增长7%，低于全省平均水平", {"7%|growth ↑|增长", "低于全省平均水平|level|"}},
  });
}

TEST(Measure, OfARateIsGrowth) {
  expect_rows({
      {u"投资增速达到13.5%", {"13.5%|growth ↑|增速"}},
      {u"成本降幅约为6%", {"约为6%|growth ↓|降幅"}},
      {u"增速达到90亿元", {"90亿元|level|"}},
      {u"投资增速由6%提高到7%", {"由6%提高到7%|growth ↑|增速"}},
  });
}

TEST(Measure, OfAFrameIsALevel) {
  expect_rows({
      {u"城镇化率由61%提高到62.4%", {"由61%提高到62.4%|level|"}},
      {u"用时增长由12天压缩到4天", {"由12天压缩到4天|level|"}},
  });
}

TEST(Measure, OfAMovementIsGrowthOrChange) {
  expect_rows({
      {u"参保人数比上年增加12万人", {"12万人|change ↑|增加"}},
      {u"税收增长6.2%", {"6.2%|growth ↑|增长"}},
      {u"能耗同比下降3.2%", {"3.2%|growth ↓|同比下降"}},
      {u"快递业务量增长1.4倍", {"1.4倍|growth ↑|增长"}},
  });
}

TEST(Measure, OfAnObjectThatIsMadeBetterIsALevel) {
  expect_rows({
      {u"提升33个村电网", {"33个|level|"}},
      {u"提高33个", {"33个|change ↑|提高"}},
      {u"提高35元标准", {"35元|change ↑|提高"}},
  });
}

TEST(Measure, OfPointsIsAChange) {
  expect_rows({
      {u"增速高于全省0.5个百分点", {"0.5个百分点|change ↑|"}},
      {u"失业率低于全省平均水平0.2个百分点", {"0.2个百分点|change ↓|低于全省平均水平"}},
      {u"失业率低于全省，好于全国0.2个百分点", {"低于全省|level|", "0.2个百分点|change ↑|"}},
      {u"占比下降全省最快的0.3个百分点", {"0.3个百分点|change ↓|下降"}},
      {u"占比分别下降0.6个百分点、0.9个百分点", {"0.6个百分点|change ↓|下降", "0.9个百分点|change ↓|"}},
  });
}

TEST(Measure, OfABolderGoalIsThatOfTheFirst) {
  expect_rows({
      {u"税收增长7%、力争达到8%", {"7%|growth ↑|增长", "8%|growth ↑|"}},
      {u"税收增长7%，达到8%", {"7%|growth ↑|增长", "8%|level|"}},
  });
}

TEST(Measure, MayBeToldBehindTheFigure) {
  expect_rows({
      {u"零售额实现9.4%的增长", {"9.4%|growth ↑|增长"}},
      {u"零售额实现9.4%的较快增长", {"9.4%|level|"}},
      {u"能耗实现3%的下降", {"3%|growth ↓|下降"}},
      {u"零售额保持9%的平均增速", {"9%|growth ↑|平均增速"}},
      {u"零售额实现90亿元的增长", {"90亿元|level|"}},
  });
}

TEST(Measure, OfTheGoalOfAMovementIsGrowth) {
  expect_rows({
      {u"经济增长目标为5%", {"5%|growth ↑|增长"}},
      {u"经济增长预期目标为5%", {"5%|growth ↑|增长"}},
      {u"占比目标为5%", {"5%|level|"}},
      {u"经济增长目标为90亿元", {"90亿元|level|"}},
  });
}

TEST(Measure, OfANetIncreaseIsAChangeUnlessTheThingsFollow) {
  expect_rows({
      {u"高新技术企业净增46家", {"46家|change ↑|净增"}},
      {u"净增46家高新技术企业", {"46家|level|"}},
  });
}

TEST(Measure, OfAStateIsALevel) {
  expect_rows({
      {u"森林覆盖率达到39%", {"39%|level|"}},
      {u"税收增长6%和达到39%", {"6%|growth ↑|增长", "39%|level|"}},
      {u"减少农村人口达到39万人", {"39万人|level|"}},
  });
}

TEST(Measure, OfAListIsThatOfItsFirstFigure) {
  expect_rows({
      {u"分别增长12.1%、9.4%", {"12.1%|growth ↑|增长", "9.4%|growth ↑|"}},
      {u"增加47名和13个", {"47名|change ↑|增加", "13个|change ↑|"}},
      {u"增长5%、86亿元", {"5%|growth ↑|增长", "86亿元|level|"}},
      {u"增速12%、86亿元", {"12%|growth ↑|增速", "86亿元|level|"}},
      {u"分别达到12%、9%", {"12%|level|", "9%|level|"}},
  });
}

TEST(Measure, OfAnObjectThatMovesIsAChange) {
  expect_rows({
      {u"减少农村贫困人口1.2万人", {"1.2万人|change ↓|减少"}},
      {u"压减一般性支出12%", {"12%|growth ↓|压减"}},
      {u"压减钢铁产能3000万吨", {"3000万吨|level|"}},
  });
}

TEST(Measure, MayBeToldByTheEndOfALongerWord) {
  expect_rows({
      {u"人口自然增长率0.6%", {"0.6%|growth ↑|人口自然增长率"}},
      {u"存款余额11.2%", {"11.2%|level|"}},
  });
}

}  // namespace
}  // namespace mubiao
