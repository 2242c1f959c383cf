#include "core/text/page_furniture.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "core/text/character.h"
#include "core/text/layout_thresholds.h"
#include "core/text/raw_text.h"
#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

/// What a web page puts around a text and that carries figures: 浏览次数：12345 次, 备案号 …
bool is_web_chrome(const Page& page, std::size_t i) {
  const LineShape& shape = page.shape(i);
  if (shape.digits == 0 || shape.digits == shape.width || shape.stops > 0 || shape.width > layout::longest_chrome)
    return false;
  const std::u16string_view text = page.text(i);
  for (const std::u16string_view word : word_list::web_chrome)
    if (text.find(word) != text.npos) return true;
  return first_at(text, 0, word_list::web_counters) != nullptr && page.shape(i).commas == 0 &&
         page.shape(i).width <= layout::longest_counter;
}

/// 示例市2030年政府工作报告 by itself on a line: what a document calls itself on each page.
bool is_dated_title(const Page& page, std::size_t i) {
  constexpr std::uint32_t digits_of_year = 4;
  const bool is_full = page.width() > 0 && page.is_full(i);
  const std::u16string_view line = page.text(i);
  if (page.shape(i).digits < digits_of_year || is_full || line.find(u'年') == line.npos) return false;
  return std::any_of(std::begin(word_list::ends_of_titles), std::end(word_list::ends_of_titles),
                     [line](std::u16string_view word) { return line.ends_with(word); });
}

bool is_bare_number(const Page& page, std::size_t i) {
  return page.shape(i).digits == page.shape(i).width && page.shape(i).width <= layout::longest_bare_page_number;
}

/// "12", "- 12 -", "—12—", "第12页", "第12页共30页", "12/30", "·12·".
bool is_page_number(const Page& page, std::size_t i) {
  if (page.shape(i).width > layout::longest_page_number || page.shape(i).digits == 0 ||
      page.shape(i).digits > layout::most_page_digits)
    return false;
  for (std::uint32_t at = page.line(i).start; at < page.line(i).end; ++at) {
    const char16_t unit = page.units()[at];
    if (!is_gap(unit) && !is_digit(unit) && !is_one_of(unit, u"-—~·/第页共，,")) return false;
  }
  const bool paged = page.shape(i).first == u'第' && is_one_of(u'页', page.text(i));
  const bool dashed = is_one_of(page.shape(i).first, u"-—·~") && is_one_of(page.shape(i).last_mark, u"-—·~");
  return paged || dashed || is_bare_number(page, i);
}

/// 7 / 20: the page and how many there are.
bool is_page_of_pages(const Page& page, std::size_t i) {
  const std::u16string_view line = page.text(i);
  const std::size_t stroke = line.find(u'/');
  if (page.shape(i).width != page.shape(i).digits + 1 || stroke == line.npos) return false;
  const auto count = [](std::u16string_view side) -> std::size_t {
    return static_cast<std::size_t>(std::count_if(side.begin(), side.end(), is_digit));
  };
  const std::size_t before = count(line.substr(0, stroke)), after = count(line.substr(stroke + 1));
  return before > 0 && before <= after && after <= layout::longest_bare_page_number;
}

/// 2025/2/4 10:35 and what follows: the head of a printed web page.
bool opens_with_clock(std::u16string_view line) {
  std::size_t at = 0;
  std::size_t strokes = 0;
  for (; at < line.size() && (is_digit(line[at]) || is_one_of(line[at], u"/-.")); ++at)
    strokes += is_digit(line[at]) ? 0 : 1;
  while (at < line.size() && is_gap(line[at])) ++at;
  const std::size_t hour = at;
  while (at < line.size() && is_digit(line[at])) ++at;
  return strokes == 2 && at > hour && at < line.size() && is_one_of(line[at], u":：");
}

/// 2030-05-06 09:15 来源：示例日报 below a headline: who tells the story, and no head of a printed page.
bool is_byline(std::u16string_view line) { return holds_any(line, word_list::bylines); }

/// The address, the date or the number that a printed page carries above and below its text.
bool is_print_line(const Page& page, std::size_t i) {
  const LineShape& shape = page.shape(i);
  if (shape.digits == 0 || shape.digits == shape.width || shape.width > layout::longest_chrome) return false;
  const std::u16string_view line = page.text(i);
  if (is_byline(line)) return false;
  return first_at(line, 0, word_list::print_marks) != nullptr || opens_with_clock(line) || is_page_of_pages(page, i);
}

}  // namespace

/// Short lines that come again and again, figures aside, are running heads.
PageFurniture::PageFurniture(const Page& page) : page_(page) {
  if (page_.size() < layout::fewest_lines_with_heads) return;
  for (std::size_t i = 0; i < page_.size(); ++i)
    if (page_.shape(i).width <= layout::longest_running_head) short_lines_.push_back(head_key(i));
  std::sort(short_lines_.begin(), short_lines_.end());
}

std::uint64_t PageFurniture::head_key(std::size_t i) const {
  std::uint64_t key = 14695981039346656037ULL;
  for (std::uint32_t at = page_.line(i).start; at < page_.line(i).end; ++at) {
    const char16_t unit = page_.units()[at];
    if (!is_gap(unit) && !is_digit(unit)) key = (key ^ unit) * 1099511628211ULL;
  }
  return key;
}

std::size_t PageFurniture::repeats(std::size_t i) const {
  if (page_.shape(i).width > layout::longest_running_head) return 0;
  const auto [first, last] = std::equal_range(short_lines_.begin(), short_lines_.end(), head_key(i));
  return static_cast<std::size_t>(last - first);
}

bool PageFurniture::holds(std::size_t i, bool inside_sentence, const LineShape& paragraph) const {
  if (is_web_chrome(page_, i)) return true;
  if (inside_sentence && is_print_line(page_, i)) return true;
  if (is_page_number(page_, i))
    return !is_bare_number(page_, i) || (inside_sentence && stands_between_text(i, paragraph));
  if (!inside_sentence || page_.shape(i).width > layout::longest_running_head ||
      page_.shape(i).stops + page_.shape(i).commas > 0)
    return false;
  if (i + 1 >= page_.size()) return false;
  if (is_dated_title(page_, i) && text_goes_on(i, paragraph)) return true;
  // Inside a sentence, with a number beside it: the line before the number is the text that they cut
  if (i > 1 && is_page_number(page_, i - 1) && repeats(i) >= layout::fewest_numbered_heads) return true;
  return page_.running(i - 1) && repeats(i) >= layout::fewest_running_heads;
}

/// Whether a sentence breaks off before the head at `i` and goes on behind it, or behind the page number there.
bool PageFurniture::text_goes_on(std::size_t i, const LineShape& paragraph) const {
  const std::size_t after = is_page_number(page_, i + 1) ? i + 2 : i + 1;
  const bool broken_off = paragraph.commas > 0 && paragraph.width >= layout::narrowest_text_before;
  return broken_off && after < page_.size() && !page_.shape(after).heading &&
         page_.shape(after).stops + page_.shape(after).commas > 0;
}

bool PageFurniture::stands_between_text(std::size_t i, const LineShape& paragraph) const {
  const bool text_before =
      i > 0 && (page_.running(i - 1) || (paragraph.commas > 0 && paragraph.width >= layout::narrowest_text_before));
  if (!text_before) return false;
  // A running head stands between the number and the text
  const bool head_follows = i + 2 < page_.size() && repeats(i + 1) >= layout::fewest_numbered_heads &&
                            page_.shape(i + 1).stops + page_.shape(i + 1).commas == 0;
  const std::size_t after = head_follows ? i + 2 : i + 1;
  return after < page_.size() && page_.shape(after).width >= layout::narrowest_text_after &&
         !is_bare_number(page_, after);
}

}  // namespace mubiao
