#include "core/outline/document_head.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/outline/heading_part.h"
#include "core/outline/story.h"
#include "core/outline/title.h"
#include "core/outline/wording_kind.h"
#include "core/text/character.h"
#include "core/text/text.h"
#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

constexpr std::size_t longest_head = 1500;  // units of the text that may hold title, place and speaker
constexpr std::size_t longest_place = 16;

/// Lines up to the salutation, at most `longest_head` units.
std::u16string_view head_of(std::u16string_view units) {
  const std::u16string_view head = units.substr(0, longest_head);
  const std::size_t salutation = head.find(u"各位代表");
  if (salutation == head.npos) return head;
  // The sentence that names who reports ("我代表示例市人民政府") is mostly the first one after it.
  constexpr std::size_t longest_opening = 400;
  const std::size_t speaker = head.substr(0, salutation + longest_opening).find(u"我代表", salutation);
  const std::size_t stop = head.find(u'。', speaker == head.npos ? salutation : speaker);
  return head.substr(0, stop == head.npos ? head.size() : stop);
}

// ---- place

constexpr std::u16string_view ends_of_places = u"省市县区州旗盟";
constexpr std::u16string_view town_ends = u"乡镇";

/// The place whose name ends at `end`, or an empty string: 示例市, 示例省示例市, 示例自治区.
std::u16string_view place_before(std::u16string_view text, std::size_t end, bool may_be_town = false) {
  std::size_t start = end;
  while (start > 0 && end - start < longest_place && is_ideograph(text[start - 1])) --start;
  std::u16string_view name = text.substr(start, end - start);
  if (contains(name, u"控制人")) return {};  // of a company: 实际控制人为示例市人民政府
  for (const std::u16string_view word : word_list::before_place) {
    const std::size_t at = name.rfind(word);
    // A name may begin with such a character itself (和田市, 代县).
    if (at != name.npos && (at > 0 || word.size() > 1 || !is_one_of(word[0], u"和向于")))
      name.remove_prefix(at + word.size());
  }
  const bool is_town = may_be_town && name.size() > 2 && (is_one_of(name.back(), town_ends) || name.ends_with(u"街道"));
  if (name.size() < 2 || (!is_one_of(name.back(), ends_of_places) && !is_town)) return {};
  if (name[0] == u'各' || name.ends_with(u"直辖市")) return {};
  if (name.starts_with(u"自治")) return {};
  return name.size() == 2 && is_one_of(name[0], word_list::general_place_characters) ? std::u16string_view{} : name;
}

// What may stand between the name of a place and the words that it is looked for before.

bool never(char16_t) { return false; }

bool dates_plan(char16_t unit) { return is_digit(unit) || is_one_of(unit, u"—年 "); }

bool numbers_session(char16_t unit) { return is_one_of(unit, u"届第 ") || is_one_of(unit, chinese_ordinals); }

/// Counts the places named where a document names its own.
class PlaceVotes {
 public:
  explicit PlaceVotes(std::u16string_view head) : head_(head) {
    for (const std::u16string_view name : word_list::names_of_documents) vote(name, 5, dates_plan);
    for (const std::u16string_view name : word_list::names_of_congresses) vote(name, 4, numbers_session);
    for (const std::u16string_view name : word_list::names_of_offices) vote(name, 3, never);
    vote(u"政府", 2, never);
    for (const std::u16string_view office : word_list::offices) vote_for_office(office);
  }

  std::u16string best() const {
    const auto most = std::max_element(votes_.begin(), votes_.end(), [](const auto& a, const auto& b) {
      if (a.second != b.second) return a.second < b.second;
      return a.first.size() != b.first.size() ? a.first.size() < b.first.size() : a.first > b.first;
    });
    return most == votes_.end() ? std::u16string() : std::u16string(most->first);
  }

 private:
  void vote(std::u16string_view key, int weight, bool (*between)(char16_t)) {
    for (std::size_t at = head_.find(key); at != head_.npos; at = head_.find(key, at + 1)) {
      std::size_t end = at;
      while (end > 0 && between(head_[end - 1])) --end;
      for (const std::u16string_view body : {u"人民政府", u"人民", u"办事处"})
        if (end >= body.size() && head_.substr(end - body.size(), body.size()) == body) end -= body.size();
      add(place_before(head_, end, weight > 3), weight);
    }
  }

  /// 示例市市长, 示例省代省长: the place ends before the office or before 代.
  void vote_for_office(std::u16string_view office) {
    for (std::size_t at = head_.find(office); at != head_.npos; at = head_.find(office, at + 1)) {
      const std::size_t end = at > 0 && head_[at - 1] == u'代' ? at - 1 : at;
      const std::u16string_view name = place_before(head_, end);
      if (!name.empty() && name.back() == office[0]) add(name, 3);
    }
  }

  void add(std::u16string_view name, int weight) {
    if (name.empty()) return;
    const auto known = std::find_if(votes_.begin(), votes_.end(), [&](const auto& vote) { return vote.first == name; });
    if (known == votes_.end()) {
      votes_.emplace_back(name, weight);
    } else {
      known->second += weight;
    }
  }

  std::u16string_view head_;
  std::vector<std::pair<std::u16string_view, int>> votes_;  ///< a head names few places
};

/// A ministry of the whole country signs it: 中华人民共和国示例部 on a line of its own.
bool is_signed_by_ministry(std::u16string_view head) {
  constexpr std::u16string_view country = u"中华人民共和国";
  constexpr std::size_t longest = 30;
  for (std::size_t at = head.find(country); at != head.npos; at = head.find(country, at + 1)) {
    std::u16string_view line = head.substr(at, head.substr(at).find(u'\n'));
    while (line.ends_with(u' ')) line.remove_suffix(1);
    const bool is_whole = (at == 0 || head[at - 1] == u'\n') && line.size() <= longest;
    if (is_whole && line.size() > country.size() && is_one_of(line.back(), u"部会局署院")) return true;
  }
  return false;
}

/// Empty where the head names none. Guessing it from the body was tried: a city's report names its counties more often
/// than itself, and a wrong place is worse than none.
std::u16string place_of(std::u16string_view title, std::u16string_view head) {
  const bool council =
      contains(head, u"国务院") || contains(head, u"中央人民政府") || contains(head, u"全国人民代表大会");
  // a title that is broken over lines names its place only once it is put together
  const std::u16string words = std::u16string(title) + u'\n' + std::u16string(head);
  std::u16string named = PlaceVotes(words).best();
  const bool speaks =
      contains(head, u"国务院总理") || contains(head, u"我代表国务院") || contains(head, u"国务院政府工作报告");
  const bool is_national = (council && (named.empty() || speaks)) || (named.empty() && is_signed_by_ministry(head));
  return is_national ? u"全国" : named;
}

// ---- year

int last_year_in(std::u16string_view text) {
  int last = 0;
  for (std::size_t at = 0; at < text.size();)
    if (const int year = next_year(text, at)) last = std::max(last, year);
  return last;
}

/// Whether a session of `month` decides on the next year: in December any, in October and November a people's congress
/// that meets after an election (2030年11月25日在示例县第九届人民代表大会第一次会议上); what a standing committee hears
/// then is of the year.
bool looks_to_next_year(std::u16string_view month, std::u16string_view behind_day) {
  if (is_one_of_words(month, word_list::last_months)) return true;
  constexpr std::size_t longest_session = 40;  // units
  const std::u16string_view session = behind_day.substr(0, longest_session);
  return is_one_of_words(month, word_list::months_of_elections) && session.find(u"代表大会第") != session.npos;
}

/// "——2025年1月14日在…会议上", "（二〇〇三年一月十日）": a report of December is about the next year.
int year_of_session(std::u16string_view head) {
  for (std::size_t at = 0; at < head.size();) {
    const int year = next_year(head, at);
    if (year == 0) break;
    // 机场坐落在示例镇，2011年6月19日开工: told, not dated
    constexpr std::size_t length = 5;
    if (at > length && is_one_of(head[at - length - 1], u"，、；")) continue;
    const std::size_t day = head.find(u'日', at);
    const std::size_t month = head.find(u'月', at);
    if (month == head.npos || day == head.npos || month - at > 3 || day - month > 4) continue;
    return looks_to_next_year(head.substr(at, month - at), head.substr(day)) ? year + 1 : year;
  }
  return 0;
}

/// 2029年，是极不平凡的一年: the year that the sentence opens with, 0 where it opens with none.
int year_told_of(std::u16string_view sentence) {
  std::size_t at = 0;
  const int year = next_year(sentence.substr(0, std::min(sentence.size(), std::size_t{5})), at);
  return year > 0 && first_at(sentence, at, word_list::opens_review_of_year) != nullptr ? year : 0;
}

/// The year that the heading of a review names or, where it names none, that its first sentence tells of. 2028年以来 is
/// where it begins.
int reviewed_year(std::u16string_view units, const Outline& outline, const Heading& heading) {
  const std::u16string_view title = units_in(units, heading.title);
  if (const int year = last_year_in(title)) return contains(title, u"年以来") ? 0 : year;
  const std::size_t next = heading.sentence + 1;
  return next < outline.sentences.size() ? year_told_of(units_in(units, outline.sentences[next].span)) : 0;
}

int year_of_headings(std::u16string_view units, const Outline& outline, const std::vector<Heading>& headings) {
  int reviewed = 0;
  for (const Heading& heading : headings) {
    if (heading.kind > HeadingKind::bracketed && heading.kind != HeadingKind::line) continue;
    const std::u16string_view title = units_in(units, heading.title);
    const std::optional<Part> part = part_of_heading(title);
    if (part == Part::review && reviewed == 0) reviewed = reviewed_year(units, outline, heading);
    const int year = part == Part::plan ? last_year_in(title) : 0;
    if (year > reviewed) return year;  // 2024年民生实事 below 2024年工作回顾 is part of the review
  }
  return reviewed > 0 ? reviewed + 1 : 0;
}

int year_of_forecast(std::u16string_view units, const Outline& outline) {
  for (const Sentence& sentence : outline.sentences) {
    const std::u16string_view text = units_in(units, sentence.span);
    std::size_t at = 0;
    if (contains(text, u"预期目标")) {
      if (const int year = next_year(text, at)) return year;
    }
  }
  return 0;
}

/// 到2035年, 2035年底前: the year of an aim, not of the text.
bool is_aimed_at(std::u16string_view units, std::size_t behind) {
  constexpr std::size_t length = 5;  // 2035年
  const bool led = behind > length && units[behind - length - 1] == u'到';
  return led || units.substr(behind).starts_with(u"底") || units.substr(behind).starts_with(u"末");
}

struct FoundYear {
  int year;
  HeadSource from;
  bool doubtful = false;  ///< title and headings tell different years
  bool told = false;      ///< the text tells of this year, and names none that follows it
};

/// The latest year that is named at least a third as often as the most frequent one: a profile of a place tells of
/// years long gone, too.
std::size_t latest_common(std::span<const std::uint32_t> counts, std::uint32_t most) {
  std::size_t index = counts.size() - 1;
  while (index > 0 && 3 * counts[index] < most) --index;
  return index;
}

/// The year that it names most often; the next one where that is named, too, or where the text is a report: a review is
/// longer than a plan. 0 where it names none but those of aims.
FoundYear year_of_body(std::u16string_view units, bool is_report) {
  std::array<std::uint32_t, last_year - first_year + 1> counts{};
  for (std::size_t at = 0; at < units.size();)
    if (const int year = next_year(units, at); year > 0 && !is_aimed_at(units, at))
      ++counts[static_cast<std::size_t>(year - first_year)];
  const std::uint32_t* const most = std::max_element(counts.data(), counts.data() + counts.size());
  if (*most == 0) return {0, HeadSource::unknown};
  const std::size_t index = is_report ? static_cast<std::size_t>(most - counts.data()) : latest_common(counts, *most);
  const bool names_next = index + 1 < counts.size() && counts[index + 1] > 0;
  const bool follows = names_next || is_report;
  const bool told = !follows && counts[index] == *most;  // one that is named now and then is planned for
  return {first_year + static_cast<int>(index) + (follows ? 1 : 0), HeadSource::text, false, told};
}

/// A report to the people's congress of the country falls into the years of that congress: the fifth sat from 1978 on,
/// and each later one for five years.
int within_congress(std::u16string_view head, int year) {
  constexpr std::u16string_view name = u"届全国人民代表大会";
  constexpr int fifth_from = 1978, fifth = 5, years = 5;
  const std::size_t at = head.find(name);
  if (at == head.npos || at < 2 || head[at - 2] != u'第') return year;
  const int ordinal = chinese_digit_value(head[at - 1]);
  if (ordinal < fifth || year == 0) return year;
  const int from = fifth_from + years * (ordinal - fifth);
  return std::clamp(year, from, from + years - 1);
}

/// 三年行动计划（2030—2032年）: the first of the years that a plan is made for, 0 where its title names no such span.
int first_year_of_span(std::u16string_view title) {
  constexpr std::size_t digits = 4;
  const std::size_t dash = title.find_first_of(u"—-至", digits);
  if (dash == title.npos || dash < digits) return 0;
  int year = 0;
  for (const char16_t unit : title.substr(dash - digits, digits)) {
    if (!is_digit(unit)) return 0;
    year = year * 10 + (unit - u'0');
  }
  const std::u16string_view behind = title.substr(dash + 1, digits + 1);
  const bool spans = behind.size() > digits && behind.back() == u'年' && is_digit(behind[0]);
  return spans && year >= first_year && year <= last_year ? year : 0;
}

/// The first half of the fiscal year at the end of `words` (2029/30, 二零二九至三零); 0 where none stands there.
int fiscal_year_ending(std::u16string_view words) {
  constexpr std::size_t digits = 4, half = 2;
  if (words.size() <= digits + half || !is_one_of(words[words.size() - half - 1], u"/至—-")) return 0;
  int year = 0;
  for (const char16_t unit : words.substr(words.size() - half - 1 - digits, digits)) {
    const int digit = is_digit(unit) ? unit - u'0' : chinese_digit_value(unit);
    year = digit < 0 || year < 0 ? -1 : year * 10 + digit;
  }
  return year >= first_year && year <= last_year ? year : 0;
}

/// 二零二九/三零年度财政预算: the fiscal year of a line of `head` that is a heading; 0 where no line is. Sentences name
/// the year that ends as well.
int fiscal_year_of_heading(std::u16string_view head) {
  constexpr std::size_t longest_line = 30;
  for (std::size_t start = 0; start < head.size();) {
    const std::u16string_view line = head.substr(start, head.find(u'\n', start) - start);
    start += line.size() + 1;
    if (line.size() > longest_line || !contains(line, u"预算") || line.find_first_of(u"，。；：") != line.npos)
      continue;
    for (const std::u16string_view unit : {u"财政年度", u"年度"})
      if (const std::size_t at = line.find(unit); at != line.npos)
        if (const int year = fiscal_year_ending(line.substr(0, at)); year > 0) return year;
  }
  return 0;
}

/// The title's year holds against the headings', but for that of a report of December, which its title calls by the
/// year that it looks back on.
FoundYear year_of_title_and_headings(int titled, int headed) {
  const bool differ = titled > 0 && headed > 0 && titled != headed;
  const bool by_title = titled > 0 && (headed == 0 || (differ && headed != titled + 1));
  return by_title ? FoundYear{titled, HeadSource::title, differ} : FoundYear{headed, HeadSource::heading, differ};
}

/// A story whose page tells no day is of the year that its headline or its main goals are set for, which is a guess: a
/// December tells of the next year's goals.
FoundYear year_of_story(std::u16string_view units, const Outline& outline) {
  if (const int dated = story_year(units)) return {dated, HeadSource::dateline};
  const std::u16string title = story_title(units);
  const bool looks_ahead = holds_any(title, word_list::ahead) || holds_any(title, word_list::aims);
  if (const int year = looks_ahead ? last_year_in(title) : 0) return {year, HeadSource::title, true};
  return {year_of_forecast(units, outline), HeadSource::text, true};
}

FoundYear year_of(std::u16string_view units, std::u16string_view head, const DocumentHead& document,
                  const Outline& outline, const std::vector<Heading>& headings) {
  const int titled = last_year_in(document.title);
  if (document.kind == DocumentKind::news) return year_of_story(units, outline);
  if (document.communique && titled > 0) return {titled, HeadSource::title};
  if (document.communique) return {last_year_in(units.substr(0, longest_head)), HeadSource::text};
  const bool plans_ahead = document.kind == DocumentKind::plan || document.kind == DocumentKind::budget;
  const bool plans = document.kind == DocumentKind::plan || document.kind == DocumentKind::policy;
  if (const int first = first_year_of_span(document.title); first > 0 && plans) return {first, HeadSource::title};
  if (plans_ahead && titled > 0) return {titled, HeadSource::title};
  if (holds_any(document.title, word_list::titles_of_announced_budgets))
    if (const int fiscal = fiscal_year_of_heading(head); fiscal > 0) return {fiscal, HeadSource::text};
  // 2029年工作总结暨2030年工作计划
  std::size_t behind_first = 0;
  const bool sums_up = next_year(document.title, behind_first) > 0 && next_year(document.title, behind_first) > 0 &&
                       holds_any(document.title, word_list::first_line_titles);
  const int headed = year_of_headings(units, outline, headings);
  if (sums_up && headed != titled) return {titled, HeadSource::title};
  const int named = contains(document.title, u"报告") ? titled : 0;
  if (const FoundYear found = year_of_title_and_headings(named, headed); found.year > 0) return found;
  if (const int year = year_of_session(head)) return {year, HeadSource::dateline};
  if (const int year = year_of_forecast(units, outline)) return {year, HeadSource::text};
  const bool is_report = contains(units, u"各位代表") ||
                         (document.kind == DocumentKind::report && !holds_any(head, word_list::tells_of_reports));
  FoundYear found = year_of_body(units, is_report);
  found.year = within_congress(head, found.year);
  return found;
}

/// What the headings tell of a text without a title: one that looks back and plans ahead is a report, or a budget's.
DocumentKind kind_of_body(std::u16string_view units, const std::vector<Heading>& headings) {
  bool reviews = false, plans = false;
  int budgets = 0, policies = 0;
  for (const Heading& heading : headings) {
    const std::u16string_view title = units_in(units, heading.title);
    if (heading.kind == HeadingKind::chinese && holds_any(title, word_list::headings_of_budgets)) ++budgets;
    if (heading.kind == HeadingKind::chinese && holds_any(title, word_list::headings_of_policies)) ++policies;
    const std::optional<Part> part = part_of_heading(title);
    reviews = reviews || part == Part::review;
    plans = plans || part == Part::plan;
  }
  if (budgets > 1) return DocumentKind::budget;
  if (reviews && plans) return DocumentKind::report;
  if (policies > 1) return DocumentKind::policy;
  const bool counts = !headings.empty() && !plans && headings[0].kind == HeadingKind::chinese &&
                      units_in(units, headings[0].title) == word_list::headings_of_communiques[0];
  return counts ? DocumentKind::communique : DocumentKind::other;
}

/// What the words tell, unless a heading says the contrary: a plan that looks back, a communique that plans.
DocumentKind kind_of_words(std::u16string_view units, const std::vector<Heading>& headings) {
  const DocumentKind kind = kind_of_wording(units);
  if (kind == DocumentKind::other) return kind;
  const Part contrary = kind == DocumentKind::plan ? Part::review : Part::plan;
  const bool is_contested = std::any_of(headings.begin(), headings.end(), [&](const Heading& heading) {
    return part_of_heading(units_in(units, heading.title)) == contrary;
  });
  return is_contested ? DocumentKind::other : kind;
}

/// What the caller says, else what title and headings tell, else the words. A line at the head of a story is no title
/// of its own kind, unless it is the first.
DocumentKind kind_of(std::u16string_view units, std::u16string_view title, const std::vector<Heading>& headings,
                     const Known& known) {
  if (known.kind) return *known.kind;
  const DocumentKind titled = kind_of_title(title);
  // a page names 关于…的通知 beside a report without a title
  const DocumentKind body = titled < DocumentKind::policy ? titled : kind_of_body(units, headings);
  const DocumentKind kind = titled == DocumentKind::other || body < DocumentKind::policy ? body : titled;
  const bool is_first_line = !title.empty() && units.substr(0, units.find(u'\n')).find(title) != units.npos;
  const bool is_own =
      (is_first_line && !opens_as_dispatch(units)) || kind == DocumentKind::communique || kind == DocumentKind::budget;
  if (!is_own && is_story(units, kind != DocumentKind::other)) return DocumentKind::news;
  if (kind == DocumentKind::other && lists_tasks(units)) return DocumentKind::plan;
  return kind == DocumentKind::other ? kind_of_words(units, headings) : kind;
}

/// A file's name without its suffix: 示例市2030年政府工作报告.docx.
std::u16string_view without_suffix(std::u16string_view name) {
  constexpr std::size_t longest_suffix = 5;
  const std::size_t dot = name.rfind(u'.');
  if (dot == name.npos || dot == 0 || name.size() - dot > longest_suffix + 1) return name;
  const std::u16string_view suffix = name.substr(dot + 1);
  return std::all_of(suffix.begin(), suffix.end(), [](char16_t unit) { return is_latin(unit) || is_digit(unit); })
             ? name.substr(0, dot)
             : name;
}

/// The place that a file's name ends with or names before its title: 2030-示例市, 示例市2030年政府工作报告.
std::u16string place_in_name(const std::u16string& name) {
  std::u16string place = PlaceVotes(name).best();
  return place.empty() ? std::u16string(place_before(name, name.size(), true)) : place;
}

/// What the text left open is asked of the name of its file, if that is made of words.
void ask_name(const Known& known, DocumentHead& document) {
  constexpr std::size_t longest_name = 255;  // of a file; what is longer is none, and would be the title
  if (known.name.size() > longest_name) return;
  const std::u16string name = fold(without_suffix(known.name)).units;
  if (std::none_of(name.begin(), name.end(), is_ideograph)) return;  // scan0001
  document.named_place = place_in_name(name);
  if (document.title.empty()) {
    document.title = name;
    if (document.kind == DocumentKind::other && !known.kind) document.kind = kind_of_title(name);
  }
  if (document.year == 0) {
    document.year = static_cast<std::int16_t>(last_year_in(name));
    if (document.year > 0) document.year_from = HeadSource::file;
  }
}

/// What the caller says holds.
void take_known(const Known& known, DocumentHead& document) {
  if (!known.place.empty()) {
    document.place = fold(known.place).units;
    document.place_from = HeadSource::user;
  }
  if (known.year > 0) {
    document.year = known.year;
    document.year_from = HeadSource::user;
    document.doubtful = false;
  }
}

}  // namespace

DocumentHead read_document_head(std::u16string_view units, const Outline& outline, const std::vector<Heading>& headings,
                                const Known& known) {
  const std::u16string_view head = head_of(units);
  DocumentHead document;
  document.title = find_title(head);
  document.kind = kind_of(units, document.title, headings, known);
  document.communique = document.kind == DocumentKind::communique;
  if (document.kind == DocumentKind::news) document.title = story_title(units);
  if (document.kind != DocumentKind::news) document.place = place_of(document.title, head);
  if (!document.place.empty())
    document.place_from = contains(document.title, document.place) ? HeadSource::title : HeadSource::dateline;
  const FoundYear year = year_of(units, head, document, outline, headings);
  document.year = static_cast<std::int16_t>(year.year);
  if (year.year > 0) document.year_from = year.from;
  document.tells_own_year =
      document.communique || document.kind == DocumentKind::news || (document.kind == DocumentKind::other && year.told);
  const int titled = last_year_in(document.title);
  document.doubtful = year.doubtful || (titled > 0 && titled != year.year) || holds_second_report(units);
  ask_name(known, document);
  take_known(known, document);
  return document;
}

}  // namespace mubiao
