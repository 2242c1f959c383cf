#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace mubiao::generator {

/// Where a row stands, for messages.
struct Place {
  std::string file;
  int line = 0;
};

/// Reports a fault of a table on stderr as `file:line: what to do`. A generator goes on after one, so that a run tells
/// all of them, and writes nothing at its end.
void fault(const Place& place, const std::string& what_to_do);

/// How many faults have been reported.
int fault_count();

/// A row of a table: as many cells as the table has columns.
struct Row {
  Place place;
  std::vector<std::string> cells;
};

/// A `.tsv` file: a header line that names the columns, then rows; lines that begin with # are remarks.
struct Table {
  Place header;
  std::vector<std::string> columns;
  std::vector<Row> rows;
};

/// Reads the table at `path`; a fault for a row with more cells than columns, or for a file that is none.
Table read_table(const std::filesystem::path& path);

/// Whether the columns of `table` are `expected`; a fault that names the first that is not.
bool has_columns(const Table& table, const std::vector<std::string>& expected);

/// `text` cut at every `separator`: one part more than there are separators.
std::vector<std::string> split(std::string_view text, char separator);

/// UTF-8 to UTF-16; false on malformed input.
bool to_utf16(std::string_view bytes, std::u16string& units);

/// The words of a cell "甲|乙"; faults for what folded text cannot hold.
std::vector<std::string> words_of(const Place& place, const std::string& cell);

}  // namespace mubiao::generator
