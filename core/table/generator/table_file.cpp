#include "core/table/generator/table_file.h"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iostream>

namespace mubiao::generator {
namespace {

int faults = 0;

/// Full-width forms that folding makes half-width; the marks of a sentence stay full-width.
bool is_unfolded(char16_t unit) {
  constexpr std::u16string_view marks = u"，：；！？（）";
  return ((unit >= 0xFF01 && unit <= 0xFF5E) || unit == 0x3000) && marks.find(unit) == marks.npos;
}

}  // namespace

void fault(const Place& place, const std::string& what_to_do) {
  std::cerr << place.file << ':' << place.line << ": " << what_to_do << '\n';
  ++faults;
}

int fault_count() { return faults; }

bool to_utf16(std::string_view bytes, std::u16string& units) {
  units.clear();
  for (std::size_t i = 0; i < bytes.size();) {
    const auto lead = static_cast<unsigned char>(bytes[i]);
    const std::size_t length = lead < 0x80   ? 1
                               : lead < 0xC2 ? 0
                               : lead < 0xE0 ? 2
                               : lead < 0xF0 ? 3
                               : lead < 0xF5 ? 4
                                             : 0;
    if (length == 0 || i + length > bytes.size()) return false;
    std::uint32_t point = length == 1 ? lead : lead & (0x7Fu >> length);
    for (std::size_t k = 1; k < length; ++k) {
      const auto next = static_cast<unsigned char>(bytes[i + k]);
      if ((next & 0xC0) != 0x80) return false;
      point = (point << 6) | (next & 0x3Fu);
    }
    if (point >= 0x10000) {
      units += static_cast<char16_t>(0xD800 + ((point - 0x10000) >> 10));
      units += static_cast<char16_t>(0xDC00 + ((point - 0x10000) & 0x3FF));
    } else {
      units += static_cast<char16_t>(point);
    }
    i += length;
  }
  return true;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == separator) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

Table read_table(const std::filesystem::path& path) {
  Table table;
  Place place{path.filename().string(), 0};
  std::ifstream input(path, std::ios::binary);
  if (!input) fault(place, "cannot be opened; check its permissions");
  for (std::string line; std::getline(input, line);) {
    ++place.line;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty() || line[0] == '#') continue;
    if (table.columns.empty()) {
      table.header = place;
      table.columns = split(line, '\t');
      continue;
    }
    Row row{place, split(line, '\t')};
    if (row.cells.size() > table.columns.size())
      fault(place, "has more cells than the header line names columns; remove the extra tabs");
    row.cells.resize(table.columns.size());
    table.rows.push_back(row);
  }
  if (table.columns.empty()) fault(place, "add a header line that names the columns");
  return table;
}

bool has_columns(const Table& table, const std::vector<std::string>& expected) {
  for (std::size_t i = 0; i < std::max(expected.size(), table.columns.size()); ++i) {
    const std::string column = i < table.columns.size() ? table.columns[i] : "";
    const std::string wanted = i < expected.size() ? expected[i] : "";
    if (column == wanted) continue;
    fault(table.header, "column " + std::to_string(i + 1) + " is \"" + column + "\" and must be " +
                            (wanted.empty() ? "taken out" : "\"" + wanted + '"'));
    return false;
  }
  return true;
}

std::vector<std::string> words_of(const Place& place, const std::string& cell) {
  std::vector<std::string> words = split(cell, '|');
  for (const std::string& word : words) {
    std::u16string units;
    if (word.empty()) {
      fault(place, "an empty word; remove the extra | or fill the column");
    } else if (!to_utf16(word, units)) {
      fault(place, "is not UTF-8; save the table as UTF-8");
    } else if (units.front() == u' ' || units.back() == u' ') {
      fault(place, "\"" + word + "\" begins or ends with a space; remove it");
    } else if (std::any_of(units.begin(), units.end(), is_unfolded)) {
      fault(place,
            "\"" + word + "\" holds a full-width letter, digit or sign; write it half-width, as folded text has it");
    }
  }
  return words;
}

}  // namespace mubiao::generator
