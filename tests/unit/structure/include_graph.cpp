#include "include_graph.h"

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <optional>
#include <utility>

namespace mubiao::structure {
namespace {

std::optional<std::string> included_file(const std::string& line) {
  for (const std::string& start : {std::string("#include \"core/"), std::string("#include \"wasm-build/")}) {
    if (!line.starts_with(start)) continue;
    const std::size_t name = line.find('"') + 1;
    return line.substr(name, line.find('"', name) - name);
  }
  return std::nullopt;
}

std::vector<std::string> included_files(const std::filesystem::path& file) {
  std::vector<std::string> files;
  std::ifstream lines(file);
  for (std::string line; std::getline(lines, line);) {
    if (std::optional<std::string> name = included_file(line)) files.push_back(std::move(*name));
  }
  return files;
}

std::string folder_of(const std::string& file) {
  const std::size_t top = file.find('/');
  if (!file.starts_with("core/")) return file.substr(0, top);
  const std::size_t second = file.find('/', top + 1);
  return file.substr(0, second == std::string::npos ? file.rfind('.') : second);
}

std::optional<std::size_t> height_of(const std::string& folder, const std::vector<Floor>& floors) {
  for (std::size_t i = 0; i < floors.size(); ++i) {
    if (std::find(floors[i].begin(), floors[i].end(), folder) != floors[i].end()) return i;
  }
  return std::nullopt;
}

/// Depth first, with what is on the way from the start kept in `path_`.
class CircleFinder {
 public:
  explicit CircleFinder(const Graph& graph) : graph_(graph) {}

  std::string run() {
    for (const auto& [node, next] : graph_) {
      if (!done_[node] && visit(node)) return circle_;
    }
    return {};
  }

 private:
  bool visit(const std::string& node) {
    const auto again = std::find(path_.begin(), path_.end(), node);
    if (again != path_.end()) return close(again);
    if (done_[node]) return false;
    path_.push_back(node);
    if (const auto found = graph_.find(node); found != graph_.end()) {
      for (const std::string& next : found->second) {
        if (visit(next)) return true;
      }
    }
    path_.pop_back();
    done_[node] = true;
    return false;
  }

  bool close(std::vector<std::string>::const_iterator from) {
    for (auto node = from; node != path_.end(); ++node) circle_ += *node + " → ";
    circle_ += *from;
    return true;
  }

  const Graph& graph_;
  std::map<std::string, bool> done_;
  std::vector<std::string> path_;
  std::string circle_;
};

}  // namespace

Graph read_graph(const std::filesystem::path& root, const std::vector<std::string>& folders) {
  Graph graph;
  for (const std::string& folder : folders) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
      const std::string extension = entry.path().extension().string();
      if (extension == ".cpp" || extension == ".h")
        graph[entry.path().lexically_relative(root).generic_string()] = included_files(entry.path());
    }
  }
  return graph;
}

Graph folders_of(const Graph& files) {
  Graph folders;
  for (const auto& [file, included] : files) {
    std::vector<std::string>& next = folders[folder_of(file)];
    for (const std::string& each : included) {
      const std::string folder = folder_of(each);
      if (folder != folder_of(file) && std::find(next.begin(), next.end(), folder) == next.end())
        next.push_back(folder);
    }
  }
  return folders;
}

std::vector<std::string> find_arrows_up(const Graph& files, const std::vector<Floor>& floors) {
  std::vector<std::string> faults;
  for (const auto& [file, included] : files) {
    const std::optional<std::size_t> from = height_of(folder_of(file), floors);
    if (!from) faults.push_back(file + " stands on no floor");
    for (const std::string& each : included) {
      const std::optional<std::size_t> to = height_of(folder_of(each), floors);
      if (!from || !to || *to >= *from) continue;
      std::string fault = file;
      fault.append(" includes ").append(each).append(" from a floor above");
      faults.push_back(std::move(fault));
    }
  }
  return faults;
}

std::string find_circle(const Graph& graph) { return CircleFinder(graph).run(); }

}  // namespace mubiao::structure
