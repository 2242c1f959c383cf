#include "core/outline/title.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <span>

#include "core/text/character.h"
#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

constexpr std::size_t longest_title = 60;  // units of one line
constexpr int most_lines = 3;              // that one title is broken over
constexpr std::u16string_view place_ends = u"省市县区州盟旗镇乡";

bool starts_with_any(std::u16string_view text, std::span<const std::u16string_view> words) {
  return first_at(text, 0, words) != nullptr;
}

struct Line {
  std::u16string_view words;
  std::size_t start = 0, end = 0;  ///< in the head
};

Line line_at(std::u16string_view head, std::size_t start) {
  const std::size_t end = std::min(head.find(u'\n', start), head.size());
  return {head.substr(start, end - start), start, end};
}

/// The line before the one that starts at `start`; empty words where there is none.
Line line_before(std::u16string_view head, std::size_t start) {
  if (start == 0) return {};
  const std::size_t stop = start - 1;
  const std::size_t mark = stop == 0 ? head.npos : head.rfind(u'\n', stop - 1);
  const std::size_t first = mark == head.npos ? 0 : mark + 1;
  return {head.substr(first, stop - first), first, stop};
}

/// 政府工作报告 and 统计公报 tell a title by themselves; 规划, 报告 and the like only where they end the line, not in
/// 按照“十五五”规划的要求.
bool ends_title(std::u16string_view word, std::u16string_view rest) {
  if (word == u"政府工作报告" || word == u"统计公报" || rest.empty()) return true;
  return is_one_of(rest[0], u"（—-[【 ") || is_digit(rest[0]) || starts_with_any(rest, word_list::behind_title_word);
}

/// What of the line belongs to the title; empty where the line is none.
std::u16string_view title_in(std::u16string_view line, std::u16string_view word) {
  for (const std::u16string_view label : word_list::title_labels)
    if (line.starts_with(label)) line.remove_prefix(label.size());
  line.remove_prefix(std::min(line.find_first_not_of(u' '), line.size()));
  const std::size_t found = line.find(word);
  if (found == line.npos || found + word.size() > longest_title) return {};
  const std::u16string_view before = line.substr(0, found);
  if (before.find_first_of(u"，。>；") != before.npos || holds_any(before, word_list::no_title)) return {};
  std::size_t end = found + word.size();
  if (!ends_title(word, line.substr(end))) return {};
  for (const std::u16string_view more : word_list::behind_title_word)
    if (line.substr(end).starts_with(more)) end += more.size();
  const std::size_t bracket = end < line.size() && line[end] == u'（' ? line.find(u'）', end) : line.npos;
  const bool short_remark = bracket != line.npos && bracket - end < 12;
  return line.substr(0, short_remark ? bracket + 1 : end);
}

/// Whether `line` is the beginning of the title that goes on with `rest` on the next line.
bool begins_title(std::u16string_view line, std::u16string_view rest) {
  constexpr std::size_t longest = 40;
  if (line.size() < 2 || line.size() > longest || line.find_first_of(u"，。；：>、！") != line.npos) return false;
  if (holds_any(line, word_list::no_title)) return false;
  const bool is_place = is_one_of(line.back(), place_ends) || line.ends_with(u"人民政府");
  if (is_place) return starts_with_any(rest, word_list::behind_title_place) || is_digit(rest[0]);
  return starts_with_any(rest, word_list::title_goes_on) && holds_any(line, word_list::title_begins);
}

/// The title of the line at `start` with the lines in front that belong to it.
std::u16string with_lines_before(std::u16string_view head, std::size_t start, std::u16string_view title) {
  std::u16string whole(title);
  for (int lines = 1; lines < most_lines; ++lines) {
    const Line before = line_before(head, start);
    if (!begins_title(before.words, whole)) break;
    whole.insert(0, before.words);
    start = before.start;
  }
  return whole;
}

/// Apart from its own, a title stands on a line of its own: 示例县政府工作报告.
bool is_title_line(std::u16string_view line) {
  if (line.size() > longest_title || !line.ends_with(u"报告")) return false;  // nearly every line
  return (line.ends_with(u"政府工作报告") || (line.ends_with(u"草案的报告") && contains(line, u"年"))) &&
         line.find_first_of(u"，。；：、《“") == line.npos;
}

/// 示例市人民政府关于促进就业的若干意见: the line names what it is about and ends in its kind.
std::u16string find_policy_title(std::u16string_view head) {
  for (std::size_t at = 0; at < head.size();) {
    const Line line = line_at(head, at);
    at = line.end + 1;
    if (!contains(line.words, u"关于")) continue;
    for (const std::u16string_view word : word_list::policy_title_words) {
      const std::u16string_view title = title_in(line.words, word);
      if (contains(title, u"关于")) return with_lines_before(head, line.start, title);
    }
  }
  return {};
}

/// 示例省银发经济行动方案（2030—2032年）: ends in the kind of paper that it is; no headline about one.
bool names_paper(std::u16string_view line) {
  if (line.ends_with(u'）')) line = line.substr(0, line.rfind(u'（'));
  return first_ending(line, line.size(), word_list::first_line_ends) != nullptr &&
         !holds_any(line, word_list::verbs_of_headlines);
}

/// 示例县2029年工作总结和2030年工作计划, as the first line or, with its year, right below the way to the page
/// (首页/工作总结) or the office: headings say the words, too. Empty where there is none.
std::u16string_view title_that_sums_up(std::u16string_view head) {
  constexpr int lines = 3;
  std::size_t at = std::min(head.find_first_not_of(u'\n'), head.size());
  for (int i = 0; i < lines && at < head.size(); ++i) {
    const Line line = line_at(head, at);
    at = line.end + 1;
    const bool sums_up = (holds_any(line.words, word_list::first_line_titles) || (i == 0 && names_paper(line.words))) &&
                         line.words.size() <= longest_title &&
                         line.words.find_first_of(u"，。；：、/>") == line.words.npos;
    if (sums_up && (i == 0 || line.words.find(u'年') != line.words.npos)) return line.words;
  }
  return {};
}

}  // namespace

std::u16string find_title(std::u16string_view head) {
  for (const std::u16string_view word : word_list::title_words) {
    if (!contains(head, word)) continue;
    for (std::size_t at = 0; at < head.size();) {
      const Line line = line_at(head, at);
      at = line.end + 1;
      const std::u16string_view title = title_in(line.words, word);
      if (!title.empty()) return with_lines_before(head, line.start, title);
    }
  }
  std::u16string policy = find_policy_title(head);
  if (!policy.empty()) return policy;
  return std::u16string(title_that_sums_up(head));
}

DocumentKind kind_of_title(std::u16string_view title) {
  if (holds_any(title, word_list::titles_of_reports)) return DocumentKind::report;
  if (holds_any(title, word_list::titles_of_communiques)) return DocumentKind::communique;
  if (holds_any(title, word_list::titles_of_budgets)) return DocumentKind::budget;
  if (holds_any(title, word_list::titles_of_plans)) return DocumentKind::plan;
  if (holds_any(title, word_list::titles_of_policies)) return DocumentKind::policy;
  return contains(title, u"报告") ? DocumentKind::report : DocumentKind::other;
}

bool holds_second_report(std::u16string_view text) {
  constexpr std::size_t farthest = 400;       // units from a title to its salutation
  constexpr std::size_t longest_head = 1500;  // a page names its title twice or more above the text
  constexpr std::size_t own = 400;            // behind a salutation, no two reports say the same so long
  std::size_t first = text.npos, greeted = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Line line = line_at(text, at);
    at = line.end + 1;
    if (!is_title_line(line.words)) continue;
    const std::size_t salutation = text.substr(line.end, farthest).find(u"各位代表：");
    if (salutation == text.npos) continue;
    const std::size_t here = line.end + salutation;
    if (first == text.npos) first = line.start, greeted = here;
    // A page may bring its report once more, to be printed.
    const bool again = contains(text.substr(here, own), text.substr(greeted, own));
    if (line.start > first + longest_head && !again) return true;
  }
  return false;
}

}  // namespace mubiao
