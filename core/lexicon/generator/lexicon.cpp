#include "core/lexicon/generator/lexicon.h"

#include <algorithm>
#include <initializer_list>
#include <numeric>
#include <optional>
#include <set>
#include <string_view>
#include <system_error>
#include <tuple>

#include "core/lexicon/generator/cpp_text.h"
#include "core/table/generator/nearest_name.h"

namespace mubiao::generator {
namespace {

/// Folding writes every bracket in full width; the tables hold them as they are typed.
void widen_brackets(std::u16string& surface) {
  std::replace(surface.begin(), surface.end(), u'(', u'（');
  std::replace(surface.begin(), surface.end(), u')', u'）');
}

void add_entry(Lexicon& lexicon, const Place& place, const std::string& surface, int word_class, int value,
               unsigned flags) {
  Entry entry{{}, surface, word_class, value, flags, place};
  if (!to_utf16(surface, entry.surface)) return;  // reported by words_of
  widen_brackets(entry.surface);
  lexicon.entries.push_back(std::move(entry));
}

/// The number of a class, known to be one that the program needs.
int class_number(const Lexicon& lexicon, const std::string& name) { return *lexicon.names.classes.find(name); }

/// The class of a row of words; nothing, with a fault, where there is no such class of words.
std::optional<int> word_class_of(const KnownNames& names, const Row& row) {
  const std::string& name = row.cells[1];
  const std::optional<int> word_class = names.classes.find(name);
  if (!word_class) {
    names.classes.known(row.place, "column class", name);
  } else if (names.rules[static_cast<std::size_t>(*word_class)].own_table) {
    fault(row.place, "column class: \"" + name + "\" has a table of its own; add the row there");
    return std::nullopt;
  }
  return word_class;
}

void add_words(Lexicon& lexicon, const Table& table) {
  for (const Row& row : table.rows) {
    const std::optional<int> word_class = word_class_of(lexicon.names, row);
    if (!word_class) continue;
    const int value = value_of(lexicon.names, *word_class, row.place, row.cells[2]);
    const unsigned flags = flags_of(lexicon.names, *word_class, row.place, row.cells[3]);
    for (const std::string& surface : words_of(row.place, row.cells[0]))
      add_entry(lexicon, row.place, surface, *word_class, value, flags);
  }
}

void add_units(Lexicon& lexicon, const Table& table) {
  const int word_class = class_number(lexicon, "unit");
  for (const Row& row : table.rows) {
    const int kind = lexicon.names.unit_kinds.known(row.place, "column kind", row.cells[1]);
    for (const std::string& surface : words_of(row.place, row.cells[0])) {
      add_entry(lexicon, row.place, surface, word_class, static_cast<int>(lexicon.units.size()), 0);
      lexicon.units.push_back({surface, row.cells[2].empty() ? surface : row.cells[2], kind});
    }
  }
}

/// The form of an alias that find_indicator looks up: without quotes, commas and bracketed asides, Latin letters in
/// capitals (comparison_key in catalogue.cpp does the same to the name looked for).
std::string comparison_form(const std::string& alias) {
  std::string form = alias;
  for (const std::string_view sign : {" ", "\"", "“", "”", "‘", "’", "《", "》", "、"})
    for (std::size_t at; (at = form.find(sign)) != std::string::npos;) form.erase(at, sign.size());
  for (std::size_t open; (open = form.find('(')) != std::string::npos;) {
    const std::size_t close = form.find(')', open);
    form.erase(open, close == std::string::npos ? close : close - open + 1);
  }
  for (char& c : form)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return form;
}

struct IndicatorSurface {
  std::string surface;
  std::string word_class;
};

/// An indicator's surfaces, the name first: name and aliases as written, and their comparison forms where these differ.
/// An alias "=X" counts only as a whole name.
std::vector<IndicatorSurface> indicator_surfaces(const Row& row) {
  std::vector<IndicatorSurface> surfaces;
  std::set<std::string> seen;
  const std::string cell = row.cells[5].empty() ? row.cells[1] : row.cells[1] + '|' + row.cells[5];
  for (const std::string& alias : words_of(row.place, cell)) {
    const bool exact = alias[0] == '=';
    surfaces.push_back({exact ? alias.substr(1) : alias, exact ? "indicator_exact" : "indicator"});
    const std::string& surface = surfaces.back().surface;
    if (surface.empty() || surface.find("的") != std::string::npos)
      fault(row.place,
            "alias \"" + alias + "\": write it without 的, which is dropped from names before they are compared");
    if (!seen.insert(surface).second) fault(row.place, "alias \"" + surface + "\" stands twice; remove one");
  }
  for (std::size_t i = 0, written = surfaces.size(); i < written; ++i) {
    const IndicatorSurface compared = {comparison_form(surfaces[i].surface), surfaces[i].word_class};
    if (seen.insert(compared.surface).second) surfaces.push_back(compared);
  }
  return surfaces;
}

bool is_one_of(std::initializer_list<std::string_view> names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

void check_indicator(Lexicon& lexicon, const Row& row) {
  check_identifier(row.place, "code", row.cells[0]);
  lexicon.names.groups.known(row.place, "column group", row.cells[3]);
  if (row.cells[4] != "yes" && row.cells[4] != "no") fault(row.place, "column headline: write yes or no");
  if (row.cells[2].empty()) fault(row.place, "column en: give the English name");
  if (!is_one_of({"up", "down", "near"}, row.cells[7])) fault(row.place, "column aim: write up, down or near");
  if (!is_one_of({"flow", "state"}, row.cells[8])) fault(row.place, "column kind: write flow or state");
  const auto same_code = [&](const Indicator& other) { return other.code == row.cells[0]; };
  if (std::any_of(lexicon.indicators.begin(), lexicon.indicators.end(), same_code))
    fault(row.place, "code \"" + row.cells[0] + "\" stands twice; join the rows or choose another code");
}

std::uint32_t unit_kinds_of(const KnownNames& names, const Row& row) {
  std::uint32_t kinds = 0;
  for (const std::string& kind : split(row.cells[6], '|'))
    kinds |= std::uint32_t{1} << names.unit_kinds.known(row.place, "column kinds", kind);
  return kinds;
}

void add_indicators(Lexicon& lexicon, const Table& table) {
  for (const Row& row : table.rows) {
    check_indicator(lexicon, row);
    const int value = static_cast<int>(lexicon.indicators.size());
    for (const auto& [surface, word_class] : indicator_surfaces(row))
      add_entry(lexicon, row.place, surface, class_number(lexicon, word_class), value, 0);
    lexicon.indicators.push_back(
        {row.cells[0], row.cells[4] == "yes", unit_kinds_of(lexicon.names, row), row.cells[7], row.cells[8]});
  }
}

/// A sort of tables, told by its columns, and what takes its rows in.
struct TableSort {
  std::vector<std::string> columns;
  void (*add)(Lexicon& lexicon, const Table& table);
};

void add_parts(Lexicon& lexicon, const Table& table) {
  for (const Row& row : table.rows) lexicon.parts.push_back({row.place, row.cells[0], split(row.cells[1], '|')});
}

void check_code(const std::vector<std::string>& codes, const Place& place, const std::string& column,
                const std::string& code) {
  if (std::find(codes.begin(), codes.end(), code) == codes.end())
    fault(place, unknown_name("column " + column, code, codes));
}

/// Every code of the tables of parts is one of an indicator.
void check_parts(const Lexicon& lexicon) {
  std::vector<std::string> codes;
  for (const Indicator& indicator : lexicon.indicators) codes.push_back(indicator.code);
  for (const Parts& divided : lexicon.parts) {
    check_code(codes, divided.place, "whole", divided.whole);
    for (const std::string& part : divided.parts) check_code(codes, divided.place, "parts", part);
  }
}

void add_lists(Lexicon& lexicon, const Table& table) { add_word_lists(table, lexicon.word_lists); }

const TableSort table_sorts[] = {
    {{"word", "class", "value", "flags", "note"}, add_words},
    {{"unit", "kind", "canonical", "en", "note"}, add_units},
    {{"code", "name", "en", "group", "headline", "aliases", "kinds", "aim", "kind"}, add_indicators},
    {{"list", "words", "note"}, add_lists},
    {{"whole", "parts", "note"}, add_parts},
};

void add_table(Lexicon& lexicon, const std::filesystem::path& path) {
  const Table table = read_table(path);
  if (table.columns.empty()) return;
  std::vector<std::string> first_columns;
  for (const TableSort& sort : table_sorts) {
    first_columns.push_back(sort.columns[0]);
    if (sort.columns[0] != table.columns[0]) continue;
    if (has_columns(table, sort.columns)) sort.add(lexicon, table);
    return;
  }
  fault(table.header, unknown_name("the first column", table.columns[0], first_columns));
}

/// Reports where `b` says again what its neighbour `a` says. A word may mean two things in one class, but a unit is one
/// unit and an alias names one indicator.
void check_repeated(const Lexicon& lexicon, const Entry& a, const Entry& b) {
  if (a.surface != b.surface || a.word_class != b.word_class) return;
  const bool one_meaning =
      b.word_class == class_number(lexicon, "unit") || b.word_class == class_number(lexicon, "indicator");
  if (one_meaning || a.value == b.value)
    fault(b.place, "\"" + b.written + "\" stands already in " + a.place.file + ":" + std::to_string(a.place.line) +
                       "; remove one");
}

/// Reports what stands twice.
void check_repeated_entries(const Lexicon& lexicon) {
  std::vector<std::size_t> order(lexicon.entries.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto key = [&](std::size_t i) {
    const Entry& entry = lexicon.entries[i];
    return std::tie(entry.surface, entry.word_class, entry.value);
  };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
  for (std::size_t i = 1; i < order.size(); ++i)
    check_repeated(lexicon, lexicon.entries[order[i - 1]], lexicon.entries[order[i]]);
  if (lexicon.entries.size() > 0x7FFF)
    fault({"(all tables)", 0}, "more than 32767 words; widen the node fields of the trie");
}

}  // namespace

Lexicon read_lexicon(const std::filesystem::path& folder) {
  Lexicon lexicon;
  const std::filesystem::path known_names = folder / "known_names.tsv";
  lexicon.names = read_known_names(known_names);
  if (fault_count() != 0) return lexicon;  // every name would be unknown
  std::vector<std::filesystem::path> paths;
  std::error_code error;
  for (const auto& file : std::filesystem::directory_iterator(folder, error))
    if (file.path().extension() == ".tsv" && file.path() != known_names) paths.push_back(file.path());
  if (paths.empty()) fault({folder.string(), 0}, "holds no .tsv table; give the folder core/lexicon");
  std::sort(paths.begin(), paths.end());
  for (const std::filesystem::path& path : paths) add_table(lexicon, path);
  check_repeated_entries(lexicon);
  check_parts(lexicon);
  if (lexicon.units.empty()) fault({"units.tsv", 0}, "no unit in any table; at least one is needed");
  if (lexicon.indicators.empty()) fault({"indicators.tsv", 0}, "no indicator in any table; at least one is needed");
  return lexicon;
}

}  // namespace mubiao::generator
