#include "core/command/output_file.h"

#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string_view>
#include <system_error>

#include "core/command/file.h"

namespace mubiao {
namespace {

/// The value of "file" at the start of a line: the whole line need not be parsed for it.
std::string file_of_line(std::string_view line) {
  constexpr std::string_view start = R"({"file":)";
  if (!line.starts_with(start) || line.size() <= start.size() || line[start.size()] != '"') return {};
  std::size_t end = start.size() + 1;
  while (end < line.size() && line[end] != '"') end += line[end] == '\\' ? 2 : 1;
  if (end >= line.size()) return {};
  const auto name = nlohmann::json::parse(line.substr(start.size(), end + 1 - start.size()), nullptr, false);
  return name.is_string() ? name.get<std::string>() : std::string();
}

void add_files(std::string_view lines, std::unordered_set<std::string>& files) {
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n');
    files.insert(file_of_line(lines.substr(0, end)));
    lines.remove_prefix(end + 1);
  }
}

}  // namespace

ResumedOutput resume_output(const std::string& path) {
  ResumedOutput resumed;
  std::error_code error;
  if (std::filesystem::exists(path, error)) {
    const FileBytes there = read_file(path);
    if (!there.error.empty()) return {{}, there.error};
    const std::size_t whole = there.bytes.rfind('\n') + 1;  // 0 where there is no whole line
    add_files(std::string_view(there.bytes).substr(0, whole), resumed.files);
    if (whole < there.bytes.size()) std::filesystem::resize_file(path, whole, error);
    if (error) return {{}, error.message()};
  }
  if (std::freopen(path.c_str(), "ab", stdout) == nullptr) return {{}, std::strerror(errno)};
  return resumed;
}

}  // namespace mubiao
