#include "core/outline/story.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

#include "core/outline/heading_part.h"
#include "core/text/character.h"
#include "core/text/word_scan.h"
#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

constexpr std::size_t longest_dateline = 400;  // units that may hold title, byline and date line

std::size_t count_distinct(std::u16string_view text, std::span<const std::u16string_view> words) {
  std::vector<bool> stands(words.size());
  scan_words(text, words, [&stands](std::size_t word) { stands[word] = true; });
  return static_cast<std::size_t>(std::count(stands.begin(), stands.end(), true));
}

/// How many digits, one or two, stand at `at`; moves behind them.
bool takes_small_number(std::u16string_view line, std::size_t& at) {
  const std::size_t begin = at;
  while (at < line.size() && at < begin + 2 && is_digit(line[at])) ++at;
  return at > begin;
}

/// The year of a day in `line`: 2030年5月6日, 2030-05-06, 2030/5/6; 0 where it holds none.
int year_of_day(std::u16string_view line) {
  constexpr std::size_t length = 4;
  for (std::size_t at = 0; at + length < line.size(); ++at) {
    const std::u16string_view digits = line.substr(at, length);
    const bool apart = at == 0 || !is_digit(line[at - 1]);
    if (!apart || !std::all_of(digits.begin(), digits.end(), is_digit)) continue;
    int year = 0;
    for (const char16_t digit : digits) year = year * 10 + (digit - u'0');
    std::size_t next = at + length;
    const char16_t mark = line[next++];
    if (!is_one_of(mark, u"年-/.") || !takes_small_number(line, next) || next >= line.size()) continue;
    if (line[next] != (mark == u'年' ? u'月' : mark) || !takes_small_number(line, ++next)) continue;
    if (year >= first_year && year <= last_year) return year;
  }
  return 0;
}

/// The year of the first line of `text` that is short enough for a date line and holds a day.
int year_of_date_line(std::u16string_view text) {
  constexpr std::size_t longest_line = 60;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find(u'\n', start), text.size());
    const std::u16string_view line = text.substr(start, end - start);
    start = end + 1;
    if (line.size() > longest_line || line.find(u'。') != line.npos) continue;
    if (const int year = year_of_day(line)) return year;
  }
  return 0;
}

/// 示例社9月27日|电, 示例报5月3日|讯, 示例体育|讯|11月2日晚: how an agency or a paper opens what it sends.
bool opens_dispatch(std::u16string_view head) {
  for (std::size_t at = head.find_first_of(u"电讯"); at != head.npos; at = head.find_first_of(u"电讯", at + 1)) {
    const bool dated = at > 1 && head[at - 1] == u'日' && is_digit(head[at - 2]);
    const std::u16string_view behind = head.substr(at + 1, 5);  // units: 11月2日
    const bool before_day = head[at] == u'讯' && !behind.empty() && is_digit(behind[0]) && behind.find(u'月') <= 2;
    if (dated || before_day) return true;
  }
  return false;
}

/// 5月6日，示例集团发布简报: a line that opens with its day.
bool opens_with_day(std::u16string_view head) {
  for (std::size_t start = 0; start < head.size(); start = std::min(head.find(u'\n', start), head.size()) + 1) {
    std::size_t at = start;
    if (!takes_small_number(head, at) || at >= head.size() || head[at] != u'月') continue;
    if (takes_small_number(head, ++at) && head.substr(at, 2) == u"日，") return true;
  }
  return false;
}

/// 来源：示例日报: a paper, not an office.
bool comes_from_press(std::u16string_view head) {
  const std::size_t at = head.find(u"来源：");
  if (at == head.npos) return false;
  constexpr std::size_t longest_name = 16;  // units
  const std::u16string_view name = head.substr(at + 3, longest_name);
  return holds_any(name.substr(0, name.find(u'\n')), word_list::press);
}

}  // namespace

bool is_story(std::u16string_view units, bool is_titled) {
  constexpr std::size_t fewest_words = 2, fewest_with_hints = 3;
  if (units.substr(0, 3 * longest_dateline).find(u"各位代表") != units.npos) return false;
  const std::u16string_view head = units.substr(0, longest_dateline);
  if (holds_any(head, word_list::news_bylines) || opens_dispatch(head)) return true;
  if (is_titled || count_words(units, word_list::own_voice) > 1) return false;
  // 【今日看点】山东外贸平稳增长: the name of a column stands before the headline
  const std::size_t column = story_title(units).starts_with(u"【") ? 1 : 0;
  if (comes_from_press(head)) return true;
  const std::size_t told = column + (opens_with_day(head) ? 1 : 0) + count_distinct(units, word_list::news_words);
  const std::size_t hinted = count_distinct(units, word_list::news_hints);
  return told >= fewest_words || (told > 0 && told + hinted >= fewest_with_hints);
}

bool opens_as_dispatch(std::u16string_view units) {
  const std::size_t start = std::min(units.find_first_not_of(u'\n'), units.size());
  return opens_dispatch(units.substr(start, std::min(units.find(u'\n', start) - start, longest_dateline / 4)));
}

std::u16string story_title(std::u16string_view units) {
  constexpr std::size_t longest_title = 60;
  const std::size_t start = std::min(units.find_first_not_of(u'\n'), units.size());
  const std::u16string_view line = units.substr(start, units.find(u'\n', start) - start);
  const bool is_prose = line.size() > longest_title || line.find(u'。') != line.npos || line.ends_with(u"，");
  return is_prose ? std::u16string() : std::u16string(line);
}

std::int16_t story_year(std::u16string_view units) {
  const int year = year_of_date_line(units.substr(0, longest_dateline));
  const std::size_t end = units.size() - std::min(units.size(), longest_dateline / 4);
  return static_cast<std::int16_t>(year > 0 ? year : year_of_date_line(units.substr(end)));
}

}  // namespace mubiao
