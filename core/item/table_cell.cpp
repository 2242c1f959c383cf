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
  const bool numbered = words.size() > 2 && words[1] == u'、' && is_one_of(words[0], one_to_ten);  // 一、税收收入
  const std::size_t start = colon != words.npos ? colon + 1 : numbered ? 2 : 0;
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

/// 单位：万元 in one of the two lines above `paragraph`: the unit of what the head of the table gives none.
TableReader::Unit TableReader::unit_above(std::uint32_t paragraph) const {
  constexpr std::uint32_t lines = 2;
  constexpr std::uint32_t longest_line = 40;  // units
  for (std::uint32_t above = 1; above <= std::min(lines, paragraph); ++above) {
    const Span line = outline_.paragraphs[paragraph - above].span;
    const std::size_t at = line.length() > longest_line ? std::u16string_view::npos : words(line).find(u"单位：");
    if (at == std::u16string_view::npos) continue;
    Span cell = {line.start + static_cast<std::uint32_t>(at) + 3, line.end};
    while (cell.length() > 0 && is_one_of(text_.text()[cell.start], u" |")) ++cell.start;
    const std::size_t end = words(cell).find_first_of(u"、，） |");
    if (end != std::u16string_view::npos) cell.end = cell.start + static_cast<std::uint32_t>(end);
    return unit_of_cell(cell);
  }
  return {};
}

/// Takes the row at hand, paragraph `paragraph`, for the head of a table, if it is one: cells of words alone, one of
/// which, or a line above, tells a unit.
bool TableReader::open_table(std::uint32_t paragraph) {
  if (row_.size() < fewest_cells) return false;
  std::vector<Column> columns;
  const Unit common = unit_above(paragraph);
  bool tells_unit = common.told();
  for (const Span cell : row_) {
    if (cell.length() == 0 || is_number(cell)) return false;
    const Unit unit = unit_in_brackets(cell);
    const bool grows = holds_any(words(cell), word_list::growth_columns);
    const bool lists_units = is_one_of_words(words(cell), word_list::unit_columns);
    const Role role = columns.empty() ? Role::name : lists_units ? Role::unit : grows ? Role::growth : Role::value;
    // 增减额: by how much, in the unit of the table
    const bool is_amount = words(cell).find(u'额') != std::u16string_view::npos && common.told();
    const bool is_percent = role == Role::growth && !unit.told() && !is_amount;
    const Unit& own = (role == Role::value || is_amount) && !unit.told() ? common : unit;
    columns.push_back({role, is_percent ? Unit{{1, 0}, UnitKind::percent, u"%"} : own});
    tells_unit = tells_unit || lists_units || grows || unit.told();
  }
  if (tells_unit) columns_ = std::move(columns);
  return tells_unit;
}

TableCell TableReader::cell_of(Span cell, Span named, const Column& column, const Unit& unit,
                               std::uint32_t sentence) const {
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
  read.name.add(name_in(text_.text(), named));
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
  Span named = row_[0];
  for (std::size_t i = 1; i < row_.size(); ++i) {
    const Column& column = columns_[i];
    // 税收收入 9 10 一般公共服务支出 5 6: two tables side by side
    if (column.role == Role::value && has_ideograph(words(row_[i]))) named = row_[i];
    if (column.role == Role::unit || !is_number(row_[i])) continue;
    const bool is_growth = column.role == Role::growth;
    const Unit& unit = is_growth || column.unit.told() ? column.unit : listed.told() ? listed : own;
    if (unit.told()) cells.push_back(cell_of(row_[i], named, column, unit, sentence));
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
  if (open_table(paragraph)) {
    caption_ = caption_above(paragraph);
    return;
  }
  if (columns_.empty() || row_.size() != columns_.size()) return;
  if (has_ideograph(words(row_[0]))) read_row(own.first_sentence, cells);
}

}  // namespace mubiao
