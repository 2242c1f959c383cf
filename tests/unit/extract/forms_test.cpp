// The rows of forms.tsv, which tells its columns: how figures are written, kind by kind.
#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

#include "core/lexicon/catalogue.h"
#include "tests/unit/extract/framed_report.h"

namespace mubiao {
namespace {

struct FormRow {
  std::size_t line = 0;
  std::map<std::string, std::string> cells;  ///< those that say something, by column; those of `more` by their names
};

std::vector<std::string> split(const std::string& line, char separator) {
  std::vector<std::string> cells;
  std::stringstream stream(line);
  for (std::string cell; std::getline(stream, cell, separator);) cells.push_back(cell);
  return cells;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != text.npos; at += to.size()) text.replace(at, from.size(), to);
  return text;
}

FormRow row_of(const std::string& line, std::size_t number) {
  static const std::vector<std::string> columns = {"kind",       "text",    "quantity",  "value", "unit",
                                                   "comparator", "measure", "indicator", "more"};
  FormRow row{number, {}};
  const std::vector<std::string> cells = split(line, '\t');
  EXPECT_LE(cells.size(), columns.size()) << "line " << number;
  for (std::size_t i = 0; i < std::min(cells.size(), columns.size() - 1); ++i)
    if (!cells[i].empty()) row.cells[columns[i]] = cells[i];
  if (cells.size() < columns.size()) return row;
  for (const std::string& pair : split(cells.back(), ' ')) {
    const std::size_t sign = pair.find('=');
    EXPECT_NE(sign, pair.npos) << "line " << number << ": " << pair;
    row.cells[pair.substr(0, sign)] = pair.substr(std::min(sign, pair.size() - 1) + 1);
  }
  return row;
}

std::vector<FormRow> rows() {
  std::vector<FormRow> rows;
  std::ifstream file(MUBIAO_SOURCE_DIR "/tests/unit/extract/forms.tsv");
  std::size_t number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (!line.empty() && line[0] != '#' && !line.starts_with("kind\t")) rows.push_back(row_of(line, number));
  }
  return rows;
}

std::string or_none(std::string_view text) { return text.empty() ? "none" : std::string(text); }

std::string value_of(const Quantity& quantity) {
  if (quantity.low && quantity.high) return quantity.low->to_json() + ".." + quantity.high->to_json();
  return quantity.value ? quantity.value->to_json() : "none";
}

std::string measure_of(const Item& item) {
  const std::string sign = item.direction == Direction::up ? "+" : item.direction == Direction::down ? "-" : "";
  return std::string(name(item.measure)) + sign;
}

/// What the item says in each column that a row may name.
std::map<std::string, std::string> said_of(const std::u16string& source, const Item& item) {
  const std::uint32_t entry = item.indicator.catalogue;
  return {{"quantity", cut(source, item.quantity.span)},
          {"value", value_of(item.quantity)},
          {"unit", or_none(utf8_from_utf16(item.quantity.unit))},
          {"comparator", std::string(name(item.quantity.comparator))},
          {"measure", measure_of(item)},
          {"indicator", or_none(utf8_from_utf16(item.indicator.text))},
          {"status", std::string(name(item.status))},
          {"period", item.period ? or_none(cut(source, item.period->span)) : "none"},
          {"from", item.quantity.from ? item.quantity.from->to_json() : "none"},
          {"code", entry == none ? "none" : std::string(catalogue()[entry].code)},
          {"reference", item.reference ? cut(source, *item.reference) : "none"},
          {"confidence", std::string(name(item.confidence))}};
}

/// The columns in which the row wants something else, one a line.
std::string differences(const FormRow& row, std::map<std::string, std::string> said, std::size_t items) {
  said["items"] = std::to_string(items);
  std::string lines;
  for (const auto& [column, wanted] : row.cells) {
    if (column == "kind" || column == "text") continue;
    const auto found = said.find(column);
    const std::string read = found == said.end() ? "(no such column)" : found->second;
    if (read != wanted)
      lines.append("\n  ").append(column).append(": read ").append(read).append(", want ").append(wanted);
  }
  return lines;
}

std::string fault_of(const FormRow& row) {
  const std::string text = replaced(replaced(row.cells.at("text"), "\\n", "\n"), "\\t", "\t");
  const std::string words = row.cells.at("quantity");
  const std::u16string source = utf16_from_utf8(text).units;
  const std::vector<Item> items = extract(source).items;
  if (words == "none") return items.empty() ? "" : "\n  read " + cut(source, items[0].quantity.span);
  const std::size_t at = source.find(utf16_from_utf8(words).units);
  if (at == source.npos) return "\n  its text does not hold " + words;
  const Span wanted = {static_cast<std::uint32_t>(at),
                       static_cast<std::uint32_t>(at + utf16_from_utf8(words).units.size())};
  const auto item = std::find_if(items.begin(), items.end(), [&](const Item& each) {
    return each.quantity.span.start < wanted.end && wanted.start < each.quantity.span.end;
  });
  return item == items.end() ? "\n  no item" : differences(row, said_of(source, *item), items.size());
}

TEST(ExtractedForms, EveryRowOfTheTableIsReadAsItSays) {
  const std::vector<FormRow> all = rows();
  EXPECT_GE(all.size(), 60U);
  for (const FormRow& row : all) {
    const std::string fault = fault_of(row);
    EXPECT_EQ(fault, "") << "forms.tsv:" << row.line << " (" << row.cells.at("kind") << ") " << row.cells.at("text");
  }
}

TEST(ExtractedForms, EveryKindHasEightRowsOrMore) {
  std::map<std::string, int> count;
  for (const FormRow& row : rows()) ++count[row.cells.at("kind")];
  for (const auto& [kind, rows_of_kind] : count) EXPECT_GE(rows_of_kind, 8) << kind;
}

}  // namespace
}  // namespace mubiao
