#include "core/command/input.h"

#include <fnmatch.h>

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>

namespace mubiao {
namespace {

namespace fs = std::filesystem;

/// The suffix in small letters: .txt.
std::string suffix_of(const fs::path& path) {
  std::string suffix = path.extension().string();
  for (char& byte : suffix) byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
  return suffix;
}

bool matches(const fs::path& path, const fs::path& folder, const std::string& glob) {
  const bool whole = glob.find('/') != std::string::npos;
  const std::string name = (whole ? path.lexically_relative(folder) : path.filename()).string();
  return fnmatch(glob.c_str(), name.c_str(), 0) == 0;
}

bool is_wanted(const fs::path& path, const fs::path& folder, const std::vector<std::string>& globs) {
  if (globs.empty()) return suffix_of(path) == ".txt" || is_html_file(path.string());
  return std::any_of(globs.begin(), globs.end(), [&](const std::string& glob) { return matches(path, folder, glob); });
}

void add_folder(InputFiles& found, const std::string& folder, const std::vector<std::string>& globs) {
  std::error_code error, ignored;
  std::vector<std::string> paths;
  fs::recursive_directory_iterator each(folder, fs::directory_options::skip_permission_denied, error);
  for (; !error && each != fs::recursive_directory_iterator(); each.increment(error)) {
    if (is_wanted(each->path(), folder, globs) && each->is_regular_file(ignored))
      paths.push_back(each->path().string());
  }
  if (error) found.errors.push_back(folder + ": " + error.message());
  if (!error && paths.empty())
    found.errors.push_back(folder + (globs.empty() ? ": no .txt or .html file in this folder"
                                                   : ": no file in this folder that --glob names"));
  std::sort(paths.begin(), paths.end());
  found.paths.insert(found.paths.end(), paths.begin(), paths.end());
}

}  // namespace

InputFiles find_files(const std::vector<std::string>& inputs, const std::vector<std::string>& globs) {
  InputFiles found;
  for (const std::string& input : inputs) {
    std::error_code ignored;
    if (input != "-" && fs::is_directory(input, ignored)) {
      add_folder(found, input, globs);
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

bool is_html_file(const std::string& path) {
  const std::string suffix = suffix_of(path);
  return suffix == ".html" || suffix == ".htm" || suffix == ".xhtml";
}

}  // namespace mubiao
