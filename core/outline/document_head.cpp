#include "core/outline/document_head.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/outline/heading_part.h"
#include "core/text/character.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

constexpr std::size_t longest_head = 1500;  // units of the text that may hold title, place and speaker
constexpr std::size_t longest_title = 60;
constexpr std::size_t longest_place = 16;

std::u16string_view cut(std::u16string_view units, Span span) { return units.substr(span.start, span.length()); }

bool contains(std::u16string_view text, std::u16string_view word) { return text.find(word) != text.npos; }

/// Lines up to the salutation, at most `longest_head` units.
std::u16string_view head_of(std::u16string_view units) {
  const std::u16string_view head = units.substr(0, longest_head);
  const std::size_t salutation = head.find(u"各位代表");
  if (salutation == head.npos) return head;
  // The first sentence after it names who reports: "我代表示例市人民政府".
  const std::size_t stop = head.find(u'。', salutation);
  return head.substr(0, stop == head.npos ? head.size() : stop);
}

std::u16string title_of(std::u16string_view head) {
  for (const std::u16string_view word : word_list::title_words) {
    for (std::size_t at = 0; at < head.size();) {
      const std::size_t end = std::min(head.find(u'\n', at), head.size());
      std::u16string_view line = head.substr(at, end - at);
      at = end + 1;
      const std::size_t found = line.find(word);
      if (found == line.npos || found + word.size() > longest_title) continue;
      if (line.substr(0, found).find_first_of(u"，。>") != line.npos || contains(line.substr(0, found), u"代表"))
        continue;
      for (const std::u16string_view label : word_list::title_labels)
        if (line.starts_with(label)) line.remove_prefix(label.size());
      const std::size_t word_end = line.find(word) + word.size();
      const std::size_t bracket_end =
          word_end < line.size() && line[word_end] == u'（' ? line.find(u'）', word_end) : line.npos;
      const bool short_remark = bracket_end != line.npos && bracket_end - word_end < 12;
      return std::u16string(line.substr(0, short_remark ? bracket_end + 1 : word_end));
    }
  }
  return {};
}

// ---- place

constexpr std::u16string_view place_ends = u"省市县区州旗盟";

/// The place whose name ends at `end`, or an empty string: 示例市, 示例省示例市, 示例自治区.
std::u16string_view place_before(std::u16string_view text, std::size_t end) {
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
  if (name.size() < 2 || !is_one_of(name.back(), place_ends)) return {};
  return name.size() == 2 && is_one_of(name[0], word_list::general_place_characters) ? std::u16string_view{} : name;
}

// What may stand between the name of a place and the words that it is looked for before.

bool never(char16_t) { return false; }

bool dates_report(char16_t unit) { return is_digit(unit) || is_one_of(unit, u"年 "); }

bool dates_plan(char16_t unit) { return is_digit(unit) || is_one_of(unit, u"—年 "); }

bool numbers_session(char16_t unit) { return is_one_of(unit, u"届第 ") || is_one_of(unit, chinese_ordinals); }

/// Counts the places named where a document names its own.
class PlaceVotes {
 public:
  explicit PlaceVotes(std::u16string_view head) : head_(head) {
    vote(u"政府工作报告", 5, dates_report);
    vote(u"人民政府", 3, never);
    vote(u"人民代表大会", 4, numbers_session);
    vote(u"国民经济和社会发展", 5, dates_plan);
    vote(u"统计公报", 5, dates_plan);
    vote(u"预算执行", 5, dates_plan);
    vote(u"财政预算", 5, dates_plan);
    vote(u"统计局", 3, never);
    vote(u"财政局", 3, never);
    vote(u"财政厅", 3, never);
    vote(u"发展和改革委员会", 3, never);
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
      if (end >= 4 && head_.substr(end - 4, 4) == u"人民政府") end -= 4;
      add(place_before(head_, end), weight);
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

/// Empty where the head names none. Guessing it from the body was tried: a city's report names its counties more often
/// than itself, and a wrong place is worse than none.
std::u16string place_of(std::u16string_view head) {
  const bool council =
      contains(head, u"国务院") || contains(head, u"中央人民政府") || contains(head, u"全国人民代表大会");
  std::u16string named = PlaceVotes(head).best();
  const bool speaks =
      contains(head, u"国务院总理") || contains(head, u"我代表国务院") || contains(head, u"国务院政府工作报告");
  return council && (named.empty() || speaks) ? u"全国" : named;
}

// ---- year

int last_year_in(std::u16string_view text) {
  int last = 0;
  for (std::size_t at = 0; at < text.size();)
    if (const int year = next_year(text, at)) last = std::max(last, year);
  return last;
}

/// "——2025年1月14日在…会议上", "（二〇〇三年一月十日）": a report of December is about the next year.
int year_of_session(std::u16string_view head) {
  for (std::size_t at = 0; at < head.size();) {
    const int year = next_year(head, at);
    if (year == 0) break;
    const std::size_t day = head.find(u'日', at);
    const std::size_t month = head.find(u'月', at);
    if (month == head.npos || day == head.npos || month - at > 3 || day - month > 4) continue;
    const bool late = head.substr(at, month - at) == u"12" || head.substr(at, month - at) == u"十二";
    return late ? year + 1 : year;
  }
  return 0;
}

int year_of_headings(std::u16string_view units, const std::vector<Heading>& headings) {
  int reviewed = 0;
  for (const Heading& heading : headings) {
    if (heading.kind > HeadingKind::bracketed && heading.kind != HeadingKind::line) continue;
    const std::u16string_view title = cut(units, heading.title);
    const std::optional<Part> part = part_of_heading(title);
    const int year = last_year_in(title);
    if (part == Part::plan && year > reviewed)
      return year;  // 2024年民生实事 below 2024年工作回顾 is part of the review
    if (part == Part::review && year > 0 && reviewed == 0) reviewed = year;
  }
  return reviewed > 0 ? reviewed + 1 : 0;
}

int year_of_forecast(std::u16string_view units, const Outline& outline) {
  for (const Sentence& sentence : outline.sentences) {
    const std::u16string_view text = cut(units, sentence.span);
    std::size_t at = 0;
    if (contains(text, u"预期目标")) {
      if (const int year = next_year(text, at)) return year;
    }
  }
  return 0;
}

/// The year before the report's is the one that it names most often.
int year_of_body(std::u16string_view units) {
  std::array<std::uint32_t, last_year - first_year + 1> counts{};
  for (std::size_t at = 0; at < units.size();)
    if (const int year = next_year(units, at)) ++counts[static_cast<std::size_t>(year - first_year)];
  const std::uint32_t* const most = std::max_element(counts.data(), counts.data() + counts.size());
  return *most == 0 ? 0 : first_year + static_cast<int>(most - counts.data()) + 1;
}

struct FoundYear {
  int year;
  HeadSource from;
};

FoundYear year_of(std::u16string_view units, std::u16string_view head, const DocumentHead& document,
                  const Outline& outline, const std::vector<Heading>& headings) {
  const int titled = last_year_in(document.title);
  if (document.communique && titled > 0) return {titled, HeadSource::title};
  if (document.communique) return {last_year_in(units.substr(0, longest_head)), HeadSource::text};
  const bool plans_ahead = document.kind == DocumentKind::plan || document.kind == DocumentKind::budget;
  if (plans_ahead && titled > 0) return {titled, HeadSource::title};
  if (const int year = year_of_headings(units, headings)) return {year, HeadSource::heading};
  if (contains(document.title, u"报告") && titled > 0) return {titled, HeadSource::title};
  if (const int year = year_of_session(head)) return {year, HeadSource::dateline};
  if (const int year = year_of_forecast(units, outline)) return {year, HeadSource::text};
  return {year_of_body(units), HeadSource::text};
}

/// The first row of title words that the title holds; a report of a government goes before its plan and budget.
DocumentKind kind_of(std::u16string_view title) {
  struct Row {
    std::u16string_view word;
    DocumentKind kind;
  };
  static constexpr std::array<Row, 16> rows = {{{u"政府工作报告", DocumentKind::report},
                                                {u"统计公报", DocumentKind::communique},
                                                {u"运行情况", DocumentKind::communique},
                                                {u"预算", DocumentKind::budget},
                                                {u"决算", DocumentKind::budget},
                                                {u"计划", DocumentKind::plan},
                                                {u"规划", DocumentKind::plan},
                                                {u"纲要", DocumentKind::plan},
                                                {u"公报", DocumentKind::communique},
                                                {u"意见", DocumentKind::policy},
                                                {u"通知", DocumentKind::policy},
                                                {u"方案", DocumentKind::policy},
                                                {u"办法", DocumentKind::policy},
                                                {u"条例", DocumentKind::policy},
                                                {u"措施", DocumentKind::policy},
                                                {u"报告", DocumentKind::report}}};
  for (const Row& row : rows)
    if (contains(title, row.word)) return row.kind;
  return DocumentKind::other;
}

/// A text without a title that looks back and plans ahead is a report.
bool reviews_and_plans(std::u16string_view units, const std::vector<Heading>& headings) {
  bool reviews = false, plans = false;
  for (const Heading& heading : headings) {
    const std::optional<Part> part = part_of_heading(cut(units, heading.title));
    reviews = reviews || part == Part::review;
    plans = plans || part == Part::plan;
  }
  return reviews && plans;
}

}  // namespace

DocumentHead read_document_head(std::u16string_view units, const Outline& outline,
                                const std::vector<Heading>& headings) {
  const std::u16string_view head = head_of(units);
  DocumentHead document;
  document.title = title_of(head);
  document.communique = contains(document.title, u"统计公报") || contains(document.title, u"运行情况");
  document.kind = kind_of(document.title);
  if (document.title.empty() && reviews_and_plans(units, headings)) document.kind = DocumentKind::report;
  document.place = place_of(head);
  if (!document.place.empty())
    document.place_from = contains(document.title, document.place) ? HeadSource::title : HeadSource::dateline;
  const FoundYear year = year_of(units, head, document, outline, headings);
  document.year = static_cast<std::int16_t>(year.year);
  if (year.year > 0) document.year_from = year.from;
  return document;
}

}  // namespace mubiao
