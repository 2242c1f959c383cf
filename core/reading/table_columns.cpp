#include "core/reading/table_columns.h"

#include <cstddef>

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

/// The columns of a header row; empty where the line is none.
std::vector<TableColumns::Column> header_of(const MarkedText& text, const Outline& outline, const TimeList& times,
                                            const Paragraph& paragraph) {
  std::vector<TableColumns::Column> columns;
  const std::u16string_view line = text.text().substr(paragraph.span.start, paragraph.span.length());
  if (paragraph.sentence_count != 1 || !is_row(line)) return columns;
  const Part part = outline.sentences[paragraph.first_sentence].part;
  for (const TimeExpression& time :
       resolve_times(times.of(paragraph.first_sentence), calendar_of(outline.document, part))) {
    const Span reached = word_of(text.text(), time.span.end, word_list::reached_columns);
    const Span aimed = word_of(text.text(), time.span.end, word_list::aimed_columns);
    if (reached.empty() && aimed.empty()) return {};
    columns.push_back({time, reached.empty() ? Status::target : Status::result, reached.empty() ? aimed : reached});
  }
  // 2029年执行数 2030年预算数 增长%: how much the last year grew
  const std::size_t behind = columns.empty() ? line.npos : columns.back().words.end - paragraph.span.start;
  if (behind < line.size() && holds_any(line.substr(behind), word_list::growth_columns))
    columns.push_back(columns.back());
  return columns;
}

}  // namespace

TableColumns::TableColumns(const MarkedText& text, const Outline& outline, const TimeList& times,
                           std::span<const Figure> figures)
    : of_figure_(figures.size(), none) {
  constexpr std::size_t fewest_columns = 2;
  std::size_t first = 0;  // figure of the paragraph at hand
  std::size_t open = 0;   // columns of the table at hand
  for (const Paragraph& paragraph : outline.paragraphs) {
    std::size_t end = first;
    while (end < figures.size() && figures[end].figure.start < paragraph.span.end) ++end;
    const std::u16string_view line = text.text().substr(paragraph.span.start, paragraph.span.length());
    if (!is_row(line)) open = 0;
    if (open > 0 && end - first == open)
      for (std::size_t i = first; i < end; ++i)
        of_figure_[i] = static_cast<std::uint32_t>(columns_.size() - open + (i - first));
    if (first == end) {
      std::vector<Column> header = header_of(text, outline, times, paragraph);
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
