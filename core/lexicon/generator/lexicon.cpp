#include "core/lexicon/generator/lexicon.h"

#include <algorithm>
#include <iostream>
#include <numeric>
#include <set>
#include <string_view>
#include <system_error>
#include <tuple>

#include "core/lexicon/generator/cpp_text.h"

namespace mubiao::generator {
namespace {

void add_entry(Lexicon& lexicon, const Place& place, const std::string& surface, int word_class, int value,
               unsigned flags) {
  Entry entry{{}, surface, word_class, value, flags, place};
  if (!to_utf16(surface, entry.surface)) return;  // reported by words_of
  lexicon.entries.push_back(std::move(entry));
}

bool is_integer(const std::string& text) {
  const std::size_t digits = text[0] == '-' ? 1 : 0;
  return text.size() > digits && text.size() <= digits + 4 &&
         text.find_first_not_of("0123456789", digits) == std::string::npos;
}

int value_of(Lexicon& lexicon, const Place& place, const std::string& cell) {
  if (cell.empty()) return 0;
  if (is_integer(cell)) return std::stoi(cell);
  check_identifier(place, "value", cell);
  return lexicon.values.number(cell) + 1;  // 0 means: no value
}

unsigned flags_of(Lexicon& lexicon, const Place& place, const std::string& cell) {
  unsigned flags = 0;
  if (cell.empty()) return flags;
  for (const std::string& flag : split(cell, '|')) {
    check_identifier(place, "flags", flag);
    const int number = lexicon.flags.number(flag);
    if (number >= 16) {
      fault(place, "flag \"" + flag + "\" is the 17th; all tables together have room for 16");
      continue;
    }
    flags |= 1u << number;
  }
  return flags;
}

void add_words(Lexicon& lexicon, const Table& table) {
  for (const Row& row : table.rows) {
    check_identifier(row.place, "class", row.cells[1]);
    const int word_class = lexicon.classes.number(row.cells[1]);
    const int value = value_of(lexicon, row.place, row.cells[2]);
    const unsigned flags = flags_of(lexicon, row.place, row.cells[3]);
    for (const std::string& surface : words_of(row.place, row.cells[0]))
      add_entry(lexicon, row.place, surface, word_class, value, flags);
  }
}

void add_units(Lexicon& lexicon, const Table& table) {
  const int word_class = lexicon.classes.number("unit");
  for (const Row& row : table.rows) {
    check_identifier(row.place, "kind", row.cells[1]);
    const int kind = lexicon.unit_kinds.number(row.cells[1]);
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

void check_indicator(Lexicon& lexicon, const Row& row) {
  check_identifier(row.place, "code", row.cells[0]);
  check_identifier(row.place, "group", row.cells[3]);
  if (row.cells[4] != "yes" && row.cells[4] != "no") fault(row.place, "column headline: write yes or no");
  if (row.cells[2].empty()) fault(row.place, "column en: give the English name");
  const auto same_code = [&](const Indicator& other) { return other.code == row.cells[0]; };
  if (std::any_of(lexicon.indicators.begin(), lexicon.indicators.end(), same_code))
    fault(row.place, "code \"" + row.cells[0] + "\" stands twice; join the rows or choose another code");
}

/// The bit set of the row's unit kinds. Their names are checked at the end, when all tables of units are read.
std::uint32_t unit_kinds_of(Lexicon& lexicon, const Row& row) {
  std::uint32_t kinds = 0;
  for (const std::string& kind : split(row.cells[6], '|')) {
    const int number = lexicon.unit_kinds.number(kind);
    if (number >= 32) fault(row.place, "unit kind \"" + kind + "\" is the 33rd; there is room for 32");
    kinds |= std::uint32_t{1} << (number & 31);
    lexicon.used_kinds.emplace(kind, row.place);
  }
  return kinds;
}

void add_indicators(Lexicon& lexicon, const Table& table) {
  for (const Row& row : table.rows) {
    check_indicator(lexicon, row);
    const int value = static_cast<int>(lexicon.indicators.size());
    for (const auto& [surface, word_class] : indicator_surfaces(row))
      add_entry(lexicon, row.place, surface, lexicon.classes.number(word_class), value, 0);
    lexicon.indicators.push_back({row.cells[0], row.cells[4] == "yes", unit_kinds_of(lexicon, row)});
  }
}

void check_unit_kinds(const Lexicon& lexicon) {
  std::set<int> defined;
  for (const Unit& unit : lexicon.units) defined.insert(unit.kind);
  for (const auto& [kind, place] : lexicon.used_kinds) {
    const auto& names = lexicon.unit_kinds.names();
    const auto number = static_cast<int>(std::find(names.begin(), names.end(), kind) - names.begin());
    if (defined.count(number) == 0) fault(place, "column kinds: no unit in units.tsv is of kind \"" + kind + "\"");
  }
}

void add_table(Lexicon& lexicon, const std::filesystem::path& path) {
  using Columns = std::vector<std::string>;
  const Table table = read_table(path);
  if (table.columns == Columns{"word", "class", "value", "flags", "note"}) return add_words(lexicon, table);
  if (table.columns == Columns{"unit", "kind", "canonical", "en", "note"}) return add_units(lexicon, table);
  if (table.columns == Columns{"code", "name", "en", "group", "headline", "aliases", "kinds"})
    return add_indicators(lexicon, table);
  if (table.columns == Columns{"list", "words", "note"}) return add_word_lists(table, lexicon.word_lists);
  fault({path.filename().string(), 1},
        "the header line must be one of: word class value flags note; unit kind canonical en note; "
        "code name en group headline aliases kinds; list words note (separated by tabs)");
}

/// Whether `b` says again what its neighbour `a` says; reports it. Only what leaves a doubt is a fault: a word may mean
/// two things in one class, but a unit is one unit and an alias names one indicator.
bool repeats(Lexicon& lexicon, const Entry& a, const Entry& b) {
  if (a.surface != b.surface || a.word_class != b.word_class) return false;
  const std::string where =
      "\"" + b.written + "\" stands already in " + a.place.file + ":" + std::to_string(a.place.line);
  const bool one_meaning =
      b.word_class == lexicon.classes.number("unit") || b.word_class == lexicon.classes.number("indicator");
  if (one_meaning || (a.value == b.value && a.flags != b.flags)) {
    fault(b.place, where + "; remove one");
  } else if (a.value == b.value) {
    std::cerr << b.place.file << ':' << b.place.line << ": note: " << where << '\n';
  }
  return a.value == b.value;
}

/// Reports what stands twice; what only repeats itself is kept once.
void drop_repeated_entries(Lexicon& lexicon) {
  std::vector<std::size_t> order(lexicon.entries.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto key = [&](std::size_t i) {
    const Entry& entry = lexicon.entries[i];
    return std::tie(entry.surface, entry.word_class, entry.value);
  };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
  std::vector<bool> repeated(order.size(), false);
  for (std::size_t i = 1; i < order.size(); ++i)
    repeated[order[i]] = repeats(lexicon, lexicon.entries[order[i - 1]], lexicon.entries[order[i]]);
  std::vector<Entry> kept;
  for (std::size_t i = 0; i < order.size(); ++i)
    if (!repeated[i]) kept.push_back(std::move(lexicon.entries[i]));
  lexicon.entries = std::move(kept);
  if (lexicon.entries.size() > 0x7FFF)
    fault({"(all tables)", 0}, "more than 32767 words; widen the node fields of the trie");
}

}  // namespace

Lexicon read_lexicon(const std::filesystem::path& folder) {
  Lexicon lexicon;
  lexicon.classes.number("unit");
  lexicon.unit_kinds.number("unknown");
  lexicon.classes.number("indicator");
  lexicon.classes.number("indicator_exact");
  std::vector<std::filesystem::path> paths;
  std::error_code error;
  for (const auto& file : std::filesystem::directory_iterator(folder, error))
    if (file.path().extension() == ".tsv") paths.push_back(file.path());
  if (paths.empty()) fault({folder.string(), 0}, "holds no .tsv table; give the folder core/lexicon");
  std::sort(paths.begin(), paths.end());
  for (const std::filesystem::path& path : paths) add_table(lexicon, path);
  drop_repeated_entries(lexicon);
  check_unit_kinds(lexicon);
  if (lexicon.units.empty()) fault({"units.tsv", 0}, "no unit in any table; at least one is needed");
  if (lexicon.indicators.empty()) fault({"indicators.tsv", 0}, "no indicator in any table; at least one is needed");
  return lexicon;
}

}  // namespace mubiao::generator
