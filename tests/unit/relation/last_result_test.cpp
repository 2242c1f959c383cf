#include "core/relation/last_result.h"

#include <gtest/gtest.h>

#include <vector>

namespace mubiao {
namespace {

Item item_of(Status status, std::u16string_view indicator, std::u16string_view unit = u"亩") {
  Item item;
  item.status = status;
  item.indicator.text = indicator;
  item.quantity.unit = unit;
  item.quantity.value = Decimal::of(1);
  return item;
}

/// The links as (target, result).
std::vector<std::pair<std::uint32_t, std::uint32_t>> links_of(const std::vector<Item>& items) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> links;
  for (const Link& link : link_last_results(items, 0)) links.emplace_back(link.target, link.result);
  return links;
}

using Links = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

TEST(LastResult, JoinsATargetToTheFirstResultOfItsIndicator) {
  EXPECT_EQ(links_of({item_of(Status::result, u"青禾灌区面积"), item_of(Status::result, u"青禾灌区面积"),
                      item_of(Status::target, u"青禾灌区面积"), item_of(Status::target, u"青禾灌区面积")}),
            (Links{{2, 0}, {3, 0}}));
}

TEST(LastResult, FindsAResultBehindItsTarget) {
  EXPECT_EQ(links_of({item_of(Status::target, u"青禾灌区面积"), item_of(Status::result, u"青禾灌区面积")}),
            (Links{{0, 1}}));
}

TEST(LastResult, NeedsTheSameUnitAndMeasure) {
  std::vector<Item> items = {item_of(Status::result, u"青禾灌区面积", u"亩"),
                             item_of(Status::target, u"青禾灌区面积", u"公顷")};
  EXPECT_EQ(links_of(items), Links{});
  items[1].quantity.unit = u"亩";
  items[1].measure = Measure::growth;
  EXPECT_EQ(links_of(items), Links{});
}

TEST(LastResult, KnowsAnIndicatorByItsCodeWhateverItsWords) {
  std::vector<Item> items = {item_of(Status::result, u"地区生产总值"), item_of(Status::target, u"经济总量")};
  EXPECT_EQ(links_of(items), Links{});
  items[0].indicator.catalogue = items[1].indicator.catalogue = 0;
  EXPECT_EQ(links_of(items), (Links{{1, 0}}));
  items[1].indicator.catalogue = 1;
  EXPECT_EQ(links_of(items), Links{});
}

TEST(LastResult, OverlooksQuotesAnd的InWordsWithoutACode) {
  EXPECT_EQ(links_of({item_of(Status::result, u"“专精特新”的企业"), item_of(Status::target, u"专精特新企业")}),
            (Links{{1, 0}}));
}

TEST(LastResult, JoinsNothingWithoutAnIndicator) {
  EXPECT_EQ(links_of({item_of(Status::result, u""), item_of(Status::target, u"")}), Links{});
}

}  // namespace
}  // namespace mubiao
