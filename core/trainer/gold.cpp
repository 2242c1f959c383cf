#include "core/trainer/gold.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string_view>

#include <nlohmann/json.hpp>

#include "core/text/utf.h"

namespace mubiao::trainer {
namespace {

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

/// index of code point -> index of UTF-16 unit
std::vector<std::uint32_t> unit_offsets(std::u16string_view text) {
  std::vector<std::uint32_t> offsets;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if (text[i] >= 0xDC00 && text[i] <= 0xDFFF && i > 0 && text[i - 1] >= 0xD800 && text[i - 1] <= 0xDBFF) continue;
    offsets.push_back(i);
  }
  offsets.push_back(static_cast<std::uint32_t>(text.size()));
  return offsets;
}

std::u16string to_utf16(const std::string& text) { return utf16_from_utf8(text).units; }

std::u16string strip(std::u16string_view text) {
  constexpr std::u16string_view ignored = u" \t\r\n\u3000\u00a0“”\"'‘’「」『』《》()（）、，,。;；:：·的";
  std::u16string out;
  for (const char16_t c : text) {
    if (ignored.find(c) == ignored.npos) out += c;
  }
  return out;
}

void read_line(const nlohmann::json& row, const std::vector<std::uint32_t>& offset, GoldDocument& document) {
  const auto at = [&](std::size_t i) { return offset[std::min(i, offset.size() - 1)]; };
  if (row.contains("window")) {
    document.windows.emplace_back(at(row["window"][0]), at(row["window"][1]));
    return;
  }
  GoldItem item;
  item.start = at(row["start"]);
  item.end = at(row["end"]);
  item.core = row.value("tier", "core") == "core";
  for (const auto& name : row["indicator"]) item.indicators.push_back(to_utf16(name));
  document.items.push_back(std::move(item));
}

/// The files of `folder` that end with `extension`, by name, but those named in `leave_out`.
std::vector<std::filesystem::path> files_of(const std::filesystem::path& folder, std::string_view extension,
                                            const std::vector<std::string>& leave_out) {
  std::vector<std::filesystem::path> paths;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    const std::string name = file.path().stem().string();
    const bool left_out = std::find(leave_out.begin(), leave_out.end(), name) != leave_out.end();
    if (file.path().extension() == extension && !left_out) paths.push_back(file.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

bool GoldDocument::covers(std::uint32_t start, std::uint32_t end) const {
  if (windows.empty()) return true;
  return std::any_of(windows.begin(), windows.end(),
                     [&](const auto& w) { return w.first <= start && end <= w.second; });
}

std::vector<GoldDocument> read_gold(const std::filesystem::path& folder, const std::vector<std::string>& leave_out) {
  std::vector<GoldDocument> documents;
  for (const auto& path : files_of(folder, ".jsonl", leave_out)) {
    GoldDocument document;
    document.name = path.stem().string();
    if (document.name.find(".milestones") != document.name.npos) continue;
    document.text = to_utf16(read_file(std::filesystem::path(path).replace_extension(".txt")));
    const std::vector<std::uint32_t> offset = unit_offsets(document.text);
    std::istringstream lines(read_file(path));
    for (std::string line; std::getline(lines, line);) {
      if (!line.empty()) read_line(nlohmann::json::parse(line), offset, document);
    }
    documents.push_back(std::move(document));
  }
  return documents;
}

std::vector<std::u16string> read_texts(const std::filesystem::path& folder, const std::vector<std::string>& leave_out) {
  std::vector<std::u16string> texts;
  for (const auto& path : files_of(folder, ".txt", leave_out)) texts.push_back(to_utf16(read_file(path)));
  return texts;
}

GoldDocument read_own_words(const std::filesystem::path& file) {
  GoldDocument document;
  document.name = file.stem().string();
  document.own_words = true;
  std::istringstream lines(read_file(file));
  for (std::string bytes; std::getline(lines, bytes);) {
    if (bytes.empty() || bytes[0] == '#') continue;
    const std::u16string line = to_utf16(bytes);
    for (std::size_t at = 0; at < line.size();) {
      if (line[at] != u'【') {
        document.text += line[at++];
        continue;
      }
      const std::size_t close = line.find(u'】', at);
      std::u16string_view mark = std::u16string_view(line).substr(at + 1, close - at - 1);
      GoldItem item;
      item.start = static_cast<std::uint32_t>(document.text.size());
      const std::size_t bar = mark.find(u'|');
      document.text += mark.substr(0, bar);
      item.end = static_cast<std::uint32_t>(document.text.size());
      for (std::size_t from = bar + 1; from <= mark.size();) {
        const std::size_t next = std::min(mark.find(u'|', from), mark.size());
        if (next > from) item.indicators.emplace_back(mark.substr(from, next - from));
        from = next + 1;
      }
      item.core = !item.indicators.empty();
      document.items.push_back(std::move(item));
      at = close + 1;
    }
    document.text += u'\n';
  }
  return document;
}

double similarity(std::u16string_view left, std::u16string_view right) {
  const std::u16string a = strip(left), b = strip(right);
  if (a.empty() || b.empty()) return a == b ? 1.0 : 0.0;
  std::vector<std::uint32_t> row(b.size() + 1, 0);
  for (const char16_t x : a) {
    std::uint32_t previous = 0;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::uint32_t above = row[j];
      row[j] = x == b[j - 1] ? previous + 1 : std::max(row[j], row[j - 1]);
      previous = above;
    }
  }
  return 2.0 * row[b.size()] / static_cast<double>(a.size() + b.size());
}

}  // namespace mubiao::trainer
