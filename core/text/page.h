#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text/line.h"
#include "core/text/line_shape.h"

namespace mubiao {

/// The lines of a text with their shapes, and what they tell of its layout. The text and the lines must outlive it.
class Page {
 public:
  Page(std::u16string_view units, const std::vector<Line>& lines);

  std::u16string_view units() const { return units_; }
  std::size_t size() const { return lines_.size(); }
  const Line& line(std::size_t i) const { return lines_[i]; }
  const LineShape& shape(std::size_t i) const { return shapes_[i]; }
  std::u16string_view text(std::size_t i) const {
    return units_.substr(lines_[i].start, lines_[i].end - lines_[i].start);
  }

  /// The width that the text was wrapped at, 0 if it was not.
  std::uint32_t width() const { return width_; }
  /// Whether a blank line stands between paragraphs, so that its absence means something.
  bool blank_between_paragraphs() const { return blank_between_paragraphs_; }

  /// Whether a text of longer lines was wrapped once more: most of the short lines behind full ones break off inside a
  /// sentence.
  bool wrapped_twice() const { return wrapped_twice_; }

  /// Line `i` breaks off inside a sentence, as far as its own end tells.
  bool unfinished(std::size_t i) const;
  /// Line `i` reaches the page's edge.
  bool is_full(std::size_t i) const;
  /// Line `i` is text rather than a heading, a cell or a button.
  bool running(std::size_t i) const;

 private:
  void measure_wrapping();
  void measure_rests();
  void measure_blank_lines();
  bool ends_in_soft_break(const Line& line) const;

  std::u16string_view units_;
  const std::vector<Line>& lines_;
  std::vector<LineShape> shapes_;
  std::uint32_t width_ = 0;
  bool wrapped_twice_ = false;
  bool blank_between_paragraphs_ = false;
};

}  // namespace mubiao
