#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/contract/analysis.h"

namespace mubiao {

enum class ColumnKind : std::uint8_t {
  word,    ///< words of our own: an enumerator, a code, an id, a date
  number,  ///< plain decimal digits
  quoted,  ///< words of the report or of a file name: anything may stand in it
};

struct RowContext;

struct Column {
  std::string_view name;
  ColumnKind kind;
  std::string (*cell)(const RowContext&);
};

/// A table of items as CSV, Markdown and plain text show it; all text is UTF-8, an absent value an empty cell.
struct Rows {
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> cells;  ///< one vector a row, each as long as `columns`
  /// What holds the names of columns that come from the data.
  std::shared_ptr<const std::vector<std::string>> names = {};
};

enum class Detail : std::uint8_t {
  reading,  ///< the few columns that a person reads in a terminal or a Markdown page
  full,     ///< every field of an item, for programs and spreadsheets
};

/// A table without rows; the columns are named as the fields of `mubiao.analysis/1`.
/// `with_file`: the first column says which document a row is from.
Rows item_rows(Detail detail, bool with_file);

/// Appends one row per item of `analysis`, in the order of the text. `source` is the text that was analysed, `file` the
/// UTF-8 name for the file column (unused where there is none). Linear in the items and the words that they quote.
void append_item_rows(Rows& rows, const Analysis& analysis, std::u16string_view source, std::string_view file);

}  // namespace mubiao
