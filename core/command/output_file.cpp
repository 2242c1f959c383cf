#include "core/command/output_file.h"

#include <algorithm>
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

constexpr std::string_view line_start = R"({"file":)";

/// Whether these are lines of `extract --format jsonl`, the last one perhaps cut: nothing else is cut or gone on with.
bool holds_our_lines(std::string_view bytes) {
  while (!bytes.empty()) {
    const std::string_view line = bytes.substr(0, bytes.find('\n'));
    const bool is_last = line.size() == bytes.size();
    if (!line.starts_with(line_start) && !(is_last && line_start.starts_with(line))) return false;
    bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
  }
  return true;
}

/// The value of "file" at the start of a line: the whole line need not be parsed for it.
std::string file_of_line(std::string_view line) {
  if (line.size() <= line_start.size() || line[line_start.size()] != '"') return {};
  std::size_t end = line_start.size() + 1;
  while (end < line.size() && line[end] != '"') end += line[end] == '\\' ? 2 : 1;
  if (end >= line.size()) return {};
  const auto name = nlohmann::json::parse(line.substr(line_start.size(), end + 1 - line_start.size()), nullptr, false);
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
    if (!holds_our_lines(there.bytes)) return {{}, "holds other things than lines of extract --format jsonl"};
    const std::size_t whole = there.bytes.rfind('\n') + 1;  // 0 where there is no whole line
    add_files(std::string_view(there.bytes).substr(0, whole), resumed.files);
    if (whole < there.bytes.size()) std::filesystem::resize_file(path, whole, error);
    if (error) return {{}, error.message()};
  }
  if (std::freopen(path.c_str(), "ab", stdout) == nullptr) return {{}, std::strerror(errno)};
  return resumed;
}

}  // namespace mubiao
