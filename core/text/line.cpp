#include "core/text/line.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>

#include "core/text/character.h"
#include "core/text/known_triples.h"
#include "core/text/layout_thresholds.h"
#include "core/text/line_shape.h"
#include "core/text/line_split.h"
#include "core/text/page.h"
#include "core/text/page_furniture.h"
#include "core/text/raw_text.h"
#include "core/text/unit_set.h"
#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

/// Decides for each line of a text whether it goes on with the one before.
class LineJoiner {
 public:
  LineJoiner(std::u16string_view units, std::vector<Line>& lines)
      : lines_(lines), page_(units, lines), furniture_(page_) {}

  void join() {
    std::size_t before = page_.size();  // the last line that is no furniture; none yet
    bool turned = false;                // a page ended between that line and this one
    for (std::size_t i = 0; i < page_.size(); ++i) {
      const bool inside = before < page_.size() && page_.unfinished(before);
      if (furniture_.holds(i, inside, paragraph_)) {
        lines_[i].fate = LineFate::furniture;
        turned = inside;
        continue;
      }
      if (before < page_.size() && is_near(before, i) &&
          (continues(before, i) || (turned && continues_over_page(before, i)))) {
        lines_[i].fate = LineFate::continues;
        extend_paragraph(i);
      } else {
        paragraph_ = page_.shape(i);
      }
      before = i;
      turned = false;
    }
  }

 private:
  bool is_near(std::size_t before, std::size_t i) const {
    return page_.line(i).start - page_.line(before).end <= layout::longest_furniture;
  }

  void extend_paragraph(std::size_t i) {
    const LineShape& shape = page_.shape(i);
    paragraph_.width += shape.width;
    paragraph_.stops += shape.stops;
    paragraph_.commas += shape.commas;
    paragraph_.digits += shape.digits;
    paragraph_.open = std::max(0, paragraph_.open) + shape.open;
    paragraph_.heading = paragraph_.heading && shape.stops == 0;
  }

  bool continues(std::size_t before, std::size_t i) const {
    if (is_salutation(i) || ends_page(i)) return false;
    if (page_.line(before).table_row || page_.line(i).table_row || tells_moment(before)) return false;
    if (opens_with_day(i)) return false;
    if (page_.width() > 0) return continues_wrapped(before, i);
    if (is_dated_heading(i) || is_dated_heading(before)) return false;
    if (page_.shape(before).last == u'。' || !page_.unfinished(before)) return false;
    return continues_broken(before, i);
  }

  /// 03/28, 09:56: nothing but a day or an hour, of the head of a web page.
  bool tells_moment(std::size_t i) const {
    const std::u16string_view words = page_.text(i);
    const auto fits = [](char16_t unit) { return is_digit(unit) || is_one_of(unit, u":/： "); };
    return page_.shape(i).digits > 2 && words.find_first_of(u":/：") != words.npos &&
           std::all_of(words.begin(), words.end(), fits);
  }

  /// 2030-01-21 13:13 来源：示例网: the day of a web page.
  bool opens_with_day(std::size_t i) const {
    const std::u16string_view words = page_.text(i);
    constexpr std::u16string_view form = u"dddd-dd-dd";
    if (words.size() < form.size() || page_.shape(i).first != words[0]) return false;
    for (std::size_t at = 0; at < form.size(); ++at)
      if (form[at] == u'd' ? !is_digit(words[at]) : !is_one_of(words[at], u"-/.")) return false;
    return words.size() == form.size() || !is_digit(words[form.size()]);
  }

  /// 2030年工作回顾, 2030年主要预期目标: a line that names a part of a report with its year, in a text that is not
  /// wrapped.
  bool is_dated_heading(std::size_t i) const {
    constexpr std::size_t year = 5;  // units: 2030年
    const LineShape& shape = page_.shape(i);
    const std::u16string_view words = page_.text(i);
    if (shape.width > layout::longest_heading || words.size() <= year || words[year - 1] != u'年') return false;
    if (shape.stops + shape.commas > 0 || !std::all_of(words.begin(), words.begin() + 4, is_digit)) return false;
    return first_ending(words, words.size(), word_list::ends_of_dated_headings) != nullptr;
  }

  /// Where a page ends inside a sentence, the first words of the next page go on with it.
  bool continues_over_page(std::size_t before, std::size_t i) const {
    if (page_.line(before).table_row || page_.line(i).table_row || is_salutation(i)) return false;
    if (begins_heading(before, i) || (page_.line(i).indented && !page_.line(before).indented)) return false;
    const bool text_before =
        !paragraph_.heading && paragraph_.commas > 0 && paragraph_.width >= layout::narrowest_before_page;
    return text_before && page_.unfinished(before) && page_.shape(i).stops + page_.shape(i).commas > 0;
  }

  /// 返回顶部, 上一篇：…: what a web page puts behind a text.
  bool ends_page(std::size_t i) const {
    static const UnitSet openers = UnitSet::first_of(word_list::page_ends);  // most lines begin otherwise
    return openers.holds(page_.shape(i).first) && first_at(page_.text(i), 0, word_list::page_ends) != nullptr;
  }

  bool is_salutation(std::size_t i) const {
    return page_.units().substr(page_.line(i).start, 4) == u"各位代表" && is_one_of(page_.shape(i).last, u"：，！") &&
           page_.shape(i).width <= layout::longest_salutation;
  }

  /// In a wrapped text a full line goes on, whatever its end, unless the next begins something.
  bool continues_wrapped(std::size_t before, std::size_t i) const {
    if (begins_heading(before, i)) return false;
    if (page_.shape(before).width > page_.width() * layout::overlong_line_pages)
      return !page_.shape(before).heading && page_.unfinished(before) && continues_broken(before, i);
    if (!page_.is_full(before))
      return page_.unfinished(before) && (hangs(before, i) || breaks_off(i) || is_rest(before, i));
    // A paragraph's last line ends in a stop: a short one without is a heading.
    if (!page_.unfinished(before) && page_.unfinished(i) && !page_.is_full(i) && page_.shape(i).commas == 0)
      return false;
    if (!page_.unfinished(before))
      return !page_.line(i).indented && !page_.line(i).after_blank &&
             page_.line(before).page_width + layout::ragged_edge >= page_.width();
    return !page_.line(i).indented || hangs(before, i);
  }

  /// What was left of a line when the text was wrapped once more.
  bool is_rest(std::size_t before, std::size_t i) const {
    return page_.wrapped_twice() && before > 0 && page_.is_full(before - 1) && page_.unfinished(before - 1) &&
           !page_.line(before).after_blank && !page_.line(i).after_blank && !page_.line(i).indented;
  }

  /// Not at the page's edge but inside a sentence of a paragraph that has others, as at a hyperlink.
  bool breaks_off(std::size_t i) const {
    return paragraph_.stops > 0 && page_.shape(i).stops > 0 && page_.line(i).after_blank && !page_.line(i).indented;
  }

  /// In a text of long paragraphs a break inside a sentence is an accident (a column's end, a hyperlink, a page).
  bool continues_broken(std::size_t before, std::size_t i) const {
    if (begins_heading(before, i)) return false;
    if (hangs(before, i)) return true;
    if (page_.line(i).indented && !page_.line(before).indented) return false;
    const bool text_before = paragraph_.stops > 0 || paragraph_.width >= layout::text_width;
    const bool text_after = page_.shape(i).stops > 0 || page_.shape(i).commas > 0;
    if (paragraph_.heading && paragraph_.stops == 0 && paragraph_.width < layout::longest_heading) return false;
    if (text_before) return text_after || !page_.line(i).after_blank || cuts_known_word(before, i);
    if (page_.blank_between_paragraphs() && !page_.line(i).after_blank) return paragraph_.commas > 0;
    // A line with two commas and a figure is a sentence, though its first.
    if (text_after && paragraph_.commas >= layout::fewest_commas_of_sentence && paragraph_.digits > 0) return true;
    return text_after && paragraph_.width >= layout::narrowest_cut && cuts_known_word(before, i);
  }

  /// The characters around the break stand side by side elsewhere too.
  bool cuts_known_word(std::size_t before, std::size_t i) const {
    const std::uint32_t region = page_.line(i).start / KnownTriples::region * KnownTriples::region;
    if (!triples_ || triples_->start() != region) triples_.emplace(page_.units(), lines_, region);
    const std::u16string_view left = page_.units().substr(0, page_.line(before).end);
    const std::u16string_view right = page_.text(i);
    const bool two_left = left.size() >= 2 && triples_->knows(left[left.size() - 2], left.back(), right.front());
    const bool two_right = right.size() >= 2 && triples_->knows(left.back(), right[0], right[1]);
    return paragraph_.width >= layout::sure_of_word ? two_left || two_right : two_left && two_right;
  }

  bool begins_heading(std::size_t before, std::size_t i) const {
    if (page_.shape(i).item && !cuts_range(before, i)) return true;
    if (!page_.shape(i).heading) return false;
    // "…突破53" / "10、5400亿元" and "…分别高于" / "一、二产业" go on.
    if (is_digit(page_.shape(before).last_mark) && is_digit(page_.shape(i).first) && page_.width() > 0 &&
        page_.is_full(before))
      return false;
    if (goes_on_with_ordinals(before, i)) return false;
    // "…完成投资" / "1.5亿元" is no heading: heading_number() saw to that. After a comma nothing begins.
    return !is_one_of(page_.shape(before).last_mark, u"，、,") || page_.shape(before).stops == 0;
  }

  bool goes_on_with_ordinals(std::size_t before, std::size_t i) const {
    return page_.shape(i).heading && is_run_of_ordinals(i) && page_.unfinished(before) &&
           paragraph_.stops + paragraph_.commas > 0;
  }

  /// "一、二产业", "三、四线城市": a numeral and its successor.
  bool is_run_of_ordinals(std::size_t i) const {
    const std::u16string_view head =
        page_.units().substr(page_.line(i).start, std::min(3U, page_.line(i).end - page_.line(i).start));
    const std::size_t first = one_to_ten.find(head[0]);
    return head.size() == 3 && head[1] == u'、' && first < 9 && one_to_ten[first + 1] == head[2];
  }

  /// The two ends show that they belong together.
  bool hangs(std::size_t before, std::size_t i) const {
    if (is_digit(page_.shape(before).last_mark) && is_digit(page_.shape(i).first))  // no other rule is about these
      return (paragraph_.open > 0 && page_.shape(i).open < 0) || cuts_figure(before, i);
    if (is_one_of(page_.shape(before).last_mark, u"，、,（“《—·/"))
      return page_.shape(before).width > 1 && page_.shape(i).first != u'—';
    if (is_one_of(page_.shape(i).first, u"，。；：、！？）”》%‰,:.的了和与及等是"))
      return page_.shape(i).width > 1 || page_.shape(before).width > layout::narrowest_before_mark;
    if (paragraph_.open > 0 && page_.shape(i).open < 0) return true;
    if (goes_on_with_ordinals(before, i) || ends_in_count(before, i) || begins_with_amount(before, i) ||
        cuts_unit(before, i) || cuts_range(before, i))
      return true;
    if (begins_with_bound(i))
      return is_digit(page_.shape(before).last_mark) || is_one_of(page_.shape(before).last_mark, u"%‰万亿元");
    return page_.shape(before).last_mark == u'.' && is_digit(page_.shape(i).first) && cuts_figure(before, i);
  }

  /// "办好5" / "1件实事" is one figure, "5" / "1件" are cells of a table, "1" / "2024年是" a number and its text. Both
  /// ends are digits, or the first a point.
  bool cuts_figure(std::size_t before, std::size_t i) const {
    return page_.shape(before).digits < page_.shape(before).width && page_.shape(i).digits < page_.shape(i).width &&
           paragraph_.width >= layout::narrowest_before_figure && page_.shape(i).stops + page_.shape(i).commas > 0;
  }

  /// "…抓好十二个", "…接收了39所": what is counted must follow, unless the line behind a headline tells its source.
  bool ends_in_count(std::size_t i, std::size_t next) const {
    if (paragraph_.width < layout::narrowest_before_count ||
        !is_one_of(page_.shape(i).last_mark, word_list::counted_characters))
      return false;
    std::uint32_t at = page_.line(i).end - 1;
    while (at > page_.line(i).start && is_gap(page_.units()[at - 1])) --at;
    if (at == page_.line(i).start) return false;
    const char16_t numeral = page_.units()[at - 1];
    const bool counts = is_digit(numeral) || is_one_of(numeral, chinese_counts);
    return counts && !holds_any(page_.text(next), word_list::bylines);
  }

  /// "…就业4.5万" / "人，…"
  bool cuts_unit(std::size_t before, std::size_t i) const {
    if (page_.shape(i).stops + page_.shape(i).commas == 0 ||
        !is_one_of(page_.shape(i).first, word_list::cut_unit_characters))
      return false;
    const bool multiplied = is_one_of(page_.shape(before).last_mark, u"万亿") && page_.shape(before).digits > 0;
    return (multiplied || is_digit(page_.shape(before).last_mark)) &&
           page_.shape(before).digits < page_.shape(before).width && paragraph_.width >= layout::narrowest_before_unit;
  }

  /// "5.5%-" / "6%"
  bool cuts_range(std::size_t before, std::size_t i) const {
    if (!is_one_of(page_.shape(before).last_mark, u"-~至到") || !is_digit(page_.shape(i).first)) return false;
    if (page_.line(before).end - page_.line(before).start < layout::narrowest_before_range) return false;
    const char16_t figure = page_.units()[page_.line(before).end - 2];
    return (is_digit(figure) || is_one_of(figure, u"%万亿")) &&
           page_.shape(before).digits + 1 < page_.shape(before).width;
  }

  /// A sentence does not begin with 增加6.35平方公里 or 28.33亿美元.
  bool begins_with_amount(std::size_t before, std::size_t i) const {
    if (page_.shape(before).width < layout::narrowest_before_amount || !is_ideograph(page_.shape(before).last_mark) ||
        paragraph_.heading)
      return false;
    if (page_.shape(i).stops + page_.shape(i).commas == 0) return false;
    std::u16string_view head = page_.units().substr(
        page_.line(i).start, std::min(layout::longest_amount, page_.line(i).end - page_.line(i).start));
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
    const std::u16string_view head =
        page_.units().substr(page_.line(i).start, std::min(2U, page_.line(i).end - page_.line(i).start));
    return std::find(std::begin(word_list::bounds), std::end(word_list::bounds), head) != std::end(word_list::bounds);
  }

  std::vector<Line>& lines_;
  Page page_;
  PageFurniture furniture_;
  mutable std::optional<KnownTriples> triples_;  ///< made when first asked for: most texts break no sentence
  LineShape paragraph_;                          ///< of the paragraph so far
};

}  // namespace

std::vector<Line> read_lines(std::u16string_view units) {
  std::vector<Line> lines = split_lines(units);
  LineJoiner(units, lines).join();
  return lines;
}

}  // namespace mubiao
