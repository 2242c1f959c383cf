#include "core/relation/checklist.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "core/lexicon/catalogue.h"

namespace mubiao {
namespace {

/// The first catalogue row that is, or is not, on the checklist.
std::uint32_t row_of(bool headline) {
  const auto entries = catalogue();
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [headline](const CatalogueEntry& entry) { return entry.headline == headline; });
  EXPECT_NE(found, entries.end());
  return static_cast<std::uint32_t>(found - entries.begin());
}

/// An item of the report's own year and place.
Item item_of(std::uint32_t row, Status status, bool headline) {
  Item item;
  item.status = status;
  item.indicator.catalogue = row;
  item.headline = headline;
  if (status == Status::target) item.horizon = Horizon::year;
  return item;
}

/// The checklist over `items` whose figures are percentages, without a text around them.
std::vector<Headline> checklist_of(const std::vector<Item>& items, UnitKind kind = UnitKind::percent) {
  const Text text = fold(u"");
  const MarkedText marked(text.units);
  const SourceText source(text, u"");
  Draft draft;
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    Figure figure;
    figure.kind = kind;
    draft.figures.push_back(figure);
    DraftItem item;
    item.figure = i;
    draft.items.push_back(item);
  }
  return fill_checklist({draft, marked, {}, items, source});
}

Headline checked(const std::vector<Item>& items, std::uint32_t row, UnitKind kind = UnitKind::percent) {
  for (const Headline& headline : checklist_of(items, kind)) {
    if (headline.catalogue == row) return headline;
  }
  ADD_FAILURE() << "row " << row << " is not on the checklist";
  return {none};
}

using Items = std::vector<std::uint32_t>;

TEST(Checklist, HasARowForEachHeadlineIndicatorOfTheCatalogue) {
  const std::vector<Headline> rows = checklist_of({});
  const auto entries = catalogue();
  EXPECT_EQ(rows.size(),
            static_cast<std::size_t>(std::count_if(entries.begin(), entries.end(),
                                                   [](const CatalogueEntry& entry) { return entry.headline; })));
  for (const Headline& row : rows) {
    EXPECT_TRUE(entries[row.catalogue].headline);
    EXPECT_EQ(row.item, none);
    EXPECT_FALSE(row.words);
    EXPECT_TRUE(row.also.empty());
  }
}

TEST(Checklist, NamesTheFirstTargetAndTheFurtherOnes) {
  const std::uint32_t row = row_of(true);
  const Headline headline = checked(
      {item_of(row, Status::result, false), item_of(row, Status::target, false), item_of(row, Status::target, false)},
      row);
  EXPECT_EQ(headline.item, 1U);
  EXPECT_EQ(headline.also, Items{2});
}

TEST(Checklist, PrefersTheStatementOfMainTargets) {
  const std::uint32_t row = row_of(true);
  const Headline headline = checked(
      {item_of(row, Status::target, false), item_of(row, Status::target, true), item_of(row, Status::target, true)},
      row);
  EXPECT_EQ(headline.item, 1U);
  EXPECT_EQ(headline.also, (Items{0, 2}));
}

TEST(Checklist, LeavesOutIndicatorsOfNoRowOrAnother) {
  const std::uint32_t row = row_of(true);
  const Headline headline =
      checked({item_of(none, Status::target, true), item_of(row_of(false), Status::target, true)}, row);
  EXPECT_EQ(headline.item, none);
  EXPECT_TRUE(headline.also.empty());
}

TEST(Checklist, TakesNoTargetOfOtherYearsOrPlaces) {
  const std::uint32_t row = row_of(true);
  std::vector<Item> items(7, item_of(row, Status::target, true));
  items[0].rate = Rate::average;
  items[1].rate = Rate::total;
  items[2].rate = Rate::each;
  items[3].scope = Scope::part;
  items[4].scope = Scope::other;
  items[5].horizon = Horizon::plan;
  items[6].horizon = Horizon::later;
  const Headline headline = checked(items, row);
  EXPECT_EQ(headline.item, none);
  EXPECT_EQ(headline.also, (Items{0, 1, 2, 3, 4, 5, 6}));
}

TEST(Checklist, TakesATargetWithoutAnyTimeForTheYears) {
  const std::uint32_t row = row_of(true);
  Item item = item_of(row, Status::target, true);
  item.horizon = Horizon::unknown;
  EXPECT_EQ(checked({item}, row).item, 0U);
  item.period = Period{};  // a time that could not be resolved
  EXPECT_EQ(checked({item}, row).item, none);
}

TEST(Checklist, TakesNoUnitThatTheIndicatorCannotHave) {
  const std::uint32_t row = row_of(true);
  const std::vector<Item> items = {item_of(row, Status::target, true)};
  EXPECT_EQ(checked(items, row, UnitKind::area).item, none);
  EXPECT_EQ(checked(items, row, UnitKind::area).also, Items{0});
  EXPECT_EQ(checked(items, row, UnitKind::money).item, 0U);
}

TEST(Checklist, PrefersAGrowthToAnAmountOfMoney) {
  const std::uint32_t row = row_of(true);
  std::vector<Item> items(2, item_of(row, Status::target, true));
  items[1].measure = Measure::growth;
  EXPECT_EQ(checked(items, row).item, 1U);
  items[1].headline = false;  // a main target goes before that
  EXPECT_EQ(checked(items, row).item, 0U);
}

}  // namespace
}  // namespace mubiao
