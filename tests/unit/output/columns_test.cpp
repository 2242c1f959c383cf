#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/output/rows.h"

namespace mubiao {
namespace {

/// The names are a contract, and the page's exports go by them (web/export/columns.test.ts).
TEST(Columns, AreTheSharedListInItsOrder) {
  const auto shared =
      nlohmann::json::parse(std::ifstream(MUBIAO_SOURCE_DIR "/tests/columns.json")).get<std::vector<std::string>>();
  std::vector<std::string> names;
  for (const Column& column : item_rows(Detail::full, true).columns) names.emplace_back(column.name);
  EXPECT_EQ(names, shared);
}

TEST(Columns, ForReadingAreSomeOfTheSharedOnes) {
  const auto shared = nlohmann::json::parse(std::ifstream(MUBIAO_SOURCE_DIR "/tests/columns.json"));
  for (const Column& column : item_rows(Detail::reading, true).columns)
    EXPECT_NE(std::find(shared.begin(), shared.end(), std::string(column.name)), shared.end()) << column.name;
}

}  // namespace
}  // namespace mubiao
