#include "core/item/draft.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/text/utf.h"

namespace mubiao {
namespace {

/// Admits what its row says and takes the first candidate, so that a row doesn't hang on trained weights. Writes down
/// what it is asked.
class ScriptedJudge final : public Judge {
 public:
  explicit ScriptedJudge(std::vector<std::int32_t> scores) : scores_(std::move(scores)) {}

  std::int32_t admit(const MarkedText&, std::span<const Token>, std::size_t, const Figure&,
                     DocumentStyle style) override {
    chinese_figures = style.chinese_figures;
    return asked < scores_.size() ? scores_[asked++] : 0;
  }

  Choice choose(const FigureContext& context, std::span<const Candidate>) override {
    has_previous.push_back(context.previous != nullptr);
    leads.push_back(context.lead);
    Choice choice;
    choice.index = 0;
    choice.margin = 17;
    return choice;
  }

  std::size_t asked = 0;
  bool chinese_figures = false;
  std::vector<bool> has_previous;
  std::vector<Span> leads;

 private:
  std::vector<std::int32_t> scores_;
};

/// A text read down to its draft.
struct Reading {
  Reading(std::u16string_view source, Judge& judge)
      : text(fold(source)), parts(outline(text)), marked(text.units), draft(read_draft(marked, parts, judge)) {}

  std::string words(Span span) const { return utf8_from_utf16(marked.text().substr(span.start, span.length())); }

  Text text;
  Outline parts;
  MarkedText marked;
  Draft draft;
};

TEST(Draft, HoldsTheFiguresThatAreAdmitted) {
  ScriptedJudge judge({-1, 5});
  const Reading reading(u"第三产业占比达到40%，粮食总产量达到46.5万吨。", judge);
  ASSERT_EQ(reading.draft.figures.size(), 2U);
  ASSERT_EQ(reading.draft.items.size(), 1U);
  const DraftItem& item = reading.draft.items[0];
  EXPECT_EQ(item.figure, 1U);
  EXPECT_EQ(item.admission, 5);
  EXPECT_EQ(item.margin, 17);
  const std::vector<Token>& tokens = reading.draft.tokens[0];
  ASSERT_LT(item.token, tokens.size());
  EXPECT_EQ(reading.words(tokens[item.token].span), "46.5万吨");
  EXPECT_EQ(tokens[item.token].kind, TokenKind::figure);
}

TEST(Draft, LeavesARefusedFigureToItsSentenceAsAName) {
  ScriptedJudge judge({-1, 0});
  const Reading reading(u"10亿元以上项目达到27个。", judge);
  std::vector<TokenKind> kinds;
  for (const Token& token : reading.draft.tokens[0]) {
    if (token.figure != none) kinds.push_back(token.kind);
  }
  EXPECT_EQ(kinds, (std::vector<TokenKind>{TokenKind::named_figure, TokenKind::figure}));
}

TEST(Draft, TakesARefusedStretchOfTimeForAnAdverb) {
  ScriptedJudge judge({-1, 0});
  const Reading reading(u"工业用电量连续8个月保持增长5%。", judge);
  ASSERT_EQ(reading.draft.figures.size(), 2U);
  std::vector<TokenKind> kinds;
  for (const Token& token : reading.draft.tokens[0]) {
    if (token.figure != none) kinds.push_back(token.kind);
  }
  EXPECT_EQ(kinds, (std::vector<TokenKind>{TokenKind::adverb, TokenKind::figure}));
}

TEST(Draft, InheritsAnIndicatorInsideAParagraphOnly) {
  ScriptedJudge judge({});
  const Reading reading(u"粮食总产量46.5万吨，增长3%。油料增长2%。\n新增就业4.4万人。", judge);
  EXPECT_EQ(judge.has_previous, (std::vector<bool>{false, true, true, false}));
}

TEST(Draft, KnowsTheSubjectOfTheSentenceBefore) {
  ScriptedJudge judge({});
  const Reading reading(u"经营主体持续增加。总量达到9万户。\n总量达到8万户。", judge);
  ASSERT_EQ(judge.leads.size(), 2U);
  EXPECT_EQ(reading.words(judge.leads[0]), "经营主体");
  EXPECT_TRUE(judge.leads[1].empty());  // another paragraph
}

TEST(Draft, CutsOnlySentencesWithFigures) {
  ScriptedJudge judge({});
  const Reading reading(u"各项工作进展良好。粮食总产量46.5万吨。", judge);
  ASSERT_EQ(reading.draft.tokens.size(), 2U);
  EXPECT_TRUE(reading.draft.tokens[0].empty());
  EXPECT_FALSE(reading.draft.tokens[1].empty());
}

TEST(Draft, TellsADocumentThatWritesItsFiguresInChinese) {
  ScriptedJudge old_report({}), new_report({});
  const Reading in_chinese(u"粮食总产量达到四十六万吨，完成投资三亿元。", old_report);
  EXPECT_TRUE(in_chinese.draft.style.chinese_figures);
  EXPECT_TRUE(old_report.chinese_figures);
  const Reading in_digits(u"粮食总产量达到46万吨，完成投资3亿元，办好十件实事。", new_report);
  EXPECT_FALSE(in_digits.draft.style.chinese_figures);
  EXPECT_FALSE(new_report.chinese_figures);
}

}  // namespace
}  // namespace mubiao
