#include "core/item/confidence.h"

#include <gtest/gtest.h>

#include <string>

#include "core/text/utf.h"

namespace mubiao {
namespace {

/// An item that is sure, if only just: the rest of its scores is as good as it can be.
DraftItem barely_an_item() {
  DraftItem item;
  item.indicator.add({0, 2});
  item.margin = widest_margin;
  item.score = 6 * score_scale;
  item.admission = sure_admission;
  return item;
}

Confidence confidence_at(std::int32_t trust) {
  DraftItem item = barely_an_item();
  return confidence_of(item, {}, trust, false);
}

constexpr std::int32_t enough_trust = 104;

TEST(ConfidencePolicy, IsSureAtBothThresholds) { EXPECT_EQ(confidence_at(enough_trust), Confidence::sure); }

TEST(ConfidencePolicy, AsksToCheckWhatTheModelsHaveLittleTrustIn) {
  EXPECT_EQ(confidence_at(enough_trust - 1), Confidence::check);
}

TEST(ConfidencePolicy, AsksToCheckAFigureThatIsBarelyAnItem) {
  DraftItem item = barely_an_item();
  --item.admission;
  EXPECT_EQ(confidence_of(item, {}, enough_trust, false), Confidence::check);
}

TEST(ConfidencePolicy, AsksToCheckAnItemWithoutAnIndicator) {
  DraftItem item = barely_an_item();
  item.indicator = {};
  EXPECT_EQ(confidence_of(item, {}, enough_trust, false), Confidence::check);
}

TEST(ConfidencePolicy, AsksToCheckAStatusThatTheSentenceContests) {
  StatusReading contested;
  contested.contested = true;
  EXPECT_EQ(confidence_of(barely_an_item(), contested, enough_trust, false), Confidence::check);
}

TEST(ConfidencePolicy, AsksToCheckARepairedFigure) {
  EXPECT_EQ(confidence_of(barely_an_item(), {}, enough_trust, true), Confidence::check);
}

TEST(Trust, GrowsWithEachScoreUpToWhereItSaysNoMore) {
  const DraftItem item = barely_an_item();
  const auto with = [&](auto change) {
    DraftItem changed = item;
    change(changed);
    return trust_in(changed, false, 0);
  };
  const std::int32_t trust = trust_in(item, false, 0);
  EXPECT_LT(with([](DraftItem& each) { --each.margin; }), trust);
  EXPECT_LT(with([](DraftItem& each) { --each.score; }), trust);
  EXPECT_LT(with([](DraftItem& each) { --each.admission; }), trust);
  EXPECT_EQ(with([](DraftItem& each) { ++each.margin, ++each.score; }), trust);
  EXPECT_EQ(with([](DraftItem& each) { each.admission = 7 * score_scale; }),
            with([](DraftItem& each) { each.admission = 127; }));
  EXPECT_EQ(with([](DraftItem& each) { each.score = 0; }), with([](DraftItem& each) { each.score = -50; }));
  EXPECT_GT(trust_in(item, true, 0), trust);
}

TEST(Trust, IsNoGreaterInANameThatIsHandedOn) {
  DraftItem item = barely_an_item();
  item.handed_on = true;
  const std::int32_t own = trust_in(item, false, 1000);
  EXPECT_EQ(trust_in(item, false, own - 5), own - 5);
  EXPECT_EQ(trust_in(item, false, own + 5), own);
  item.handed_on = false;
  EXPECT_EQ(trust_in(item, false, own - 5), own);
}

/// Whether `figure`, as folding leaves it, counts as repaired in `source`.
bool repaired(std::u16string_view source, std::u16string_view figure) {
  const Text text = fold(source);
  const std::size_t at = text.units.find(figure);
  EXPECT_NE(at, std::u16string::npos) << utf8_from_utf16(text.units);
  return at != std::u16string::npos &&
         is_repaired(text, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + figure.size())});
}

TEST(RepairedFigure, IsOneWhoseDigitsWereApart) {
  EXPECT_TRUE(repaired(u"总产量达到4 6 . 5 万吨，", u"46.5万吨"));
  EXPECT_TRUE(repaired(u"全市粮食总产量达到4\n6.5万吨，增长3.2%。", u"46.5万吨"));
}

TEST(RepairedFigure, IsOneWithAGarbledSign) {
  EXPECT_TRUE(repaired(u"粮食总产量增长3.2_M_M_。", u"3.2%"));
  EXPECT_FALSE(repaired(u"粮食总产量增长3.2_M_M_，油料增长5%。", u"5%"));  // another figure's sign
}

TEST(RepairedFigure, IsNoneForAGapBeforeItsUnitOrBesideIt) {
  EXPECT_FALSE(repaired(u"总产量达到46.5万吨，", u"46.5万吨"));
  EXPECT_FALSE(repaired(u"总产量达到46.5 万吨，", u"46.5万吨"));
  EXPECT_FALSE(repaired(u"总 产 量 达 到 46.5万吨，", u"46.5万吨"));
}

}  // namespace
}  // namespace mubiao
