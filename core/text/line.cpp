#include "core/text/line.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <unordered_map>

#include "core/text/character.h"
#include "core/text/fold_table.h"
#include "core/text/raw_text.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

/// What a line looks like, gathered in one pass over it.
struct Shape {
  std::uint32_t width = 0;   ///< units that are no gaps
  std::uint32_t stops = 0;   ///< 。！？ and stops typed as '.'
  std::uint32_t commas = 0;  ///< ，、； in any form
  std::uint32_t digits = 0;
  char16_t last = 0;       ///< last unit before closing brackets and quotation marks
  char16_t last_mark = 0;  ///< last unit
  char16_t first = 0;
  std::int32_t open = 0;  ///< brackets and quotation marks opened and not closed
  bool heading = false;   ///< begins with a heading number
};

bool is_stop(std::u16string_view units, std::uint32_t at, std::uint32_t end) {
  const char16_t unit = units[at];
  if (is_one_of(unit, u"。！？")) return true;
  if (unit != u'.' || at == 0) return false;
  const UnitClass before = unit_class(units[at - 1]);
  const bool dotted = at + 1 < end && (units[at + 1] == u'.' || unit_class(units[at + 1]) == UnitClass::latin);
  return !dotted && (before == UnitClass::han || before == UnitClass::mark || units[at - 1] == u'%');
}

/// The unit at `at`, with marks in the form that they will get: the end of a line is judged by it.
char16_t last_as_mark(std::u16string_view units, std::uint32_t at, std::uint32_t end) {
  if (units[at] == u':') return u'：';
  if (units[at] != u'.') return units[at];
  if (at > 0 && units[at - 1] == u'.') return u'…';
  return is_stop(units, at, end) ? u'。' : u'.';
}

Shape shape_of(std::u16string_view units, const Line& line) {
  Shape shape;
  std::uint32_t last = line.end;
  std::uint32_t last_mark = line.end;
  for (std::uint32_t i = line.start; i < line.end; ++i) {
    const char16_t unit = units[i];
    if (is_ideograph(unit)) {  // nearly every unit
      ++shape.width;
      last = last_mark = i;
      continue;
    }
    if (is_gap(unit)) continue;
    ++shape.width;
    last_mark = i;
    switch (unit) {
      case u'，':
      case u'、':
      case u'；':
      case u',': ++shape.commas; break;
      case u'。':
      case u'！':
      case u'？': ++shape.stops; break;
      case u'.': shape.stops += is_stop(units, i, line.end) ? 1 : 0; break;
      case u'（':
      case u'“':
      case u'《': ++shape.open; break;
      case u'）':
      case u'”':
      case u'》': --shape.open; continue;
      case u'】':
      case u']':
      case u'"': continue;
      default: shape.digits += is_digit(unit) ? 1 : 0; break;
    }
    last = i;
  }
  shape.first = units[line.start];
  if (last < line.end) shape.last = last_as_mark(units, last, line.end);
  if (last_mark < line.end) shape.last_mark = units[last_mark];
  shape.heading = shape.first == u'#' || heading_number(units, line.start, line.end) > 0;
  return shape;
}

/// Which three characters stand side by side inside lines: tells a word that a column break cut from two that merely
/// met (pairs alone were tried: they join many a heading to its paragraph). A bit set, two of 32 bits per unit for each
/// triple; a collision only makes a triple look known (one in 250).
class KnownTriples {
 public:
  /// Learns from the lines that begin in [start, start + region).
  KnownTriples(std::u16string_view units, const std::vector<Line>& lines, std::uint32_t start)
      : start_(start), bits_(region * 32 / 64, 0) {
    const auto first = std::lower_bound(lines.begin(), lines.end(), start,
                                        [](const Line& line, std::uint32_t at) { return line.start < at; });
    for (auto line = first; line != lines.end() && line->start - start < region; ++line)
      for (std::uint32_t i = line->start + 2; i < line->end; ++i) {
        const std::uint64_t hash = hash_of(units[i - 2], units[i - 1], units[i]);
        set(hash >> 42);
        set(hash >> 20 & mask);
      }
  }

  /// A report is shorter than a region; more than one at a time would only push the bits out of the cache.
  static constexpr std::uint32_t region = 1U << 17;

  std::uint32_t start() const { return start_; }

  bool knows(char16_t a, char16_t b, char16_t c) const {
    const std::uint64_t hash = hash_of(a, b, c);
    return is_set(hash >> 42) && is_set(hash >> 20 & mask);
  }

 private:
  static std::uint64_t hash_of(char16_t a, char16_t b, char16_t c) {
    return (static_cast<std::uint64_t>(a) << 32 | static_cast<std::uint64_t>(b) << 16 | c) * 0x9E3779B97F4A7C15ULL;
  }

  void set(std::uint64_t slot) { bits_[static_cast<std::size_t>(slot / 64)] |= 1ULL << slot % 64; }

  bool is_set(std::uint64_t slot) const { return (bits_[static_cast<std::size_t>(slot / 64)] >> slot % 64 & 1) != 0; }

  static constexpr std::uint64_t mask = region * 32ULL - 1;  // 22 bits

  std::uint32_t start_ = 0;
  std::vector<std::uint64_t> bits_;
};

/// Reads the lines' shapes, decides whether the text was wrapped at a fixed width, then joins.
class LineJoiner {
 public:
  LineJoiner(std::u16string_view units, std::vector<Line>& lines) : units_(units), lines_(lines) {
    shapes_.reserve(lines.size());
    for (const Line& line : lines) shapes_.push_back(shape_of(units, line));
    measure_wrapping();
    measure_blank_lines();
    count_repeated();
  }

  void join() {
    std::size_t before = lines_.size();  // the last line that is no furniture; none yet
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const bool inside = before < lines_.size() && unfinished(before);
      if (is_furniture(i, inside)) {
        lines_[i].fate = LineFate::furniture;
        continue;
      }
      if (before < lines_.size() && continues(before, i)) {
        lines_[i].fate = LineFate::continues;
        extend_paragraph(i);
      } else {
        paragraph_ = shapes_[i];
      }
      before = i;
    }
  }

 private:
  /// A text is wrapped when most of its characters stand in lines of nearly the greatest width that break off anywhere.
  void measure_wrapping() {
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
    if (full * 2 > total && cut * 2 > full && wide * 4 < total) page_width_ = width;
  }

  bool ends_in_soft_break(const Line& line) const {
    std::uint32_t at = line.end;
    while (at < units_.size() && is_gap(units_[at])) ++at;
    return at < units_.size() && units_[at] == soft_break;
  }

  /// Whether a blank line stands between paragraphs, so that its absence means something.
  void measure_blank_lines() {
    std::size_t ends = 0;
    std::size_t blank = 0;
    for (std::size_t i = 1; i < lines_.size(); ++i) {
      if (!is_one_of(shapes_[i - 1].last, u"。！？") || shapes_[i - 1].width < 60) continue;
      ++ends;
      if (lines_[i].after_blank) ++blank;
    }
    blank_between_paragraphs_ = ends >= 3 && blank * 10 >= ends * 8;
  }

  /// Short lines that come again and again, figures aside: running heads.
  void count_repeated() {
    if (lines_.size() < 12) return;
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (shapes_[i].width <= longest_running_head) ++repeated_[head_key(i)];
  }

  std::uint64_t head_key(std::size_t i) const {
    std::uint64_t key = 14695981039346656037ULL;
    for (std::uint32_t at = lines_[i].start; at < lines_[i].end; ++at) {
      const char16_t unit = units_[at];
      if (!is_gap(unit) && !is_digit(unit)) key = (key ^ unit) * 1099511628211ULL;
    }
    return key;
  }

  bool is_furniture(std::size_t i, bool inside_sentence) const {
    if (is_web_chrome(i)) return true;
    if (is_page_number(i)) return !is_bare_number(i) || (inside_sentence && stands_between_text(i));
    if (!inside_sentence || shapes_[i].width > longest_running_head || shapes_[i].stops + shapes_[i].commas > 0)
      return false;
    const auto row = repeated_.find(head_key(i));
    return row != repeated_.end() && row->second >= 3 && i + 1 < lines_.size() && running(i - 1);
  }

  /// What a web page puts around a text and that carries figures: 浏览次数：12345 次, 备案号 …
  bool is_web_chrome(std::size_t i) const {
    if (shapes_[i].digits == 0 || shapes_[i].stops > 0 || shapes_[i].width > 80) return false;
    const std::u16string_view text = units_.substr(lines_[i].start, lines_[i].end - lines_[i].start);
    for (const std::u16string_view word : word_list::web_chrome)
      if (text.find(word) != text.npos) return true;
    return false;
  }

  /// "12", "- 12 -", "—12—", "第12页", "第12页共30页", "12/30", "·12·".
  bool is_page_number(std::size_t i) const {
    if (shapes_[i].width > 12 || shapes_[i].digits == 0 || shapes_[i].digits > 6) return false;
    for (std::uint32_t at = lines_[i].start; at < lines_[i].end; ++at) {
      const char16_t unit = units_[at];
      if (!is_gap(unit) && !is_digit(unit) && !is_one_of(unit, u"-—~·/第页共，,")) return false;
    }
    const bool paged =
        shapes_[i].first == u'第' && is_one_of(u'页', units_.substr(lines_[i].start, lines_[i].end - lines_[i].start));
    const bool dashed = is_one_of(shapes_[i].first, u"-—·~") && is_one_of(shapes_[i].last_mark, u"-—·~");
    return paged || dashed || is_bare_number(i);
  }

  bool is_bare_number(std::size_t i) const { return shapes_[i].digits == shapes_[i].width && shapes_[i].width <= 3; }

  bool stands_between_text(std::size_t i) const {
    const bool text_before = i > 0 && (running(i - 1) || (paragraph_.commas > 0 && paragraph_.width >= 20));
    return text_before && i + 1 < lines_.size() && shapes_[i + 1].width >= 12 && !is_bare_number(i + 1);
  }

  /// The line before `at` breaks off inside a sentence, as far as its own end tells.
  bool unfinished(std::size_t i) const { return !is_one_of(shapes_[i].last, u"。！？；：…"); }

  /// The line is text rather than a heading, a cell or a button.
  bool running(std::size_t i) const {
    return shapes_[i].stops > 0 || shapes_[i].width >= 45 || (page_width_ > 0 && is_full(i));
  }

  bool is_full(std::size_t i) const {
    return lines_[i].page_width * 10 >= page_width_ * 7 && !ends_in_soft_break(lines_[i]);
  }

  void extend_paragraph(std::size_t i) {
    const Shape& shape = shapes_[i];
    paragraph_.width += shape.width;
    paragraph_.stops += shape.stops;
    paragraph_.commas += shape.commas;
    paragraph_.digits += shape.digits;
    paragraph_.open = std::max(0, paragraph_.open) + shape.open;
    paragraph_.heading = paragraph_.heading && shape.stops == 0;
  }

  bool continues(std::size_t before, std::size_t i) const {
    if (is_salutation(i)) return false;
    if (lines_[before].table_row || lines_[i].table_row) return false;
    if (page_width_ > 0) return continues_wrapped(before, i);
    if (shapes_[before].last == u'。' || !unfinished(before)) return false;
    return continues_broken(before, i);
  }

  bool is_salutation(std::size_t i) const {
    return units_.substr(lines_[i].start, 4) == u"各位代表" && is_one_of(shapes_[i].last, u"：，！") &&
           shapes_[i].width <= 20;
  }

  /// In a wrapped text a full line goes on, whatever its end, unless the next begins something.
  bool continues_wrapped(std::size_t before, std::size_t i) const {
    if (begins_heading(before, i)) return false;
    if (shapes_[before].width > page_width_ * 2)
      return !shapes_[before].heading && unfinished(before) && continues_broken(before, i);
    if (!is_full(before)) return unfinished(before) && (hangs(before, i) || breaks_off(i));
    // A paragraph's last line ends in a stop: a short one without is a heading.
    if (!unfinished(before) && unfinished(i) && !is_full(i) && shapes_[i].commas == 0) return false;
    if (!unfinished(before))
      return !lines_[i].indented && !lines_[i].after_blank && lines_[before].page_width + 2 >= page_width_;
    return !lines_[i].indented || hangs(before, i);
  }

  /// Not at the page's edge but inside a sentence of a paragraph that has others, as at a hyperlink.
  bool breaks_off(std::size_t i) const {
    return paragraph_.stops > 0 && shapes_[i].stops > 0 && lines_[i].after_blank && !lines_[i].indented;
  }

  /// In a text of long paragraphs a break inside a sentence is an accident (a column's end, a hyperlink, a page).
  bool continues_broken(std::size_t before, std::size_t i) const {
    if (begins_heading(before, i)) return false;
    if (hangs(before, i)) return true;
    if (lines_[i].indented && !lines_[before].indented) return false;
    const bool text_before = paragraph_.stops > 0 || paragraph_.width >= 60;
    const bool text_after = shapes_[i].stops > 0 || shapes_[i].commas > 0;
    if (paragraph_.heading && paragraph_.stops == 0 && paragraph_.width < 45) return false;
    if (text_before) return text_after || !lines_[i].after_blank || cuts_known_word(before, i);
    if (blank_between_paragraphs_ && !lines_[i].after_blank) return paragraph_.commas > 0;
    // A line with two commas and a figure is a sentence, though its first.
    if (text_after && paragraph_.commas >= 2 && paragraph_.digits > 0) return true;
    return text_after && paragraph_.width >= 3 && cuts_known_word(before, i);
  }

  /// The characters around the break stand side by side elsewhere too.
  bool cuts_known_word(std::size_t before, std::size_t i) const {
    const std::uint32_t region = lines_[i].start / KnownTriples::region * KnownTriples::region;
    if (!triples_ || triples_->start() != region) triples_.emplace(units_, lines_, region);
    const std::u16string_view left = units_.substr(0, lines_[before].end);
    const std::u16string_view right = units_.substr(lines_[i].start, lines_[i].end - lines_[i].start);
    const bool two_left = left.size() >= 2 && triples_->knows(left[left.size() - 2], left.back(), right.front());
    const bool two_right = right.size() >= 2 && triples_->knows(left.back(), right[0], right[1]);
    return paragraph_.width >= 6 ? two_left || two_right : two_left && two_right;
  }

  bool begins_heading(std::size_t before, std::size_t i) const {
    if (!shapes_[i].heading) return false;
    // "…突破53" / "10、5400亿元" and "…分别高于" / "一、二产业" go on.
    if (is_digit(shapes_[before].last_mark) && is_digit(shapes_[i].first) && page_width_ > 0 && is_full(before))
      return false;
    if (goes_on_with_ordinals(before, i)) return false;
    // "…完成投资" / "1.5亿元" is no heading: heading_number() saw to that. After a comma nothing begins.
    return !is_one_of(shapes_[before].last_mark, u"，、,") || shapes_[before].stops == 0;
  }

  bool goes_on_with_ordinals(std::size_t before, std::size_t i) const {
    return shapes_[i].heading && is_run_of_ordinals(i) && unfinished(before) &&
           paragraph_.stops + paragraph_.commas > 0;
  }

  /// "一、二产业", "三、四线城市": a numeral and its successor.
  bool is_run_of_ordinals(std::size_t i) const {
    const std::u16string_view head = units_.substr(lines_[i].start, std::min(3U, lines_[i].end - lines_[i].start));
    const std::size_t first = one_to_ten.find(head[0]);
    return head.size() == 3 && head[1] == u'、' && first < 9 && one_to_ten[first + 1] == head[2];
  }

  /// The two ends show that they belong together.
  bool hangs(std::size_t before, std::size_t i) const {
    if (is_one_of(shapes_[before].last_mark, u"，、,（“《—·/"))
      return shapes_[before].width > 1 && shapes_[i].first != u'—';
    if (is_one_of(shapes_[i].first, u"，。；：、！？）”》%‰,:.的了和与及等是"))
      return shapes_[i].width > 1 || shapes_[before].width > 4;
    if (paragraph_.open > 0 && shapes_[i].open < 0) return true;
    if (goes_on_with_ordinals(before, i) || ends_in_count(before) || begins_with_amount(before, i) ||
        cuts_unit(before, i) || cuts_range(before, i))
      return true;
    if (begins_with_bound(i))
      return is_digit(shapes_[before].last_mark) || is_one_of(shapes_[before].last_mark, u"%‰万亿元");
    // "办好5" / "1件实事" is one figure, "5" / "1件" are cells of a table, "1" / "2024年是" a number and its text.
    const bool figure_cut =
        is_digit(shapes_[i].first) && (is_digit(shapes_[before].last_mark) || shapes_[before].last_mark == u'.');
    return figure_cut && shapes_[before].digits < shapes_[before].width && shapes_[i].digits < shapes_[i].width &&
           paragraph_.width >= 4 && shapes_[i].stops + shapes_[i].commas > 0;
  }

  /// "…抓好十二个", "…接收了39所": what is counted must follow.
  bool ends_in_count(std::size_t i) const {
    if (!is_one_of(shapes_[i].last_mark, word_list::counted_characters) || paragraph_.width < 6) return false;
    std::uint32_t at = lines_[i].end - 1;
    while (at > lines_[i].start && is_gap(units_[at - 1])) --at;
    if (at == lines_[i].start) return false;
    const char16_t numeral = units_[at - 1];
    return (is_digit(numeral) || is_one_of(numeral, chinese_counts));
  }

  /// "…就业4.5万" / "人，…"
  bool cuts_unit(std::size_t before, std::size_t i) const {
    if (!is_one_of(shapes_[i].first, word_list::cut_unit_characters) || shapes_[i].stops + shapes_[i].commas == 0)
      return false;
    const bool multiplied = is_one_of(shapes_[before].last_mark, u"万亿") && shapes_[before].digits > 0;
    return (multiplied || is_digit(shapes_[before].last_mark)) && shapes_[before].digits < shapes_[before].width &&
           paragraph_.width >= 8;
  }

  /// "5.5%-" / "6%"
  bool cuts_range(std::size_t before, std::size_t i) const {
    if (!is_one_of(shapes_[before].last_mark, u"-~至到") || !is_digit(shapes_[i].first)) return false;
    if (lines_[before].end - lines_[before].start < 4) return false;
    const char16_t figure = units_[lines_[before].end - 2];
    return (is_digit(figure) || is_one_of(figure, u"%万亿")) && shapes_[before].digits + 1 < shapes_[before].width;
  }

  /// A sentence does not begin with 增加6.35平方公里 or 28.33亿美元.
  bool begins_with_amount(std::size_t before, std::size_t i) const {
    if (shapes_[before].width < 4 || !is_ideograph(shapes_[before].last_mark) || paragraph_.heading) return false;
    if (shapes_[i].stops + shapes_[i].commas == 0) return false;
    std::u16string_view head = units_.substr(lines_[i].start, std::min(16U, lines_[i].end - lines_[i].start));
    for (const std::u16string_view verb : word_list::amount_verbs)
      if (head.starts_with(verb) && head.size() > verb.size() && is_digit(head[verb.size()])) return true;
    std::size_t at = 0;
    while (at < head.size() && is_digit(head[at])) ++at;
    if (at == 0 || at + 1 >= head.size()) return false;
    if (is_one_of(head[at], u"%万亿")) return true;
    return head[at] == u'.' && is_digit(head[at + 1]);
  }

  /// 左右, 以上 … say something only about a figure before them.
  bool begins_with_bound(std::size_t i) const {
    const std::u16string_view head = units_.substr(lines_[i].start, std::min(2U, lines_[i].end - lines_[i].start));
    return std::find(std::begin(word_list::bounds), std::end(word_list::bounds), head) != std::end(word_list::bounds);
  }

  static constexpr std::uint32_t longest_running_head = 30;

  std::u16string_view units_;
  std::vector<Line>& lines_;
  std::vector<Shape> shapes_;
  mutable std::optional<KnownTriples> triples_;  ///< made when first asked for: most texts break no sentence
  std::unordered_map<std::uint64_t, std::uint32_t> repeated_;
  Shape paragraph_;               ///< of the paragraph so far
  std::uint32_t page_width_ = 0;  ///< 0: the text is not wrapped
  bool blank_between_paragraphs_ = false;
};

/// A row of a table: at least two gaps of a tab or more, and no clause in it.
bool is_table_row(std::u16string_view units, const Line& line) {
  std::uint32_t gaps = 0;
  std::uint32_t run = 0;
  for (std::uint32_t i = line.start; i < line.end; ++i) {
    if (is_one_of(units[i], u"，。；")) return false;
    const std::uint32_t width = gap_width(units[i]);
    if (width == 0) {
      if (!is_gap(units[i])) run = 0;
    } else if (run < 4 && run + width >= 4) {
      ++gaps;
      run += width;
    } else {
      run += width;
    }
  }
  return gaps >= 2;
}

/// Cuts at breaks. The width on the page counts what was taken out as well, for there it stood: footnote marks,
/// newlines in letters, the indentation.
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
          gapped = gapped || gap >= 4;
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
      line.indented = indent >= 3;
      line.table_row = gapped && is_table_row(units, line);
      lines.push_back(line);
      blank = false;
    }
    if (end < size) page_width = units[end] == u'\n' ? 0 : page_width + 1;
    at = end + 1;
  }
  return lines;
}

}  // namespace

std::uint32_t heading_number(std::u16string_view units, std::uint32_t at, std::uint32_t end) {
  constexpr std::uint32_t longest = 12;
  std::array<char16_t, longest> head{};
  std::array<std::uint32_t, longest> stop{};  // where each unit of `head` ends
  std::uint32_t count = 0;
  for (std::uint32_t i = at; i < end && count < longest; ++i) {
    if (is_gap(units[i])) continue;
    head[count] = units[i];
    stop[count++] = i + 1 - at;
  }
  if (count == 0) return 0;
  const auto skip = [&](std::uint32_t i, std::u16string_view set) {
    while (i < count && is_one_of(head[i], set)) ++i;
    return i;
  };
  if (head[0] >= u'①' && head[0] <= u'⒛') return stop[0];
  if (head[0] == u'（') {
    std::uint32_t i = skip(1, chinese_ordinals);
    if (i == 1) i = skip(1, ascii_digits);
    return i > 1 && i <= 5 && i < count && head[i] == u'）' ? stop[i] : 0;
  }
  if (head[0] == u'第') {
    std::uint32_t i = skip(1, chinese_ordinals);
    if (i == 1) i = skip(1, ascii_digits);
    if (i == 1 || i >= count) return 0;
    if (is_one_of(head[i], u"章节篇编")) return stop[i];
    return i + 1 < count && head[i] == u'部' && head[i + 1] == u'分' ? stop[i + 1] : 0;
  }
  if (is_one_of(head[0], chinese_ordinals)) {
    const std::uint32_t i = skip(0, chinese_ordinals);
    if (i >= count || i > 4) return 0;
    if (i > 1 && std::find(head.begin(), head.begin() + i, u'十') == head.begin() + i) return 0;  // 五一、端午
    if (is_one_of(head[i], u"、.．")) return stop[i];
    return (head[i] == u'是' || head[i] == u'要') && i <= 2 ? stop[i] : 0;
  }
  if (is_digit(head[0])) {
    const std::uint32_t i = skip(0, ascii_digits);
    if (i >= count || i > 2 || head[0] == u'0') return 0;  // "突破50" / "00、5300亿元"
    if (head[i] == u'、') return stop[i];
    // "1.5亿元" is a figure; "1.加快" a number.
    return head[i] == u'.' && i + 1 < count && !is_digit(head[i + 1]) ? stop[i] : 0;
  }
  return 0;
}

std::vector<Line> read_lines(std::u16string_view units) {
  std::vector<Line> lines = split_lines(units);
  LineJoiner(units, lines).join();
  return lines;
}

}  // namespace mubiao
