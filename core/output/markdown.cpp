#include "core/output/markdown.h"

#include <string_view>

#include "core/output/one_line.h"

namespace mubiao {
namespace {

/// ASCII signs that Markdown, or GitHub's reading of it ($x$ is a formula there), takes for markup.
constexpr std::string_view markup = "\\`*_[]|~#$";

/// Text that Markdown shows as it is, in one line.
void append_cell(std::string& out, std::string_view cell) {
  for (const char byte : one_line(cell)) {
    switch (byte) {
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '&': out += "&amp;"; break;
      default:
        if (markup.find(byte) != std::string_view::npos) out += '\\';
        out += byte;
    }
  }
}

}  // namespace

std::string to_markdown(const Rows& rows) {
  std::string out = "|";
  for (const Column& column : rows.columns) {
    out += ' ';
    rows.names == nullptr ? void(out += column.name) : append_cell(out, column.name);
    out += " |";
  }
  out += "\n|";
  for (const Column& column : rows.columns) out += column.kind == ColumnKind::number ? " ---: |" : " --- |";
  out += '\n';
  for (const auto& row : rows.cells) {
    out += '|';
    for (const std::string& cell : row) {
      out += ' ';
      append_cell(out, cell);
      out += " |";
    }
    out += '\n';
  }
  return out;
}

}  // namespace mubiao
