#include "core/output/table.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "core/output/display_width.h"
#include "core/output/one_line.h"
#include "core/text/utf.h"

namespace mubiao {
namespace {

/// Widest cell, in places of a terminal.
constexpr std::size_t max_width = 36;

/// A cell as it is printed, and how many places that takes.
struct Printed {
  std::string text;
  std::size_t width;
};

/// Control characters would move the cursor, or worse: reports come from anywhere.
bool is_control(char16_t unit) { return unit < 0x20 || (unit >= 0x7F && unit < 0xA0); }

Printed fit(std::string_view cell) {
  std::u16string units = utf16_from_utf8(one_line(cell)).units;
  std::replace_if(units.begin(), units.end(), is_control, u' ');
  if (display_width(units) > max_width) {
    units.resize(fitting_prefix(units, max_width - 1));
    units += u'…';
  }
  return {utf8_from_utf16(units), display_width(units)};
}

void append_padded(std::string& out, const Printed& cell, std::size_t width, bool to_right, bool last) {
  const std::size_t padding = width - cell.width;
  if (to_right) out.append(padding, ' ');
  out += cell.text;
  if (!to_right && !last) out.append(padding, ' ');
}

}  // namespace

std::string to_table(const Rows& rows) {
  std::vector<std::vector<Printed>> lines(1);
  for (const Column& column : rows.columns) lines.front().push_back(fit(column.name));
  for (const auto& row : rows.cells) {
    auto& line = lines.emplace_back();
    for (const std::string& cell : row) line.push_back(fit(cell));
  }
  std::vector<std::size_t> widths(rows.columns.size());
  for (const auto& line : lines) {
    for (std::size_t i = 0; i < line.size(); ++i) widths[i] = std::max(widths[i], line[i].width);
  }
  std::string out;
  for (const auto& line : lines) {
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (i > 0) out += "  ";
      append_padded(out, line[i], widths[i], rows.columns[i].kind == ColumnKind::number, i + 1 == line.size());
    }
    out += '\n';
  }
  return out;
}

}  // namespace mubiao
