#include "include_graph.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace mubiao::structure {
namespace {

/// The house, from the roof to the ground. A new folder gets its place here.
const std::vector<Floor> floors = {
    {"core/command", "core/trainer", "wasm-build"},
    {"core/mubiao"},
    {"core/relation", "core/compare"},
    {"core/item", "core/milestone"},
    {"core/indicator", "core/reading"},
    {"core/clause", "core/model", "core/output"},
    {"core/quantity", "core/outline"},
    {"core/time"},
    {"core/numeral"},
    {"core/lexicon", "core/text"},
    {"core/contract", "core/table"},
};

const Graph& files() {
  static const Graph graph = read_graph(MUBIAO_SOURCE_DIR, {"core", "wasm-build"});
  return graph;
}

TEST(Floors, AreReadFromTheSources) {
  const auto draft = files().find("core/item/draft.cpp");
  ASSERT_NE(draft, files().end());
  EXPECT_NE(std::find(draft->second.begin(), draft->second.end(), "core/item/draft.h"), draft->second.end());
  EXPECT_TRUE(files().contains("wasm-build/binding.cpp"));
}

TEST(Floors, NoArrowLeadsUp) {
  for (const std::string& fault : find_arrows_up(files(), floors)) ADD_FAILURE() << fault;
}

TEST(Floors, NoFilesIncludeEachOther) { EXPECT_EQ(find_circle(files()), ""); }

TEST(Floors, NoFoldersIncludeEachOther) { EXPECT_EQ(find_circle(folders_of(files())), ""); }

/// A made-up house of two floors, whose ground is sound.
Graph small_house() {
  return {{"core/roof/a.h", {"core/ground/b.h"}}, {"core/ground/b.h", {}}, {"core/ground/b.cpp", {"core/ground/b.h"}}};
}

const std::vector<Floor> small_floors = {{"core/roof"}, {"core/ground", "core/cellar"}};

TEST(FloorCheck, PassesASoundHouse) {
  EXPECT_TRUE(find_arrows_up(small_house(), small_floors).empty());
  EXPECT_EQ(find_circle(small_house()), "");
  EXPECT_EQ(find_circle(folders_of(small_house())), "");
}

TEST(FloorCheck, ReportsAnArrowUp) {
  Graph house = small_house();
  house["core/ground/b.cpp"].push_back("core/roof/a.h");
  EXPECT_EQ(find_arrows_up(house, small_floors),
            std::vector<std::string>{"core/ground/b.cpp includes core/roof/a.h from a floor above"});
}

TEST(FloorCheck, ReportsAFolderThatStandsOnNoFloor) {
  Graph house = small_house();
  house["core/shed/c.h"] = {};
  EXPECT_EQ(find_arrows_up(house, small_floors), std::vector<std::string>{"core/shed/c.h stands on no floor"});
}

TEST(FloorCheck, ReportsACircleOfFiles) {
  Graph house = small_house();
  house["core/ground/b.h"] = {"core/ground/c.h"};
  house["core/ground/c.h"] = {"core/ground/b.h"};
  EXPECT_EQ(find_circle(house), "core/ground/b.h → core/ground/c.h → core/ground/b.h");
  EXPECT_TRUE(find_arrows_up(house, small_floors).empty());
}

TEST(FloorCheck, ReportsACircleOfFoldersWhoseFilesMakeNone) {
  Graph house = small_house();
  house["core/ground/b.cpp"].push_back("core/cellar/d.h");
  house["core/cellar/d.h"] = {};
  house["core/cellar/d.cpp"] = {"core/ground/b.h"};
  EXPECT_EQ(find_circle(house), "");
  EXPECT_EQ(find_circle(folders_of(house)), "core/cellar → core/ground → core/cellar");
}

TEST(FloorCheck, TakesAFileOfTheTopFolderForAFloorOfItsOwn) {
  const Graph folders = folders_of(
      {{"core/mubiao.cpp", {"core/mubiao.h", "core/item/draft.h"}}, {"wasm-build/binding.cpp", {"core/mubiao.h"}}});
  EXPECT_EQ(folders.at("core/mubiao"), std::vector<std::string>{"core/item"});
  EXPECT_EQ(folders.at("wasm-build"), std::vector<std::string>{"core/mubiao"});
}

}  // namespace
}  // namespace mubiao::structure
