#include "core/relation/last_result.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "core/lexicon/catalogue.h"

namespace mubiao {
namespace {

/// An item of one, in a text that tells no year.
Item item_of(Status status, std::u16string_view indicator, std::u16string_view unit = u"亩") {
  Item item;
  item.status = status;
  item.indicator.text = indicator;
  item.quantity.unit = unit;
  item.quantity.value = Decimal::of(1);
  return item;
}

Period years(int from, int to, PeriodExtent extent) {
  Period period;
  period.from = {static_cast<std::int16_t>(from), 1, 1};
  period.to = {static_cast<std::int16_t>(to), 12, 31};
  period.extent = extent;
  return period;
}

Period year(int number) { return years(number, number, PeriodExtent::year); }

using Links = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// The links as (target, result).
Links links_of(const std::vector<Item>& items, std::int16_t document_year = 0) {
  Links links;
  for (const Link& link : link_last_results(items, document_year)) links.emplace_back(link.target, link.result);
  return links;
}

/// A result of 2029 and a target of 2030 that belong together, each changed by a test.
struct Pair {
  Item result = dated(Status::result, 2029);
  Item target = dated(Status::target, 2030);

  bool is_joined() const { return links_of({result, target}, 2030) == Links{{1, 0}}; }

 private:
  static Item dated(Status status, int number) {
    Item item = item_of(status, u"青禾灌区面积");
    item.period = year(number);
    return item;
  }
};

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

TEST(LastResult, IsOfTheYearBeforeTheTarget) {
  Pair pair;
  EXPECT_TRUE(pair.is_joined());
  for (const int other : {2027, 2028, 2030, 2031}) {
    pair.result.period = year(other);
    EXPECT_FALSE(pair.is_joined()) << other;
  }
}

TEST(LastResult, IsNotLookedForWhereTheYearIsNotKnown) {
  Pair pair;
  pair.result.period.reset();
  EXPECT_FALSE(pair.is_joined());
  pair = {};
  pair.target.period.reset();
  EXPECT_FALSE(pair.is_joined());
  pair.result.period.reset();
  EXPECT_FALSE(pair.is_joined());
}

TEST(LastResult, MayBeTheStateAtTheEndOfTheYear) {
  Pair pair;
  pair.result.period->extent = PeriodExtent::point;
  EXPECT_TRUE(pair.is_joined());
  pair.target.period->extent = PeriodExtent::point;
  EXPECT_TRUE(pair.is_joined());
  pair.result.period->to = {2029, 11, 30};  // 截至2029年11月底
  EXPECT_FALSE(pair.is_joined());
}

TEST(LastResult, IsOfAWholeYear) {
  Pair pair;
  pair.result.period->to = {2029, 9, 30};
  pair.result.period->extent = PeriodExtent::part;
  EXPECT_FALSE(pair.is_joined());
  pair.result.period = years(2025, 2029, PeriodExtent::years);
  EXPECT_FALSE(pair.is_joined());
  pair = {};
  pair.target.period = years(2026, 2030, PeriodExtent::years);
  EXPECT_FALSE(pair.is_joined());
}

TEST(LastResult, IsNeitherAnAverageNorASumNorYearly) {
  for (const Rate rate : {Rate::average, Rate::total, Rate::each}) {
    Pair pair;
    pair.result.rate = rate;
    EXPECT_FALSE(pair.is_joined());
    pair = {};
    pair.target.rate = rate;
    EXPECT_FALSE(pair.is_joined());
  }
}

TEST(LastResult, IsOfTheSamePlace) {
  for (const Scope scope : {Scope::part, Scope::other}) {
    Pair pair;
    pair.result.scope = scope;
    EXPECT_FALSE(pair.is_joined());
    pair.target.scope = scope;
    EXPECT_TRUE(pair.is_joined());
    pair.result.scope = Scope::whole;
    EXPECT_FALSE(pair.is_joined());
  }
}

TEST(LastResult, LeavesOutNothingThatTheTargetCounts) {
  Pair pair;
  pair.result.definition = Definition{{0, 4}, true};
  EXPECT_FALSE(pair.is_joined());
  pair.target.definition = Definition{{9, 13}, true};
  EXPECT_TRUE(pair.is_joined());
  pair = {};
  pair.result.definition = Definition{{0, 4}, false};  // 可比价: the same things at comparable prices
  EXPECT_TRUE(pair.is_joined());
}

TEST(LastResult, OfARelativeTargetIsTheGrowth) {
  Pair pair;
  pair.target.measure = Measure::growth;
  pair.target.quantity.value.reset();
  pair.target.quantity.unit.clear();
  pair.target.reference = Span{4, 8};
  EXPECT_FALSE(pair.is_joined());  // the result is a level
  pair.result.measure = Measure::growth;
  pair.result.quantity.unit = u"%";
  EXPECT_TRUE(pair.is_joined());
}

TEST(LastResult, IsAFigureOfItsOwn) {
  Pair pair;
  pair.result.reference = Span{4, 8};  // 高于全省平均水平
  EXPECT_FALSE(pair.is_joined());
}

TEST(LastResult, DropsTheLinksOfAFigureThatStandsForSeveralRows) {
  const std::vector<Item> items = {item_of(Status::target, u"居民收入"), item_of(Status::result, u"居民收入")};
  std::vector<Item> coded = items;
  coded[0].indicator.catalogue = coded[1].indicator.catalogue = 3;
  const Headline own = {3, 0};
  const Headline shared = {4, 0};
  std::vector<Link> links = {{0, 1}};
  drop_shared_links(std::vector<Headline>{own}, coded, links);
  EXPECT_EQ(links.size(), 1U);
  drop_shared_links(std::vector<Headline>{own, shared}, coded, links);
  EXPECT_TRUE(links.empty());
}

}  // namespace
}  // namespace mubiao
