#include "core/text/line_split.h"

#include "core/text/character.h"
#include "core/text/layout_thresholds.h"
#include "core/text/raw_text.h"

namespace mubiao {
namespace {

/// A row of a table: at least two gaps of a tab or more, and no clause in it.
bool is_table_row(std::u16string_view units, const Line& line) {
  std::uint32_t gaps = 0;
  std::uint32_t run = 0;
  for (std::uint32_t i = line.start; i < line.end; ++i) {
    if (is_one_of(units[i], u"，。；")) return false;
    const std::uint32_t width = gap_width(units[i]);
    if (width == 0) {
      if (!is_gap(units[i])) run = 0;
    } else if (run < layout::cell_gap && run + width >= layout::cell_gap) {
      ++gaps;
      run += width;
    } else {
      run += width;
    }
  }
  return gaps >= layout::fewest_cell_gaps;
}

/// 指标 | 2029年 | 2030年: strokes between cells, and no clause.
bool has_strokes(std::u16string_view units, const Line& line) {
  const std::u16string_view words = units.substr(line.start, line.end - line.start);
  std::uint32_t strokes = 0;
  for (std::size_t at = words.find(u'|'); at != words.npos; at = words.find(u'|', at + 1)) ++strokes;
  return strokes >= layout::fewest_cell_gaps && words.find_first_of(u"，。；") == words.npos;
}

}  // namespace

// Every unit of a text goes through this loop: its cases stay in one place, deep as that is.
// NOLINTNEXTLINE(readability-function-size)
std::vector<Line> split_lines(std::u16string_view units) {
  std::vector<Line> lines;
  bool blank = false;
  std::uint32_t page_width = 0;
  const auto size = static_cast<std::uint32_t>(units.size());
  for (std::uint32_t at = 0; at < size;) {
    std::uint32_t end = at;
    std::uint32_t first = size;
    std::uint32_t last = at;
    std::uint32_t indent = 0;
    std::uint32_t gap = 0;  // narrow spaces since `last`
    bool gapped = false;
    for (; end < size; ++end) {
      const char16_t unit = units[end];
      if (unit > u'\u3000' || !(is_gap(unit) || is_break(unit))) {
        if (first == size) {
          first = end;
          indent = gap;
        } else {
          gapped = gapped || gap >= layout::cell_gap;
        }
        page_width += 1 + gap / 2;
        gap = 0;
        last = end + 1;
      } else if (is_break(unit)) {
        break;
      } else if (unit <= dropped) {
        if (end > 0 && (unit == dropped || units[end - 1] != u'\n')) ++page_width;
      } else {
        gap += gap_width(unit);
      }
    }
    if (first == size) {
      blank = true;
    } else {
      Line line;
      line.start = first;
      line.end = last;
      line.page_width = page_width;
      line.after_blank = blank;
      line.indented = indent >= layout::indent_width;
      const bool stroked = units[first] == u'|' && units[last - 1] == u'|' && last - first > 1;
      line.table_row = stroked || (gapped && is_table_row(units, line)) || has_strokes(units, line);
      lines.push_back(line);
      blank = false;
    }
    if (end < size) page_width = units[end] == u'\n' ? 0 : page_width + 1;
    at = end + 1;
  }
  return lines;
}

}  // namespace mubiao
