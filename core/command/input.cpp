#include "core/command/input.h"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>

namespace mubiao {
namespace {

namespace fs = std::filesystem;

bool is_text_file(const fs::directory_entry& entry) {
  std::error_code ignored;
  return entry.path().extension() == ".txt" && entry.is_regular_file(ignored);
}

void add_folder(InputFiles& found, const std::string& folder) {
  std::error_code error;
  std::vector<std::string> paths;
  fs::recursive_directory_iterator each(folder, fs::directory_options::skip_permission_denied, error);
  for (; !error && each != fs::recursive_directory_iterator(); each.increment(error)) {
    if (is_text_file(*each)) paths.push_back(each->path().string());
  }
  if (error) found.errors.push_back(folder + ": " + error.message());
  if (!error && paths.empty()) found.errors.push_back(folder + ": no .txt file in this folder");
  std::sort(paths.begin(), paths.end());
  found.paths.insert(found.paths.end(), paths.begin(), paths.end());
}

}  // namespace

InputFiles find_files(const std::vector<std::string>& inputs) {
  InputFiles found;
  for (const std::string& input : inputs) {
    std::error_code ignored;
    if (input != "-" && fs::is_directory(input, ignored)) {
      add_folder(found, input);
    } else {
      found.paths.push_back(input);
    }
  }
  return found;
}

bool is_json_file(const std::string& path) {
  const std::string_view name = path;
  return name.ends_with(".jsonl") || name.ends_with(".ndjson") || name.ends_with(".json");
}

}  // namespace mubiao
