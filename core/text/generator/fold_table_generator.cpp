// Writes the folding table: every character that folds with the unit it folds to, and the classes of units.
//
//   fold_table_generator OUTPUT.inc TRADITIONAL.tsv
//
// Three sources, later ones win:
//   1. utf8proc: a character whose compatibility decomposition is one other character *and* says "the same character,
//      another width or place" (full-width, half-width, small, vertical, compatibility ideographs, radicals).
//      Blind NFKC is wrong for figures: circled, superscript, squared and fraction characters stay (①5% is not 15%).
//   2. TRADITIONAL.tsv: Traditional and old forms to Simplified.
//   3. `marks` below: one canonical mark for each family of look-alikes.
//
// A fault in TRADITIONAL.tsv is reported as `file:line: what to do`; all are, nothing is written then, and the exit
// code is 2.
#include <utf8proc.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/table/generator/table_file.h"
#include "core/table/number.h"
#include "core/table/number_list.h"
#include "core/text/unit_class.h"

namespace {

using mubiao::UnitClass;
using mubiao::generator::fault;
using mubiao::generator::has_columns;
using mubiao::generator::Place;
using mubiao::generator::read_table;
using mubiao::generator::Row;
using mubiao::generator::Table;

constexpr std::uint32_t unit_count = 0x10000;

struct Family {
  char16_t canonical;
  std::u16string_view members;
};

// Members are given after step 1: full-width forms of ASCII need no row.
constexpr Family marks[] = {
    {u'；', u";"},
    {u'！', u"!"},
    {u'？', u"?"},
    {u'（', u"(〔❨"},
    {u'）', u")〕❩"},
    {u',', u"\u201A"},
    {u'。', u"\uFF61"},
    {u'、', u"\uFF64"},
    {u'-', u"\u2010\u2011\u2012\u2013\u2212\u2043\uFE63\u2796"},
    {u'—', u"\u2015\u2500\u2501\u30FC\u2E3A\uFE58"},
    {u'~', u"\u301C\u223C\u02DC\u2053\u3030"},
    {u'·', u"\u2022\u2219\u22C5\u2027\u30FB\u16EB\u2E31"},
    {u'“', u"「『〝\u201F\u2018«"},
    {u'”', u"」』〞〟\u2019»"},
    {u'≥', u"\u2267\u2A7E\u22DD"},
    {u'≤', u"\u2266\u2A7D\u22DC"},
    {u'《', u"〈⟪"},
    {u'》', u"〉⟫"},
};

struct Range {
  char32_t first, last;
  UnitClass unit_class;
};

// Classes of folded units; what no row names is `other`. Later rows win.
constexpr Range ranges[] = {
    {0x00, 0x1F, UnitClass::ignored},     {0x7F, 0x9F, UnitClass::ignored},     {u'0', u'9', UnitClass::digit},
    {u'A', u'Z', UnitClass::latin},       {u'a', u'z', UnitClass::latin},       {0x3400, 0x4DBF, UnitClass::han},
    {0x4E00, 0x9FFF, UnitClass::han},     {0xF900, 0xFAFF, UnitClass::han},     {u'々', u'々', UnitClass::han},
    {u'〇', u'〇', UnitClass::han},       {0x0A, 0x0D, UnitClass::newline},     {0x85, 0x85, UnitClass::newline},
    {0x2028, 0x2029, UnitClass::newline}, {0x09, 0x09, UnitClass::space},       {0x20, 0x20, UnitClass::space},
    {0xA0, 0xA0, UnitClass::space},       {0x1680, 0x1680, UnitClass::space},   {0x2000, 0x200A, UnitClass::space},
    {0x202F, 0x202F, UnitClass::space},   {0x205F, 0x205F, UnitClass::space},   {0x3000, 0x3000, UnitClass::space},
    {0x3164, 0x3164, UnitClass::space},   {0x2800, 0x2800, UnitClass::space},   {0xAD, 0xAD, UnitClass::ignored},
    {0x200B, 0x200F, UnitClass::ignored}, {0x202A, 0x202E, UnitClass::ignored}, {0x2060, 0x206F, UnitClass::ignored},
    {0xFE00, 0xFE0F, UnitClass::ignored}, {0xFEFF, 0xFEFF, UnitClass::ignored}, {0xFFF9, 0xFFFB, UnitClass::ignored},
    {u'、', u'。', UnitClass::mark},      {u'《', u'》', UnitClass::mark},      {u'【', u'】', UnitClass::mark},
    {u'，', u'，', UnitClass::context},   {u'；', u'；', UnitClass::mark},      {u'！', u'！', UnitClass::mark},
    {u'？', u'？', UnitClass::mark},      {u'（', u'）', UnitClass::mark},      {u'“', u'”', UnitClass::mark},
    {u'…', u'…', UnitClass::mark},        {u'"', u'"', UnitClass::context},     {u'\'', u'\'', UnitClass::context},
    {u',', u'.', UnitClass::context},     {u':', u':', UnitClass::context},     {u'：', u'：', UnitClass::context},
    {u'·', u'·', UnitClass::context},     {u'—', u'—', UnitClass::context},     {u'~', u'~', UnitClass::context},
    {u'○', u'○', UnitClass::context},     {u'\\', u'\\', UnitClass::escape},    {u'&', u'&', UnitClass::escape},
    {u'_', u'_', UnitClass::escape},      {u'<', u'<', UnitClass::escape},
};

/// The one character that `code` is a mere form of, or `code` itself.
char32_t same_character(char32_t code) {
  // Roman numerals and letter-like symbols (ⅳ, №, ℃) decompose but are read as what they are.
  if (code >= 0x2100 && code <= 0x218F && code != 0x2126 && code != 0x212A && code != 0x212B) return code;
  const utf8proc_property_t* property = utf8proc_get_property(static_cast<utf8proc_int32_t>(code));
  const auto type = property->decomp_type;
  const bool same = type == 0 || type == UTF8PROC_DECOMP_TYPE_FONT || type == UTF8PROC_DECOMP_TYPE_VERTICAL ||
                    type == UTF8PROC_DECOMP_TYPE_WIDE || type == UTF8PROC_DECOMP_TYPE_NARROW ||
                    type == UTF8PROC_DECOMP_TYPE_SMALL || type == UTF8PROC_DECOMP_TYPE_COMPAT;
  if (!same) return code;
  std::array<utf8proc_int32_t, 32> out{};
  int last_boundclass = 0;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT);
  const auto length = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(code), out.data(),
                                              static_cast<utf8proc_ssize_t>(out.size()), options, &last_boundclass);
  if (length != 1 || out[0] == 0x20) return code;
  return static_cast<char32_t>(out[0]);
}

/// Code points of UTF-8 `text`; the tables are our own and well formed.
std::u32string decode(std::string_view text) {
  std::u32string out;
  utf8proc_int32_t code = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at);
    const auto step = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &code);
    if (step <= 0) break;
    out.push_back(static_cast<char32_t>(code));
    at += static_cast<std::size_t>(step);
  }
  return out;
}

/// A character and the unit that folds to; `place` is that of the row that says so.
struct Form {
  char32_t simplified;
  Place place;
};

std::string quoted(const Row& row) { return "\"" + row.cells[0] + "\""; }

void add_forms(const Row& row, std::map<char32_t, Form>& forms) {
  const std::u32string simplified = decode(row.cells[0]);
  if (simplified.size() != 1 || simplified[0] >= unit_count)
    return fault(row.place, "column simplified: " + quoted(row) + " must be one character of the basic plane");
  const std::u32string own = decode(row.cells[1]);
  if (own.empty()) fault(row.place, "column forms: " + quoted(row) + " has no other form; add one or remove the row");
  for (const char32_t form : own) {
    if (form >= unit_count) {
      fault(row.place, "column forms: a form of " + quoted(row) + " is outside the basic plane; remove it");
    } else if (const auto [before, added] = forms.emplace(form, Form{simplified[0], row.place}); !added) {
      fault(row.place, "column forms: a form of " + quoted(row) + " stands already in " + before->second.place.file +
                           ':' + std::to_string(before->second.place.line) + "; remove one");
    }
  }
}

/// The forms of a table with the columns simplified, forms. Faults for rows that contradict another.
std::map<char32_t, char32_t> read_traditional(const char* path) {
  const Table table = read_table(path);
  std::map<char32_t, char32_t> simplified_of;
  if (!has_columns(table, {"simplified", "forms"})) return simplified_of;
  std::map<char32_t, Form> forms;
  for (const Row& row : table.rows) add_forms(row, forms);
  for (const Row& row : table.rows) {
    const std::u32string simplified = decode(row.cells[0]);
    if (const auto form = simplified.empty() ? forms.end() : forms.find(simplified[0]); form != forms.end())
      fault(row.place, "column simplified: " + quoted(row) + " is itself a form in " + form->second.place.file + ':' +
                           std::to_string(form->second.place.line) + "; remove one");
  }
  for (const auto& [form, row] : forms) simplified_of[form] = row.simplified;
  return simplified_of;
}

std::map<char32_t, char32_t> mark_families() {
  std::map<char32_t, char32_t> canonical;
  for (const Family& family : marks)
    for (const char16_t member : family.members) canonical[member] = family.canonical;
  return canonical;
}

char32_t mapped(const std::map<char32_t, char32_t>& table, char32_t code) {
  const auto row = table.find(code);
  return row == table.end() ? code : row->second;
}

std::vector<UnitClass> classes() {
  std::vector<UnitClass> out(unit_count, UnitClass::other);
  for (const Range& range : ranges)
    for (char32_t code = range.first; code <= range.last; ++code) out[code] = range.unit_class;
  return out;
}

/// A character and the unit it folds to.
struct Fold {
  char32_t from, to;
};

/// All folds, by the character.
std::vector<Fold> folds(const std::map<char32_t, char32_t>& forms, const std::vector<UnitClass>& unit_classes) {
  const auto families = mark_families();
  std::vector<Fold> out;
  for (char32_t code = 0; code <= 0x10FFFF; ++code) {
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    const bool gap =
        code < unit_count && (unit_classes[code] == UnitClass::space || unit_classes[code] == UnitClass::newline);
    char32_t to = surrogate || gap ? code : same_character(code);
    if (to >= unit_count) to = code;
    to = mapped(families, mapped(forms, to));
    if (to != code) out.push_back({code, to});
  }
  return out;
}

void write_bytes(std::ofstream& out, const char* name, const std::vector<std::uint8_t>& bytes) {
  out << "constexpr std::uint8_t " << name << "[] = ";
  mubiao::write_number_list(out, bytes);
  out << ";\n";
}

/// Sources as steps from one to the next, targets as steps from the one expected: forms of neighbours are often
/// neighbours.
void write_folds(std::ofstream& out, const std::vector<Fold>& all) {
  std::vector<std::uint8_t> sources, targets;
  Fold before = {0, 0};
  for (const Fold& fold : all) {
    mubiao::append_number(sources, fold.from - before.from);
    mubiao::append_signed(targets, static_cast<std::int32_t>(fold.to) - static_cast<std::int32_t>(before.to) - 1);
    before = fold;
  }
  out << "constexpr std::size_t fold_count = " << all.size() << ";\n";
  write_bytes(out, "fold_sources", sources);
  write_bytes(out, "fold_targets", targets);
}

void write_class_runs(std::ofstream& out, const std::vector<UnitClass>& unit_classes) {
  out << "constexpr ClassRun fold_class_runs[] = {\n";
  for (std::uint32_t unit = 0; unit < unit_count; ++unit)
    if (unit + 1 == unit_count || unit_classes[unit + 1] != unit_classes[unit])
      out << "  {" << unit << ", UnitClass{" << static_cast<unsigned>(unit_classes[unit]) << "}},\n";
  out << "};\n";
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "usage: fold_table_generator OUTPUT.inc TRADITIONAL.tsv\n";
    return 2;
  }
  const std::map<char32_t, char32_t> forms = read_traditional(arguments[2]);
  if (mubiao::generator::fault_count() != 0) return 2;
  const auto unit_classes = classes();

  std::ofstream out(arguments[1]);
  out << "// Generated by fold_table_generator from utf8proc " << UTF8PROC_VERSION_MAJOR << '.'
      << UTF8PROC_VERSION_MINOR << " and core/text/traditional.tsv. Do not edit.\n";
  write_folds(out, folds(forms, unit_classes));
  write_class_runs(out, unit_classes);
  out.close();
  if (!out) fault({arguments[1], 0}, "cannot be written; check the folder and the disk");
  return mubiao::generator::fault_count() == 0 ? 0 : 2;
}
