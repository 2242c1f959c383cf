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

Item item_of(std::uint32_t row, Status status, bool headline) {
  Item item;
  item.status = status;
  item.indicator.catalogue = row;
  item.headline = headline;
  return item;
}

/// The item that the checklist names for `row`.
std::uint32_t checked(const std::vector<Item>& items, std::uint32_t row) {
  for (const Headline& headline : fill_checklist(items)) {
    if (headline.catalogue == row) return headline.item;
  }
  ADD_FAILURE() << "row " << row << " is not on the checklist";
  return none;
}

TEST(Checklist, HasARowForEachHeadlineIndicatorOfTheCatalogue) {
  const std::vector<Headline> rows = fill_checklist({});
  const auto entries = catalogue();
  EXPECT_EQ(rows.size(),
            static_cast<std::size_t>(std::count_if(entries.begin(), entries.end(),
                                                   [](const CatalogueEntry& entry) { return entry.headline; })));
  for (const Headline& row : rows) {
    EXPECT_TRUE(entries[row.catalogue].headline);
    EXPECT_EQ(row.item, none);
  }
}

TEST(Checklist, NamesTheFirstTarget) {
  const std::uint32_t row = row_of(true);
  EXPECT_EQ(checked({item_of(row, Status::result, false), item_of(row, Status::target, false),
                     item_of(row, Status::target, false)},
                    row),
            1U);
}

TEST(Checklist, PrefersTheStatementOfMainTargets) {
  const std::uint32_t row = row_of(true);
  EXPECT_EQ(checked({item_of(row, Status::target, false), item_of(row, Status::target, true),
                     item_of(row, Status::target, true)},
                    row),
            1U);
}

TEST(Checklist, LeavesOutIndicatorsOfNoRowOrAnother) {
  const std::uint32_t row = row_of(true);
  EXPECT_EQ(checked({item_of(none, Status::target, true), item_of(row_of(false), Status::target, true)}, row), none);
}

}  // namespace
}  // namespace mubiao
