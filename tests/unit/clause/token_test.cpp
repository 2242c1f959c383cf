#include <gtest/gtest.h>

#include "tests/unit/clause/token_rows.h"

namespace mubiao {
namespace {

struct Row {
  std::u16string_view sentence;
  std::string_view tokens;  ///< words/kind of each
};

void expect_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows) EXPECT_EQ(TokenizedSentence(row.sentence).row(), row.tokens);
}

TEST(Tokens, AreTheLongestWordsOfTheTablesAndTheChunksBetween) {
  expect_rows({
      {u"地区生产总值增长6%。", "地区生产总值/indicator 增长/up 6%/figure 。/stop"},
      {u"完成投资30亿元，同比增长8%。", "完成投资/noun 30亿元/figure ，/comma 同比增长/up 8%/figure 。/stop"},
      {u"本市共有图书馆15座。", "本市/scope 共有/reach 图书馆/indicator 15座/figure 。/stop"},
      {u"其中，省级园区新增5个。", "其中/among ，/comma 省级园区/chunk 新增/action_make 5个/figure 。/stop"},
      {u"进口、出口分别增长4%和9%。",
       "进口/action_serve 、/dun 出口/action_serve 分别/respectively 增长/up 4%/figure 和/conjunction 9%/figure "
       "。/stop"},
  });
}

TEST(Tokens, TakeANameWithItsBracket) {
  expect_rows({
      {u"智能工厂（车间）达到20家。", "智能工厂（车间）/indicator 达到/reach 20家/figure 。/stop"},
      {u"智能工厂(车间)达到20家。", "智能工厂（车间）/indicator 达到/reach 20家/figure 。/stop"},
      {u"每千人口执业（助理）医师数为3人。", "每千人口执业（助理）医师数/indicator 为/reach 3人/figure 。/stop"},
  });
}

TEST(Tokens, KeepTheNumberOfALineApart) {
  expect_rows({
      {u"2.进出口总额增长6%。", "2./stop 进出口总额/indicator 增长/up 6%/figure 。/stop"},
      {u"3、进出口总额增长6%。", "3、/stop 进出口总额/indicator 增长/up 6%/figure 。/stop"},
      {u"12．进出口总额增长6%。", "12./stop 进出口总额/indicator 增长/up 6%/figure 。/stop"},
      {u"2.5万人参加培训。", "2.5万人/figure 参加/chunk 培训/action_serve 。/stop"},
      {u"20家企业上市。", "20家/figure 企业/chunk 上市/action_serve 。/stop"},
  });
}

TEST(Tokens, KeepAVerbOutOfANameThatTheCatalogueHasWithIt) {
  expect_rows({
      {u"居民收入增长7%。", "居民收入/indicator 增长/up 7%/figure 。/stop"},
      {u"居民消费价格涨幅控制在2%左右。", "居民消费价格/indicator 涨幅/rate 控制在/reach 2%左右/figure 。/stop"},
  });
}

TEST(Tokens, TakeASingleCharacterForAWordOnlyWhereItsNeighboursLetIt) {
  expect_rows({
      {u"粮食产量为41万吨。", "粮食产量/indicator 为/reach 41万吨/figure 。/stop"},
      {u"有为青年达到20个。", "有为青年/chunk 达到/reach 20个/figure 。/stop"},
      {u"园区已入驻企业300家。", "园区/chunk 已/adverb 入驻/action_serve 企业/chunk 300家/figure 。/stop"},
      {u"年产值将达到8亿元。", "年产值/chunk 将/forecast 达到/reach 8亿元/figure 。/stop"},
      {u"信用应用场景达到20个。", "信用应用场景/chunk 达到/reach 20个/figure 。/stop"},
      {u"对12个村进行整治。", "对/preposition 12个/figure 村进行/chunk 整治/action_make 。/stop"},
  });
}

TEST(Tokens, HoldWhatAFigureIsComparedWith) {
  expect_rows({
      {u"农民负担比改革前减少39%。", "农民负担/chunk 比改革前/versus 减少/down 39%/figure 。/stop"},
      {u"房价比全省平均水平高5%。", "房价/indicator 比全省平均水平/versus 高/up 5%/figure 。/stop"},
      {u"覆盖率比上年提高1.2个百分点。", "覆盖率/noun 比上年/versus 提高/up 1.2个百分点/figure 。/stop"},
      {u"总量较“十三五”末增长8%。", "总量/noun 较“十三五”末/versus 增长/up 8%/figure 。/stop"},
  });
}

TEST(Tokens, TakeTheTimesAsTheyWereFound) {
  expect_rows({
      {u"“十四五”期间新建学校50所。", "“十四五”期间/time 新建学校/indicator 50所/figure 。/stop"},
      {u"十四五时期新建学校50所。", "十四五时期/time 新建学校/indicator 50所/figure 。/stop"},
      {u"今年前5个月新建学校5所。", "今年/time 前5个月/time 新建学校/indicator 5所/figure 。/stop"},
      {u"三年内新建学校50所。", "三年内/time 新建学校/indicator 50所/figure 。/stop"},
      {u"1至5月新建学校5所。", "1至5月/time 新建学校/indicator 5所/figure 。/stop"},
      {u"2027年十月新建学校5所。", "2027年/time 十月/time 新建学校/indicator 5所/figure 。/stop"},
      {u"2026—2030年新建学校5所。", "2026—2030年/time 新建学校/indicator 5所/figure 。/stop"},
      {u"截至9月15日新建学校5所。", "截至/chunk 9月15日/time 新建学校/indicator 5所/figure 。/stop"},
      {u"自2027年以来新建学校5所。", "自2027年以来/time 新建学校/indicator 5所/figure 。/stop"},
      {u"较2027年底增长5%。", "较2027年底/versus 增长/up 5%/figure 。/stop"},
  });
}

TEST(Tokens, HoldYearsAndEndsOfMonths) {
  expect_rows({
      {u"到2030年底，城镇化率提高到70%。",
       "到2030年底/time ，/comma 城镇化率/indicator 提高到/reach_to 70%/figure 。/stop"},
      {u"一九五三年，新建学校12所。", "一九五三年/time ，/comma 新建学校/indicator 12所/figure 。/stop"},
      {u"6月底前建成桥梁3座。", "6月底前/time 建成/action_make 桥梁/chunk 3座/figure 。/stop"},
  });
}

TEST(Tokens, AreMarksWhereTheTextHasMarks) {
  expect_rows({
      {u"图书馆（含分馆）15座；“小巨人”5家！",
       "图书馆/indicator （/open 含分馆/chunk ）/close 15座/figure ；/semicolon “/open 小巨人/chunk ”/close "
       "5家/figure ！/stop"},
      {u"完成投资30亿元●图书馆15座", "完成投资/noun 30亿元/figure ●/stop 图书馆/indicator 15座/figure"},
      {u"■图书馆15座★图书馆8座", "■/stop 图书馆/indicator 15座/figure ★/stop 图书馆/indicator 8座/figure"},
      {u"📚图书馆15座✔图书馆8座", "📚/stop 图书馆/indicator 15座/figure ✔/stop 图书馆/indicator 8座/figure"},
      {u"示例□图书馆15座", "示例□/chunk 图书馆/indicator 15座/figure"},
      {u"企业——规模以上的：420家", "企业/chunk ——/colon 规模/chunk 以上/particle 的/de ：/colon 420家/figure"},
  });
}

TEST(Tokens, CoverTheSentenceWithoutGaps) {
  for (const std::u16string_view sentence :
       {u"预计2030年粮食产量为41万吨，比上年提高1.2个百分点；（含分馆）“十四五”期间——A座3层。", u"5%", u"。",
        u"增长"}) {
    const TokenizedSentence read(sentence);
    std::uint32_t at = 0;
    for (const Token& token : read.tokens) {
      EXPECT_EQ(token.span.start, at) << read.row();
      EXPECT_GT(token.span.end, token.span.start) << read.row();
      at = token.span.end;
    }
    EXPECT_EQ(at, read.text.units.size()) << read.row();
  }
  EXPECT_TRUE(TokenizedSentence(u"").tokens.empty());
}

TEST(Tokens, OfFiguresCountFromTheFirstFigureOfTheSentence) {
  const TokenizedSentence read(u"进口增长4%，出口增长9%。");
  ASSERT_EQ(read.figures.size(), 2u);
  const Span whole{0, static_cast<std::uint32_t>(read.text.units.size())};
  std::vector<std::uint32_t> figures;
  for (const Token& token : tokenize(read.marked, whole, read.times, read.figures, 40))
    if (token.kind == TokenKind::figure) figures.push_back(token.figure);
  EXPECT_EQ(figures, (std::vector<std::uint32_t>{40, 41}));
}

}  // namespace
}  // namespace mubiao
