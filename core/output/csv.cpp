#include "core/output/csv.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace mubiao {
namespace {

using namespace std::string_view_literals;

/// Signs that start a formula, full-width ones too: Excel folds them where its language is Chinese.
constexpr std::string_view formula_signs[] = {"="sv, "+"sv, "-"sv, "@"sv, "＝"sv, "＋"sv, "－"sv, "＠"sv};

/// Blanks in front don't count: programs drop them. A tab or a line break among them is guarded whatever follows, since
/// a paste would put the rest into a cell of its own.
bool starts_formula(std::string_view cell) {
  const std::size_t blanks = std::min(cell.find_first_not_of(" \t\r\n"), cell.size());
  if (cell.substr(0, blanks).find_first_of("\t\r\n") != std::string_view::npos) return true;
  cell.remove_prefix(blanks);
  return std::any_of(std::begin(formula_signs), std::end(formula_signs),
                     [cell](std::string_view sign) { return cell.starts_with(sign); });
}

void append_cell(std::string& out, std::string_view cell, ColumnKind kind) {
  const bool guarded = kind == ColumnKind::quoted && starts_formula(cell);
  if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
    if (guarded) out += '\'';
    out += cell;
    return;
  }
  out += '"';
  if (guarded) out += '\'';
  for (const char byte : cell) {
    if (byte == '"') out += '"';
    out += byte;
  }
  out += '"';
}

}  // namespace

std::string to_csv(const Rows& rows) {
  std::string out;
  for (std::size_t i = 0; i < rows.columns.size(); ++i) {
    if (i > 0) out += ',';
    append_cell(out, rows.columns[i].name, ColumnKind::quoted);
  }
  out += "\r\n";
  for (const auto& row : rows.cells) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += ',';
      append_cell(out, row[i], rows.columns[i].kind);
    }
    out += "\r\n";
  }
  return out;
}

}  // namespace mubiao
