#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace mubiao::structure {

/// Files, or folders, and what each includes. Names are sorted, so that faults come out in the same order everywhere.
using Graph = std::map<std::string, std::vector<std::string>>;

/// Folders that stand on the same height. Arrows lead from one floor down to any below it; on one floor they are
/// allowed as long as they make no circle.
using Floor = std::vector<std::string>;

/// Every .cpp and .h below `folders` of `root`, with the first-party files that it includes: those that are written
/// "core/…" or "wasm-build/…". Generated tables are no arrows.
Graph read_graph(const std::filesystem::path& root, const std::vector<std::string>& folders);

/// The graph of the folders: "core/item/draft.h" stands in "core/item", "core/mubiao.h" in "core/mubiao",
/// "wasm-build/binding.cpp" in "wasm-build". An arrow inside a folder is none.
Graph folders_of(const Graph& files);

/// What breaks the floors, a line each: an arrow to a higher floor, and a folder that stands on no floor. `floors` go
/// from the highest to the lowest.
std::vector<std::string> find_arrows_up(const Graph& files, const std::vector<Floor>& floors);

/// One circle of the graph as "a → b → a"; empty if there is none.
std::string find_circle(const Graph& graph);

}  // namespace mubiao::structure
