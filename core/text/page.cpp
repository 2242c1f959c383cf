#include "core/text/page.h"

#include <algorithm>
#include <cstddef>

#include "core/text/character.h"
#include "core/text/raw_text.h"

namespace mubiao {

Page::Page(std::u16string_view units, const std::vector<Line>& lines) : units_(units), lines_(lines) {
  shapes_.reserve(lines.size());
  for (const Line& line : lines) shapes_.push_back(shape_of(units, line));
  measure_wrapping();
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
  if (widths.size() < 4) return;
  const auto ninth = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
  std::nth_element(widths.begin(), ninth, widths.end());
  const std::uint32_t width = *ninth;
  if (width < 12 || width > 70) return;
  std::uint64_t full = 0;
  std::uint64_t cut = 0;
  std::uint64_t wide = 0;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const std::uint32_t own = lines_[i].page_width;
    if (ends_in_soft_break(lines_[i])) continue;
    if (own > width * 3 / 2) wide += own;
    if (own * 10 < width * 7 || own > width * 3 / 2) continue;
    full += own;
    if (unfinished(i)) cut += own;
  }
  if (full * 2 > total && cut * 2 > full && wide * 4 < total) width_ = width;
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
    if (!is_one_of(shapes_[i - 1].last, u"。！？") || shapes_[i - 1].width < 60) continue;
    ++ends;
    if (lines_[i].after_blank) ++blank;
  }
  blank_between_paragraphs_ = ends >= 3 && blank * 10 >= ends * 8;
}

bool Page::unfinished(std::size_t i) const { return !is_one_of(shapes_[i].last, u"。！？；：…"); }

bool Page::running(std::size_t i) const {
  return shapes_[i].stops > 0 || shapes_[i].width >= 45 || (width_ > 0 && is_full(i));
}

bool Page::is_full(std::size_t i) const {
  return lines_[i].page_width * 10 >= width_ * 7 && !ends_in_soft_break(lines_[i]);
}

}  // namespace mubiao
