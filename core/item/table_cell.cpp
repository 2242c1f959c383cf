#include "core/item/table_cell.h"

#include <algorithm>
#include <optional>

#include "core/numeral/numeral.h"
#include "core/quantity/unit_mark.h"
#include "core/text/character.h"
#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

constexpr std::uint32_t longest_row = 160;  // units; a longer line is prose
constexpr std::size_t fewest_cells = 2;

bool has_ideograph(std::u16string_view words) { return std::any_of(words.begin(), words.end(), is_ideograph); }

/// 粮食（万吨） without its bracket, 其中：小麦 without what leads to it.
Span name_in(std::u16string_view text, Span cell) {
  const std::u16string_view words = text.substr(cell.start, cell.length());
  const std::size_t bracket = words.find(u'（');
  const std::size_t colon = words.find(u'：');
  const std::size_t start = colon == words.npos ? 0 : colon + 1;
  const std::size_t end = bracket == words.npos || bracket <= start ? words.size() : bracket;
  return {cell.start + static_cast<std::uint32_t>(start), cell.start + static_cast<std::uint32_t>(end)};
}

}  // namespace

/// The cells of a row; none where the line is no row.
void TableReader::split(Span row) {
  row_.clear();
  if (row.length() > longest_row || words(row).find_first_of(u"，。；") != std::u16string_view::npos) return;
  const bool stroked = text_.text()[row.start] == u'|';
  const char16_t mark = stroked ? u'|' : u' ';
  for (std::uint32_t start = row.start + (stroked ? 1 : 0), at = start; at <= row.end; ++at) {
    if (at < row.end && text_.text()[at] != mark) continue;
    if (at > start || (stroked && at < row.end)) row_.push_back({start, at});
    start = at + 1;
  }
}

bool TableReader::is_number(Span cell) const {
  const std::uint32_t sign = cell.length() > 1 && text_.text()[cell.start] == u'-' ? 1 : 0;
  if (cell.length() == 0 || !is_digit(text_.text()[cell.start + sign])) return false;
  const std::optional<Numeral> numeral = read_numeral(text_.text(), cell.start + sign);
  return numeral && numeral->span.end == cell.end && numeral->kind == NumeralKind::plain && !numeral->upper;
}

/// 万吨, 亿元, ±%: a magnitude and a unit, and nothing else in the cell.
TableReader::Unit TableReader::unit_of_cell(Span cell) const {
  constexpr std::u16string_view magnitudes = u"百千万亿";
  constexpr std::int32_t powers[] = {2, 3, 4, 8};
  Unit unit;
  for (std::uint32_t at = cell.start; at < cell.end; ++at) {
    if (const Mark* mark = unit_mark(text_, at); mark != nullptr && mark->end == cell.end) {
      const mubiao::Unit& row = unit_of(*mark);
      unit.kind = row.kind;
      unit.name = row.canonical;
      return unit;
    }
    const char16_t lead = text_.text()[at];
    if (lead == u'%' && at + 1 == cell.end) return {{1, 0}, UnitKind::percent, u"%"};
    const std::size_t power = magnitudes.find(lead);
    if (power == magnitudes.npos && lead != u'±') return {};
    if (power != magnitudes.npos) unit.scale = unit.scale * Decimal::of(1, powers[power]);
  }
  return {};
}

TableReader::Unit TableReader::unit_in_brackets(Span cell) const {
  const std::size_t open = words(cell).rfind(u'（');
  if (open == std::u16string_view::npos || !words(cell).ends_with(u"）")) return {};
  return unit_of_cell({cell.start + static_cast<std::uint32_t>(open) + 1, cell.end - 1});
}

/// Takes the row at hand for the head of a table, if it is one: cells of words alone, one of which tells a unit.
bool TableReader::open_table() {
  if (row_.size() < fewest_cells) return false;
  std::vector<Column> columns;
  bool tells_unit = false;
  for (const Span cell : row_) {
    if (cell.length() == 0 || is_number(cell)) return false;
    const Unit unit = unit_in_brackets(cell);
    const bool grows = holds_any(words(cell), word_list::growth_columns);
    const bool lists_units = is_one_of_words(words(cell), word_list::unit_columns);
    const Role role = columns.empty() ? Role::name : lists_units ? Role::unit : grows ? Role::growth : Role::value;
    const bool is_percent = role == Role::growth && !unit.told();
    columns.push_back({role, is_percent ? Unit{{1, 0}, UnitKind::percent, u"%"} : unit});
    tells_unit = tells_unit || lists_units || grows || unit.told();
  }
  if (tells_unit) columns_ = std::move(columns);
  return tells_unit;
}

TableCell TableReader::cell_of(Span cell, const Column& column, const Unit& unit, std::uint32_t sentence) const {
  TableCell read;
  const bool negative = text_.text()[cell.start] == u'-';
  const std::optional<Numeral> numeral = read_numeral(text_.text(), cell.start + (negative ? 1 : 0));
  Decimal value = numeral->value * unit.scale;
  if (negative) value.digits = -value.digits;
  read.figure.span = read.figure.figure = cell;
  read.figure.value = value;
  read.figure.unit = unit.name;
  read.figure.kind = unit.kind;
  read.figure.doubtful = true;
  read.figure.sentence = sentence;
  read.name.add(name_in(text_.text(), row_[0]));
  if (column.role == Role::growth) {
    const bool is_growth = unit.kind == UnitKind::percent;
    read.measure.measure = is_growth ? Measure::growth : Measure::change;
    read.measure.direction = negative ? Direction::down : Direction::up;
  }
  return read;
}

void TableReader::read_row(std::uint32_t sentence, std::vector<TableCell>& cells) const {
  const Unit own = unit_in_brackets(row_[0]);
  Unit listed;
  for (std::size_t i = 1; i < row_.size(); ++i)
    if (columns_[i].role == Role::unit) listed = unit_of_cell(row_[i]);
  for (std::size_t i = 1; i < row_.size(); ++i) {
    const Column& column = columns_[i];
    if (column.role == Role::unit || !is_number(row_[i])) continue;
    const bool is_growth = column.role == Role::growth;
    const Unit& unit = is_growth || column.unit.told() ? column.unit : listed.told() ? listed : own;
    if (unit.told()) cells.push_back(cell_of(row_[i], column, unit, sentence));
  }
}

std::uint32_t TableReader::caption_above(std::uint32_t paragraph) const {
  constexpr std::uint32_t longest_caption = 60;  // units
  if (paragraph == 0) return none;
  const Paragraph& above = outline_.paragraphs[paragraph - 1];
  const bool is_line = above.sentence_count == 1 && above.span.length() <= longest_caption &&
                       words(above.span).find_first_of(u"，。；|") == std::u16string_view::npos;
  return is_line ? above.first_sentence : none;
}

void TableReader::read(std::uint32_t paragraph, std::vector<TableCell>& cells) {
  cells.clear();
  const Paragraph& own = outline_.paragraphs[paragraph];
  split(own.span);
  if (row_.empty() || own.sentence_count != 1) {
    columns_.clear();
    return;
  }
  if (open_table()) {
    caption_ = caption_above(paragraph);
    return;
  }
  if (columns_.empty() || row_.size() != columns_.size()) return;
  if (has_ideograph(words(row_[0]))) read_row(own.first_sentence, cells);
}

}  // namespace mubiao
