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

/// Behind the number of a row: 一、税收收入, 1.教育支出.
std::uint32_t behind_row_number(std::u16string_view text, Span cell) {
  std::uint32_t at = cell.start;
  while (at < cell.end && (is_digit(text[at]) || is_one_of(text[at], one_to_ten))) ++at;
  const bool numbered = at > cell.start && at + 1 < cell.end && is_one_of(text[at], u"、.．");
  return numbered ? at + 1 : cell.start;
}

/// 粮食（万吨） without its bracket, 其中：小麦 without what leads to it, 一、税收 without its number.
Span name_in(std::u16string_view text, Span cell) {
  cell.start = behind_row_number(text, cell);
  const std::u16string_view words = units_in(text, cell);
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
  const bool opens = text_.text()[row.start] == u'|';
  const bool stroked = words(row).find(u'|') != std::u16string_view::npos;
  const char16_t mark = stroked ? u'|' : u' ';
  for (std::uint32_t start = row.start + (opens ? 1 : 0), at = start; at <= row.end; ++at) {
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

/// 4.5%, -2‰: a cell that has its own sign.
bool TableReader::is_share(Span cell) const {
  const std::uint32_t sign = cell.length() > 1 && text_.text()[cell.start] == u'-' ? 1 : 0;
  if (cell.length() < 2 || text_.text()[cell.end - 1] != u'%' || !is_digit(text_.text()[cell.start + sign]))
    return false;
  const std::optional<Numeral> numeral = read_numeral(text_.text(), cell.start + sign);
  return numeral && numeral->span.end == cell.end && numeral->kind == NumeralKind::percent && !numeral->upper;
}

/// Whether a cell of the row holds a figure that is no cell's alone (3万人, 5%左右): then all are read as words are.
bool TableReader::has_other_figures() const {
  return std::any_of(row_.begin() + static_cast<std::ptrdiff_t>(name_) + 1, row_.end(), [this](Span cell) {
    return !is_number(cell) && !is_share(cell) && std::any_of(words(cell).begin(), words(cell).end(), is_digit);
  });
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

/// 2029 or 2029年, and what may stand behind it: 2029年预期.
bool TableReader::is_year(Span cell) const {
  constexpr std::uint32_t digits = 4;
  const std::u16string_view year = words(cell);
  if (year.size() < digits || !std::all_of(year.begin(), year.begin() + digits, is_digit)) return false;
  const bool of_our_age = year.starts_with(u"19") || year.starts_with(u"20");
  return of_our_age && (year.size() == digits || year[digits] == u'年');
}

TableReader::Column TableReader::column_of(Span cell) const {
  if (is_one_of_words(words(cell), word_list::index_columns)) return {Role::index, {}, cell};
  if (is_one_of_words(words(cell), word_list::unit_columns)) return {Role::unit, {}, cell};
  const Unit unit = unit_in_brackets(cell);
  if (!holds_any(words(cell), word_list::growth_columns)) return {Role::value, unit, cell};
  // 增减额: by how much, in the unit of the table
  if (words(cell).find(u'额') != std::u16string_view::npos && common_.told()) return {Role::growth, common_, cell};
  return {Role::growth, unit.told() ? unit : Unit{{1, 0}, UnitKind::percent, u"%"}, cell};
}

/// Whether no cell but a year is a number.
bool TableReader::may_open_table() const {
  return row_.size() >= fewest_cells && std::none_of(row_.begin(), row_.end(), [this](Span cell) {
           return cell.length() == 0 || (is_number(cell) && !is_year(cell));
         });
}

/// Whether each cell with a figure is a year: 2029年 全市增长5% is a line of prose.
bool TableReader::has_years_only() const {
  return std::all_of(row_.begin(), row_.end(), [this](Span cell) {
    return is_year(cell) || std::none_of(words(cell).begin(), words(cell).end(), is_digit);
  });
}

/// Takes the row at hand for the head of a table, if it is one: cells of words and years, one of which tells a unit or
/// names a year.
bool TableReader::open_table() {
  const bool dated = has_years_only();
  std::vector<Column> columns;
  bool tells = false;
  bool named = false;
  for (const Span cell : row_) {
    Column column = column_of(cell);
    if (!named && column.role != Role::index) {
      named = true;
      name_ = columns.size();
      column.role = Role::name;
    }
    tells = tells || column.role == Role::unit || column.role == Role::growth || column.unit.told() ||
            (dated && is_year(cell));
    columns.push_back(column);
  }
  if (!named || !(tells || common_.told())) return false;
  columns_ = std::move(columns);
  return true;
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
  const Span name = name_in(text_.text(), is_year(named) ? column.head : named);
  read.name.add(name);
  const Mark* rate = text_.longest_ending(name.end, WordClass::rate);  // 工业增加值增速（%）
  if (rate != nullptr && column.role != Role::growth && unit.kind == UnitKind::percent) {
    const bool falls = negative != (rate->value == lexicon_value::down);
    read.measure = {Measure::growth, falls ? Direction::down : Direction::up, {rate->start, rate->end}, nullptr};
  }
  if (column.role == Role::growth) {
    const bool is_growth = unit.kind == UnitKind::percent;
    read.measure.measure = is_growth ? Measure::growth : Measure::change;
    read.measure.direction = negative ? Direction::down : Direction::up;
  }
  return read;
}

void TableReader::read_row(std::uint32_t sentence, std::vector<TableCell>& cells) const {
  const Unit own = unit_in_brackets(row_[name_]);
  Unit listed;
  for (std::size_t i = name_ + 1; i < row_.size(); ++i)
    if (columns_[i].role == Role::unit) listed = unit_of_cell(row_[i]);
  Span named = row_[name_];
  for (std::size_t i = name_ + 1; i < row_.size(); ++i) {
    const Column& column = columns_[i];
    // 税收收入 9 10 一般公共服务支出 5 6: two tables side by side
    if (column.role == Role::value && has_ideograph(words(row_[i]))) named = row_[i];
    if (is_share(row_[i]))
      cells.push_back(cell_of(row_[i], named, column, {{1, 0}, UnitKind::percent, u"%"}, sentence));
    if (column.role == Role::unit || !is_number(row_[i])) continue;
    const bool is_growth = column.role == Role::growth;
    const Unit& unit = is_growth || column.unit.told() ? column.unit
                       : listed.told()                 ? listed
                       : own.told()                    ? own
                                                       : common_;
    if (unit.told()) cells.push_back(cell_of(row_[i], named, column, unit, sentence));
  }
}

/// The paragraph above, where it is a short line; empty where it is none.
std::u16string_view TableReader::line_above(std::uint32_t paragraph) const {
  constexpr std::uint32_t longest_line = 60;  // units
  if (paragraph == 0) return {};
  const Paragraph& above = outline_.paragraphs[paragraph - 1];
  const std::u16string_view line = words(above.span);
  const bool is_line = above.sentence_count == 1 && line.size() <= longest_line &&
                       line.find_first_of(u"，。；|") == std::u16string_view::npos;
  return is_line ? line : std::u16string_view{};
}

/// 2029年收支表 and 单位：万元 above the head at `paragraph`: the caption, and the unit of all cells.
void TableReader::read_lines_above(std::uint32_t paragraph) {
  constexpr std::u16string_view label = u"单位：";
  caption_ = none;
  common_ = {};
  for (int i = 0; i < 2; ++i, --paragraph) {
    const std::u16string_view line = line_above(paragraph);
    if (line.empty()) return;
    const Paragraph& above = outline_.paragraphs[paragraph - 1];
    const std::size_t at = line.find(label);
    if (at == line.npos) {
      caption_ = above.first_sentence;
      return;
    }
    std::size_t begin = at + label.size();
    while (begin < line.size() && is_one_of(line[begin], u" |")) ++begin;
    const std::size_t end = std::min(line.find_first_of(u"、，） |", begin), line.size());
    const auto start = above.span.start;
    common_ = unit_of_cell({start + static_cast<std::uint32_t>(begin), start + static_cast<std::uint32_t>(end)});
    if (at > 1) caption_ = above.first_sentence;
    if (at > 1) return;
  }
}

void TableReader::read(std::uint32_t paragraph, std::vector<TableCell>& cells) {
  cells.clear();
  at_head_ = false;
  const Paragraph& own = outline_.paragraphs[paragraph];
  split(own.span);
  if (row_.empty() || own.sentence_count != 1) {
    columns_.clear();
    return;
  }
  if (may_open_table()) {
    const std::uint32_t caption = caption_;
    const Unit common = common_;
    read_lines_above(paragraph);
    if (open_table()) {
      at_head_ = has_years_only();
      return;
    }
    caption_ = caption;
    common_ = common;
  }
  if (columns_.empty() || row_.size() != columns_.size()) return;
  if (has_other_figures()) return;
  if (has_ideograph(words(row_[name_])) || is_year(row_[name_])) read_row(own.first_sentence, cells);
}

}  // namespace mubiao
