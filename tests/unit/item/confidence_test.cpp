#include "core/item/confidence.h"

#include <gtest/gtest.h>

#include <string>

#include "core/text/utf.h"

namespace mubiao {
namespace {

/// An item that is sure, if only just.
DraftItem barely_sure() {
  DraftItem item;
  item.indicator.add({0, 2});
  item.margin = sure_margin;
  item.admission = sure_admission;
  return item;
}

TEST(ConfidencePolicy, IsSureAtBothThresholds) { EXPECT_EQ(confidence_of(barely_sure(), {}, false), Confidence::sure); }

TEST(ConfidencePolicy, AsksToCheckACloseChoiceOfTheIndicator) {
  DraftItem item = barely_sure();
  item.margin = sure_margin - 1;
  EXPECT_EQ(confidence_of(item, {}, false), Confidence::check);
}

TEST(ConfidencePolicy, AsksToCheckAFigureThatIsBarelyAnItem) {
  DraftItem item = barely_sure();
  item.admission = sure_admission - 1;
  EXPECT_EQ(confidence_of(item, {}, false), Confidence::check);
}

TEST(ConfidencePolicy, AsksToCheckAnItemWithoutAnIndicator) {
  DraftItem item = barely_sure();
  item.indicator = {};
  EXPECT_EQ(confidence_of(item, {}, false), Confidence::check);
}

TEST(ConfidencePolicy, AsksToCheckAStatusThatTheSentenceContests) {
  StatusReading contested;
  contested.contested = true;
  EXPECT_EQ(confidence_of(barely_sure(), contested, false), Confidence::check);
}

TEST(ConfidencePolicy, AsksToCheckARepairedFigure) {
  EXPECT_EQ(confidence_of(barely_sure(), {}, true), Confidence::check);
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
