// Compiles the tables of core/lexicon (*.tsv) into constants:
//
//   lexicon_generator LEXICON_DIR OUTPUT_DIR
//
//   lexicon_classes.h    the class, value and flag names that the tables use, as C++ names
//   lexicon_tables.inc   the words with their meanings, the kinds of the units
//   catalogue_table.inc  the indicators
//   word_lists.h         lists of words that the program asks for by name
//
// What a table holds is told by the first column of its header line:
//
//   word  class  value  flags  note                                   any words
//   unit  kind  canonical  en  note                                   units; an entry of class `unit`, value = unit
//   code  name  en  group  headline  aliases  kinds                   indicators; class `indicator` (`indicator_exact`
//                                                                     for an alias written with =), value = indicator
//   list  words  note                                                 lists of words
//
// README.md beside the tables explains the columns. A fault in a table is reported as `file:line: what to do`;
// all faults are reported, nothing is written then, and the exit code is 2.
#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <tuple>
#include <vector>

#include "core/lexicon/generator/cpp_text.h"
#include "core/lexicon/generator/table_file.h"
#include "core/lexicon/generator/word_lists.h"
#include "core/table/number.h"
#include "core/table/number_list.h"

namespace mubiao::generator {
namespace {

// ---------------------------------------------------------------------------------------------------------------
// The lexicon

/// Names in the order of their first appearance.
class NameList {
 public:
  int number(const std::string& name) {
    const auto [found, added] = numbers_.try_emplace(name, static_cast<int>(names_.size()));
    if (added) names_.push_back(name);
    return found->second;
  }
  const std::vector<std::string>& names() const { return names_; }

 private:
  std::map<std::string, int> numbers_;
  std::vector<std::string> names_;
};

struct Entry {
  std::u16string surface;
  std::string written;  // the surface in UTF-8
  int word_class = 0;
  int value = 0;
  unsigned flags = 0;
  Place place;
};

struct Unit {
  std::string surface;
  std::string canonical;
  int kind = 0;
};

struct Indicator {
  std::string code;
  bool headline = false;
  std::uint32_t unit_kinds = 0;
};

struct Lexicon {
  NameList classes;
  NameList values;
  NameList flags;
  NameList unit_kinds;
  std::vector<Entry> entries;
  std::vector<Unit> units;
  std::vector<Indicator> indicators;
  std::vector<WordList> word_lists;
  std::map<std::string, Place> used_kinds;  // unit kinds that an indicator names, with the first place
};

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

// ---------------------------------------------------------------------------------------------------------------
// Writing

template <typename Numbers>
void write_numbers(std::ostream& out, const std::string& declaration, const Numbers& numbers) {
  out << declaration << " = ";
  write_number_list(out, numbers);
  out << ";\n\n";
}

void write_enum(std::ostream& out, const std::string& name, const std::string& type,
                const std::vector<std::string>& names) {
  out << "enum class " << name << " : std::" << type << " {\n";
  for (const std::string& enumerator : names) out << "  " << cpp_name(enumerator) << ",\n";
  out << "};\n\n";
}

std::string classes_header(const Lexicon& lexicon) {
  std::ostringstream out;
  out << banner() << "#pragma once\n\n#include <cstdint>\n\n";
  // g++ 12 says that a scoped enumerator shadows whatever bears its name at namespace scope; it does not.
  out << "#pragma GCC diagnostic push\n#pragma GCC diagnostic ignored \"-Wshadow\"\n\nnamespace mubiao {\n\n";
  out << "/// Classes of words: what `LexiconEntry::word_class` holds.\n";
  write_enum(out, "WordClass", "uint16_t", lexicon.classes.names());
  out << "inline constexpr unsigned word_class_count = " << lexicon.classes.names().size() << ";\n\n";
  out << "/// What a unit measures.\n";
  write_enum(out, "UnitKind", "uint8_t", lexicon.unit_kinds.names());
  out << "/// Named meanings: what `LexiconEntry::value` holds where the table gives a name. 0 is no value.\n";
  out << "namespace lexicon_value {\n";
  int number = 0;
  for (const std::string& name : lexicon.values.names())
    out << "inline constexpr std::int16_t " << cpp_name(name) << " = " << ++number << ";\n";
  out << "}  // namespace lexicon_value\n\n/// Bits of `LexiconEntry::flags`.\nnamespace lexicon_flag {\n";
  number = 0;
  for (const std::string& name : lexicon.flags.names())
    out << "inline constexpr std::uint16_t " << cpp_name(name) << " = 1 << " << number++ << ";\n";
  out << "}  // namespace lexicon_flag\n\n}  // namespace mubiao\n\n#pragma GCC diagnostic pop\n";
  return out.str();
}

bool same_meaning(const Entry& a, const Entry& b) {
  return a.word_class == b.word_class && a.value == b.value && a.flags == b.flags;
}

void write_units(std::ostream& out, const Lexicon& lexicon) {
  out << "constexpr UnitKind unit_kinds[] = {\n";
  for (const Unit& unit : lexicon.units)
    out << "  UnitKind::" << cpp_name(lexicon.unit_kinds.names()[static_cast<std::size_t>(unit.kind)]) << ",\n";
  out << "};\n\nconstexpr UnitNotation unit_notations[] = {\n";
  for (std::size_t i = 0; i < lexicon.units.size(); ++i) {
    const Unit& unit = lexicon.units[i];
    if (unit.canonical != unit.surface) out << "  {" << i << ", u" << literal(unit.canonical) << "},\n";
  }
  out << "};\n";
}

/// The characters of all surfaces: the most frequent ones first, as many as leave room for the rest, each part in
/// order.
struct Alphabet {
  std::u16string characters;
  std::size_t frequent = 0;
};

Alphabet alphabet_of(const Lexicon& lexicon) {
  constexpr std::size_t codes = 255;  // of a byte, but for the one that ends a surface
  constexpr std::size_t second_bytes = 256;
  std::map<char16_t, std::size_t> counts;
  for (const Entry& entry : lexicon.entries)
    for (const char16_t unit : entry.surface) ++counts[unit];
  Alphabet alphabet;
  for (const auto& [unit, count] : counts) alphabet.characters += unit;
  const auto has_room = [&](std::size_t frequent) {
    return frequent + (codes - frequent) * second_bytes >= alphabet.characters.size();
  };
  while (alphabet.frequent < std::min(codes, alphabet.characters.size()) && has_room(alphabet.frequent + 1))
    ++alphabet.frequent;
  const auto middle = alphabet.characters.begin() + static_cast<std::ptrdiff_t>(alphabet.frequent);
  std::stable_sort(alphabet.characters.begin(), alphabet.characters.end(),
                   [&](char16_t a, char16_t b) { return counts[a] > counts[b]; });
  std::sort(alphabet.characters.begin(), middle);
  std::sort(middle, alphabet.characters.end());
  return alphabet;
}

/// A surface is the codes of its characters and a 0. The code of a frequent character is its place in the alphabet plus
/// one; any other takes two bytes, a byte above those and its place among the rest modulo 256:
///
///   1 … frequent                             frequent character
///   frequent + 1 + place / 256, place % 256  another one
///
/// In UTF-16 with an array of lengths they were a fifth larger after gzip. The alphabet is written as steps from each
/// character to the next, modulo 2^16 where the second part begins.
void write_surfaces(std::ostream& out, const Lexicon& lexicon) {
  const Alphabet alphabet = alphabet_of(lexicon);
  std::vector<std::uint8_t> steps;
  std::map<char16_t, std::vector<std::uint8_t>> codes;
  char16_t before = 0;
  for (std::size_t i = 0; i < alphabet.characters.size(); ++i) {
    const char16_t unit = alphabet.characters[i];
    append_number(steps, static_cast<std::uint16_t>(unit - before));
    before = unit;
    const std::size_t place = i - alphabet.frequent;
    if (i < alphabet.frequent) {
      codes[unit] = {static_cast<std::uint8_t>(i + 1)};
    } else {
      codes[unit] = {static_cast<std::uint8_t>(alphabet.frequent + 1 + place / 256), static_cast<std::uint8_t>(place)};
    }
  }
  std::vector<std::uint8_t> text;
  std::size_t length = 0, longest = 0;
  for (const Entry& entry : lexicon.entries) {
    for (const char16_t unit : entry.surface) text.insert(text.end(), codes[unit].begin(), codes[unit].end());
    text.push_back(0);
    length += entry.surface.size();
    longest = std::max(longest, entry.surface.size());
  }
  out << "constexpr std::size_t longest_surface_length = " << longest << ";\n"
      << "constexpr std::size_t surface_count = " << lexicon.entries.size() << ";\n"
      << "constexpr std::size_t surface_text_length = " << length << ";\n"
      << "constexpr std::size_t character_count = " << alphabet.characters.size() << ";\n"
      << "constexpr unsigned frequent_characters = " << alphabet.frequent << ";\n\n";
  write_numbers(out, "constexpr std::uint8_t character_steps[]", steps);
  write_numbers(out, "constexpr std::uint8_t surface_codes[]", text);
}

/// Rows in table order: neighbours resemble each other there, which compresses best.
void write_rows(std::ostream& out, const Lexicon& lexicon) {
  std::vector<std::size_t> surface_counts;
  const Entry* row = nullptr;  // the row before
  std::size_t run_length = 0;
  out << "constexpr LexiconRun lexicon_runs[] = {";
  const auto end_run = [&] {
    if (run_length > 0) out << run_length << "},";
    run_length = 0;
  };
  for (std::size_t i = 0; i < lexicon.entries.size();) {
    const Entry& first = lexicon.entries[i];
    const bool goes_on = row != nullptr && first.word_class == row->word_class && first.flags == row->flags &&
                         first.value == row->value + 1;
    if (!goes_on) {
      end_run();
      out << "\n  {" << first.word_class << ", " << first.value << ", " << first.flags << ", ";
    }
    ++run_length;
    std::size_t end = i;
    while (end < lexicon.entries.size() && same_meaning(lexicon.entries[end], first)) ++end;
    surface_counts.push_back(end - i);
    row = &first;
    i = end;
  }
  end_run();
  out << "\n};\n\n";
  write_numbers(out, "constexpr std::uint16_t row_surface_counts[]", surface_counts);
}

std::string lexicon_tables(const Lexicon& lexicon) {
  std::ostringstream out;
  out << banner() << '\n';
  write_surfaces(out, lexicon);
  write_rows(out, lexicon);
  write_units(out, lexicon);
  return out.str();
}

/// Codes in one text, since an array of string views costs more than the strings. The Chinese names are among the
/// surfaces already, and the English ones are the page's business: they would be a tenth of the engine.
std::string catalogue_table(const Lexicon& lexicon) {
  std::ostringstream text;
  std::ostringstream rows;
  for (const Indicator& indicator : lexicon.indicators) {
    text << "\n    " << literal(indicator.code + '\n');
    rows << "    {" << (indicator.headline ? "true" : "false") << ", " << indicator.unit_kinds << "},\n";
  }
  return banner() + "\n// code, line end\nconstexpr std::string_view catalogue_text =" + text.str() +
         ";\n\nconstexpr CatalogueRow catalogue_rows[] = {\n" + rows.str() + "};\n";
}

/// Leaves a file that already has this content alone, so that nothing is compiled again for it.
void write_file(const std::filesystem::path& path, const std::string& content) {
  std::ifstream old(path, std::ios::binary);
  const std::string before{std::istreambuf_iterator<char>(old), std::istreambuf_iterator<char>()};
  if (old && before == content) return;
  std::ofstream out(path, std::ios::binary);
  out << content;
  out.close();
  if (!out) fault({path.string(), 0}, "cannot be written; check the folder and the disk");
}

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

}  // namespace
}  // namespace mubiao::generator

int main(int argument_count, char** arguments) {
  using namespace mubiao::generator;
  if (argument_count != 3) {
    std::cerr << "usage: lexicon_generator LEXICON_DIR OUTPUT_DIR\n";
    return 2;
  }
  const Lexicon lexicon = read_lexicon(arguments[1]);
  if (fault_count() != 0) return 2;
  const std::filesystem::path output = arguments[2];
  write_file(output / "lexicon_classes.h", classes_header(lexicon));
  write_file(output / "lexicon_tables.inc", lexicon_tables(lexicon));
  write_file(output / "catalogue_table.inc", catalogue_table(lexicon));
  write_file(output / "word_lists.h", word_lists_header(lexicon.word_lists));
  return fault_count() == 0 ? 0 : 2;
}
