#include "core/lexicon/indicator_nature.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>

#include "core/lexicon/catalogue.h"

namespace mubiao {
namespace {

struct NatureCase {
  std::string_view code;
  Aim aim;
  IndicatorKind kind;
};

constexpr NatureCase cases[] = {
    {"gdp", Aim::up, IndicatorKind::flow},
    {"new_urban_jobs", Aim::up, IndicatorKind::flow},
    {"urbanization", Aim::up, IndicatorKind::state},
    {"rd_intensity", Aim::up, IndicatorKind::state},
    {"surveyed_unemployment", Aim::down, IndicatorKind::state},
    {"energy_intensity", Aim::down, IndicatorKind::state},
    {"carbon_intensity", Aim::down, IndicatorKind::state},
    {"pm25", Aim::down, IndicatorKind::state},
    {"deficit_ratio", Aim::down, IndicatorKind::state},
    {"work_accidents", Aim::down, IndicatorKind::flow},
    {"cpi", Aim::near, IndicatorKind::flow},
    {"loans", Aim::up, IndicatorKind::state},
    {"new_loans", Aim::up, IndicatorKind::flow},
    // what reports count as added as often as there is
    {"charging_piles", Aim::up, IndicatorKind::flow},
    // the last row: the rows are those of the catalogue
    {"volunteer_groups", Aim::up, IndicatorKind::flow},
};

TEST(IndicatorNature, TellsAimAndKindOfAnIndicator) {
  for (const NatureCase& c : cases) {
    const auto entry = std::find_if(catalogue().begin(), catalogue().end(),
                                    [&](const CatalogueEntry& of_catalogue) { return of_catalogue.code == c.code; });
    ASSERT_NE(entry, catalogue().end()) << c.code;
    const IndicatorNature nature = indicator_nature(static_cast<std::uint32_t>(entry - catalogue().begin()));
    EXPECT_EQ(nature.aim, c.aim) << c.code;
    EXPECT_EQ(nature.kind, c.kind) << c.code;
  }
}

}  // namespace
}  // namespace mubiao
