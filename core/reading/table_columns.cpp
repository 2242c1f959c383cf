#include "core/reading/table_columns.h"

#include <algorithm>
#include <cstddef>

#include "core/text/character.h"
#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

constexpr std::uint32_t longest_row = 120;  // units; a longer line is prose

/// Whether a line has nothing that ends or parts sentences.
bool is_row(std::u16string_view line) {
  return line.size() <= longest_row && line.find_first_of(u"，。；") == line.npos;
}

/// The word behind a header's year that tells what its column holds.
Span word_of(std::u16string_view text, std::uint32_t at, std::span<const std::u16string_view> words) {
  const std::u16string_view* const word = first_at(text, at, words);
  return word == nullptr ? Span{} : Span{at, at + static_cast<std::uint32_t>(word->size())};
}

/// The years of a header, with 年 or without: 2029年实际 2030年目标, 年份 2028 2029.
std::vector<FoundTime> years_of(std::u16string_view text, Span line) {
  constexpr std::uint32_t digits = 4;
  std::vector<FoundTime> years;
  for (std::uint32_t at = line.start; at + digits <= line.end;) {
    std::uint32_t end = at;
    int year = 0;
    while (end < line.end && is_digit(text[end]) && end - at <= digits) year = year * 10 + (text[end++] - u'0');
    if (end - at == digits && year / 100 >= 19 && year / 100 <= 20) {
      FoundTime time;
      time.form = TimeForm::years;
      time.first = time.last = static_cast<std::int16_t>(year);
      time.names_year = true;
      time.span = {at, end < line.end && text[end] == u'年' ? end + 1 : end};
      years.push_back(time);
    }
    at = std::max(end, at + 1);
  }
  return years;
}

/// 2028年|2029年: only what parts cells stands between the heads of two columns.
bool are_neighbours(std::u16string_view text, std::uint32_t end, std::uint32_t start) {
  return text.substr(end, start - end).find_first_not_of(u" |\t") == std::u16string_view::npos;
}

/// 指标 计划数 完成数: columns whose heads tell the status and no year.
std::vector<TableColumns::Column> columns_of_words(std::u16string_view text, Span line) {
  std::vector<TableColumns::Column> columns;
  if (!years_of(text, line).empty()) return columns;
  for (std::uint32_t at = line.start; at < line.end; ++at) {
    const Span aimed = word_of(text, at, word_list::heads_of_aims);
    const bool other = first_at(text, at, word_list::no_results) != nullptr;
    const Span reached = other ? Span{} : word_of(text, at, word_list::heads_of_results);
    if (aimed.empty() && reached.empty()) continue;
    columns.push_back({std::nullopt, aimed.empty() ? Status::result : Status::target, aimed.empty() ? reached : aimed});
    at = columns.back().words.end - 1;
  }
  return columns;
}

/// The columns of a header row; empty where the line is none. Years without a word stand side by side; they are over,
/// but for the last one of a plan's table and what the text's own year has not reached.
std::vector<TableColumns::Column> header_of(const MarkedText& text, const Outline& outline,
                                            const Paragraph& paragraph) {
  std::vector<TableColumns::Column> columns;
  constexpr std::size_t shortest_header = 6;  // units: two words of two and what parts them
  const std::u16string_view line = text.words(paragraph.span);
  if (paragraph.sentence_count != 1 || line.size() < shortest_header || !is_row(line)) return columns;
  const Part part = outline.sentences[paragraph.first_sentence].part;
  const Calendar calendar = calendar_of(outline.document, part);
  if (first_at(line, 0, word_list::name_columns) != nullptr) columns = columns_of_words(text.text(), paragraph.span);
  if (!columns.empty()) return columns;
  bool plain = false;
  for (const TimeExpression& time : resolve_times(years_of(text.text(), paragraph.span), calendar)) {
    const Span reached = word_of(text.text(), time.span.end, word_list::reached_columns);
    const Span aimed = word_of(text.text(), time.span.end, word_list::aimed_columns);
    const bool told = !reached.empty() || !aimed.empty();
    if (!columns.empty() && (!told || plain)) {
      const Span last = columns.back().words.empty() ? columns.back().time->span : columns.back().words;
      if (!are_neighbours(text.text(), last.end, time.span.start)) return {};
    }
    plain = plain || !told;
    const int first_ahead = calendar.this_year + (part == Part::plan ? 0 : 1);
    const bool ahead = calendar.this_year > 0 && time.last_year >= first_ahead;
    const Status status = !aimed.empty() || (!told && ahead) ? Status::target : Status::result;
    columns.push_back({time, status, reached.empty() ? aimed : reached});
  }
  const bool planned =
      plain && !columns.empty() && columns.back().words.empty() && holds_any(line, word_list::plan_columns);
  if (planned) columns.back().status = Status::target;
  // 2029年执行数 2030年预算数 增长%: how much the last year grew
  const std::size_t behind =
      columns.empty() || columns.back().words.empty() ? line.npos : columns.back().words.end - paragraph.span.start;
  if (behind < line.size() && holds_any(line.substr(behind), word_list::growth_columns))
    columns.push_back(columns.back());
  return columns;
}

/// Whether the row opens with a number of its own, which stands in no column: 3 森林覆盖率 62.1 65.
bool opens_with_number(std::span<const Figure> row, std::uint32_t start) {
  return row.front().span.start == start && row.front().kind == UnitKind::unknown;
}

}  // namespace

TableColumns::TableColumns(const MarkedText& text, const Outline& outline, std::span<const Figure> figures)
    : of_figure_(figures.size(), none) {
  constexpr std::size_t fewest_columns = 2;
  std::size_t first = 0;  // figure of the paragraph at hand
  std::size_t open = 0;   // columns of the table at hand
  for (const Paragraph& paragraph : outline.paragraphs) {
    std::size_t end = first;
    while (end < figures.size() && figures[end].figure.start < paragraph.span.end) ++end;
    const std::u16string_view line = text.words(paragraph.span);
    if (!is_row(line)) open = 0;
    const bool numbered = open > 0 && end - first == open + 1 &&
                          opens_with_number(figures.subspan(first, end - first), paragraph.span.start);
    if (numbered) ++first;
    if (open > 0 && end - first == open)
      for (std::size_t i = first; i < end; ++i)
        of_figure_[i] = static_cast<std::uint32_t>(columns_.size() - open + (i - first));
    if (first == end) {
      std::vector<Column> header = header_of(text, outline, paragraph);
      if (header.size() >= fewest_columns) {
        open = header.size();
        columns_.insert(columns_.end(), header.begin(), header.end());
      }
    }
    first = end;
  }
}

const TableColumns::Column* TableColumns::of(std::uint32_t figure) const {
  return of_figure_[figure] == none ? nullptr : &columns_[of_figure_[figure]];
}

}  // namespace mubiao
