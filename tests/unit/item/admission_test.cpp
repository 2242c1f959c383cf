#include "core/item/admission.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/unit/clause/token_rows.h"

namespace mubiao {
namespace {

/// The score of the first figure of the sentence.
std::int32_t score_of_first(std::u16string_view sentence, DocumentStyle style = {}) {
  const TokenizedSentence read(sentence);
  const auto figure = std::find_if(read.tokens.begin(), read.tokens.end(),
                                   [](const Token& token) { return token.kind == TokenKind::figure; });
  if (figure == read.tokens.end()) {
    ADD_FAILURE() << "no figure in " << read.row();
    return 0;
  }
  const auto at = static_cast<std::size_t>(figure - read.tokens.begin());
  return admission_score(read.marked, read.tokens, at, read.figures[figure->figure], style);
}

TEST(Admission, TakesFiguresThatMeasure) {
  for (const std::u16string_view sentence :
       {u"地区生产总值增长6%。", u"森林覆盖率达到39%。", u"新建高标准农田20万亩。", u"城镇新增就业3万人以上。",
        u"粮食产量稳定在41万吨。", u"建成37个风电光伏项目。", u"综合实力居全省第二位。"})
    EXPECT_GE(score_of_first(sentence), 0) << utf8_from_utf16(sentence);
}

TEST(Admission, RefusesFiguresOfNamesThresholdsAndEnumerations) {
  for (const std::u16string_view sentence :
       {u"打造15分钟生活圈。", u"支持年收入500万元以上企业。", u"奖励10亿元以上项目。", u"抓好三个方面的工作。"})
    EXPECT_LT(score_of_first(sentence), 0) << utf8_from_utf16(sentence);
}

TEST(Admission, TakesEveryRatioToOne) {
  EXPECT_EQ(score_of_first(u"城乡居民收入比缩小到2.21:1。"), 127);
  EXPECT_EQ(score_of_first(u"抓好2.21:1的方面。"), 127);
}

TEST(Admission, KnowsReportsThatWriteTheirFiguresInChinese) {
  constexpr std::u16string_view sentence = u"建成学校三所。";
  EXPECT_NE(score_of_first(sentence, {.chinese_figures = true}), score_of_first(sentence));
}

TEST(Admission, AsksTheSameOfEveryFigure) {
  const TokenizedSentence read(u"粮食产量41万吨，增长6%。");
  for (std::size_t at = 0; at < read.tokens.size(); ++at) {
    if (read.tokens[at].kind != TokenKind::figure) continue;
    const AdmissionFeatures places =
        admission_features(read.marked, read.tokens, at, read.figures[read.tokens[at].figure], {});
    EXPECT_LT(*std::max_element(places.begin(), places.end()), admission_count);
    EXPECT_GT(std::count_if(places.begin(), places.end(), [](std::uint32_t place) { return place > 0; }), 20);
  }
}

}  // namespace
}  // namespace mubiao
