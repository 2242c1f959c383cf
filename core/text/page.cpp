#include "core/text/page.h"

#include <algorithm>
#include <cstddef>

#include "core/text/character.h"
#include "core/text/layout_thresholds.h"
#include "core/text/raw_text.h"

namespace mubiao {

Page::Page(std::u16string_view units, const std::vector<Line>& lines) : units_(units), lines_(lines) {
  shapes_.reserve(lines.size());
  for (const Line& line : lines) shapes_.push_back(shape_of(units, line));
  measure_wrapping();
  if (width_ > 0) measure_rests();
  measure_blank_lines();
}

/// A text is wrapped when most of its characters stand in lines of nearly the greatest width that break off anywhere.
void Page::measure_wrapping() {
  std::vector<std::uint32_t> widths;
  std::uint64_t total = 0;
  for (const Line& line : lines_) {
    if (ends_in_soft_break(line)) continue;
    widths.push_back(line.page_width);
    total += line.page_width;
  }
  if (widths.size() < layout::fewest_lines) return;
  const auto edge = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * layout::edge_tenths / 10);
  std::nth_element(widths.begin(), edge, widths.end());
  const std::uint32_t width = *edge;
  if (width < layout::narrowest_page || width > layout::widest_page) return;
  std::uint64_t full = 0;
  std::uint64_t cut = 0;
  std::uint64_t wide = 0;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const std::uint32_t own = lines_[i].page_width;
    if (ends_in_soft_break(lines_[i])) continue;
    const bool overlong = own * 10 > width * layout::overlong_tenths;
    if (overlong) wide += own;
    if (own * 10 < width * layout::full_tenths || overlong) continue;
    full += own;
    if (unfinished(i)) cut += own;
  }
  if (full * layout::full_share > total && cut * layout::cut_share > full && wide * layout::wide_share < total)
    width_ = width;
}

/// The short line behind a full one is what was left of a paragraph, and ends in a stop; or of a line.
void Page::measure_rests() {
  std::size_t of_lines = 0, of_paragraphs = 0;
  for (std::size_t i = 1; i < lines_.size(); ++i) {
    if (is_full(i) || !is_full(i - 1) || !unfinished(i - 1) || lines_[i].table_row || lines_[i].after_blank) continue;
    ++(unfinished(i) ? of_lines : of_paragraphs);
  }
  wrapped_twice_ = of_lines >= layout::fewest_rests && of_lines > of_paragraphs;
}

bool Page::ends_in_soft_break(const Line& line) const {
  std::uint32_t at = line.end;
  while (at < units_.size() && is_gap(units_[at])) ++at;
  return at < units_.size() && units_[at] == soft_break;
}

void Page::measure_blank_lines() {
  std::size_t ends = 0;
  std::size_t blank = 0;
  for (std::size_t i = 1; i < lines_.size(); ++i) {
    if (!is_one_of(shapes_[i - 1].last, u"。！？") || shapes_[i - 1].width < layout::paragraph_end_width) continue;
    ++ends;
    if (lines_[i].after_blank) ++blank;
  }
  blank_between_paragraphs_ = ends >= layout::fewest_paragraph_ends && blank * 10 >= ends * layout::blank_tenths;
}

bool Page::unfinished(std::size_t i) const { return !is_one_of(shapes_[i].last, u"。！？；：…"); }

bool Page::running(std::size_t i) const {
  return shapes_[i].stops > 0 || shapes_[i].width >= layout::running_width || (width_ > 0 && is_full(i));
}

bool Page::is_full(std::size_t i) const {
  return lines_[i].page_width * 10 >= width_ * layout::full_tenths && !ends_in_soft_break(lines_[i]);
}

}  // namespace mubiao
