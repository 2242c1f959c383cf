#include "core/command/input.h"

#include <fnmatch.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

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

/// Looks through a folder and those below it, one after the other. What cannot be looked into costs a line, and the
/// rest goes on: the library's own walk passes closed folders in silence, and ends at one that vanishes.
class Walk {
 public:
  Walk(InputFiles& found, const std::string& folder, const std::vector<std::string>& globs)
      : found_(found), top_(folder), globs_(globs) {}

  void run() {
    const std::size_t told = found_.errors.size();
    open_.push_back(top_);
    while (!open_.empty()) {
      const fs::path folder = std::move(open_.back());
      open_.pop_back();
      look_through(folder);
    }
    if (found_.errors.size() == told && paths_.empty())
      tell(top_, globs_.empty() ? "no .txt or .html file in this folder" : "no file in this folder that --glob names");
    std::sort(paths_.begin(), paths_.end());
    std::sort(found_.errors.begin() + static_cast<std::ptrdiff_t>(told), found_.errors.end());
    found_.paths.insert(found_.paths.end(), paths_.begin(), paths_.end());
  }

 private:
  void look_through(const fs::path& folder) {
    std::error_code error;
    fs::directory_iterator each(folder, error);
    for (; !error && each != fs::directory_iterator(); each.increment(error)) look_at(*each);
    if (error) tell(folder, error.message());
  }

  void look_at(const fs::directory_entry& entry) {
    std::error_code error;
    if (entry.is_directory(error) && !entry.is_symlink(error)) return open_.push_back(entry.path());
    if (!is_wanted(entry.path(), top_, globs_)) return;
    const fs::file_status status = fs::status(entry.path(), error);
    if (fs::is_regular_file(status)) paths_.push_back(entry.path().string());
    if (!fs::status_known(status) || !fs::exists(status)) tell(entry.path(), error.message());
  }

  void tell(const fs::path& path, const std::string& why) { found_.errors.push_back(path.string() + ": " + why); }

  InputFiles& found_;
  fs::path top_;
  const std::vector<std::string>& globs_;
  std::vector<fs::path> open_;
  std::vector<std::string> paths_;
};

}  // namespace

InputFiles find_files(const std::vector<std::string>& inputs, const std::vector<std::string>& globs) {
  InputFiles found;
  for (const std::string& input : inputs) {
    std::error_code ignored;
    if (input != "-" && fs::is_directory(input, ignored)) {
      Walk(found, input, globs).run();
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
