#include "core/lexicon/generator/known_names.h"

#include <algorithm>

#include "core/lexicon/generator/cpp_text.h"
#include "core/table/generator/nearest_name.h"

namespace mubiao::generator {
namespace {

constexpr std::size_t most_flags = 16;       // bits of LexiconEntry::flags
constexpr std::size_t most_unit_kinds = 32;  // bits of CatalogueEntry::unit_kinds
constexpr std::size_t most_classes = 64;     // bits of Marks::starting

std::vector<std::string> names_of(const NameList& list) {
  std::vector<std::string> names;
  for (const NameList::Name& name : list.names()) names.push_back(name.name);
  return names;
}

std::string class_name(const KnownNames& names, int word_class) {
  return "class \"" + names.classes.names()[static_cast<std::size_t>(word_class)].name + "\"";
}

const ClassRule& rule_of(const KnownNames& names, int word_class) {
  return names.rules[static_cast<std::size_t>(word_class)];
}

bool is_integer(const std::string& text) {
  const std::size_t digits = !text.empty() && text[0] == '-' ? 1 : 0;
  return text.size() > digits && text.size() <= digits + 4 &&
         text.find_first_not_of("0123456789", digits) == std::string::npos;
}

/// The names of a cell "a|b", which may be empty, into a list of one class and that of all.
void add_names(const Row& row, std::size_t column, NameList& own, NameList& all) {
  if (row.cells[column].empty()) return;
  for (const std::string& name : split(row.cells[column], '|')) {
    check_identifier(row.place, column == 2 ? "values" : "flags", name);
    own.add(name);
    all.add(name);
  }
}

void add_class(const Row& row, KnownNames& names) {
  names.classes.add(row.cells[1], row.cells[4]);
  ClassRule& rule = names.rules.emplace_back();
  rule.numbers = row.cells[2] == "number";
  rule.own_table = row.cells[2] == "row";
  if (!rule.numbers && !rule.own_table) add_names(row, 2, rule.values, names.values);
  add_names(row, 3, rule.flags, names.flags);
}

/// The list that a row's name goes into, or null.
NameList* list_of(const std::string& sort, KnownNames& names) {
  if (sort == "class") return &names.classes;
  if (sort == "kind") return &names.unit_kinds;
  return sort == "group" ? &names.groups : nullptr;
}

void add_row(const Row& row, KnownNames& names) {
  const std::string& sort = row.cells[0];
  const std::string& name = row.cells[1];
  NameList* list = list_of(sort, names);
  if (list == nullptr) return fault(row.place, unknown_name("column sort", sort, {"class", "kind", "group"}));
  check_identifier(row.place, "name", name);
  if (list->find(name)) return fault(row.place, sort + " \"" + name + "\" stands twice; remove one");
  if (sort == "class") return add_class(row, names);
  if (!row.cells[2].empty() || !row.cells[3].empty())
    fault(row.place, "only a class has values and flags; leave these columns empty");
  list->add(name, row.cells[4]);
}

void check_count(const Place& place, const NameList& list, const std::string& what, std::size_t most) {
  if (list.names().size() > most)
    fault(place, std::to_string(list.names().size()) + ' ' + what + "; there is room for " + std::to_string(most));
}

}  // namespace

int NameList::add(const std::string& name, const std::string& meaning) {
  if (const std::optional<int> number = find(name)) return *number;
  names_.push_back({name, meaning});
  return static_cast<int>(names_.size()) - 1;
}

std::optional<int> NameList::find(const std::string& name) const {
  const auto found = std::find_if(names_.begin(), names_.end(), [&](const Name& own) { return own.name == name; });
  return found == names_.end() ? std::nullopt : std::optional(static_cast<int>(found - names_.begin()));
}

int NameList::known(const Place& place, const std::string& column, const std::string& name) const {
  if (const std::optional<int> number = find(name)) return *number;
  fault(place, unknown_name(column, name, names_of(*this)));
  return 0;
}

KnownNames read_known_names(const std::filesystem::path& path) {
  KnownNames names;
  const Table table = read_table(path);
  if (!has_columns(table, {"sort", "name", "values", "flags", "meaning"})) return names;
  for (const Row& row : table.rows) add_row(row, names);
  const Place whole = {path.filename().string(), 0};
  check_count(whole, names.classes, "classes", most_classes);
  check_count(whole, names.flags, "flags", most_flags);
  check_count(whole, names.unit_kinds, "kinds of units", most_unit_kinds);
  for (const char* needed : {"unit", "indicator", "indicator_exact"})
    if (!names.classes.find(needed))
      fault(whole, std::string("add the class \"") + needed + "\", which the program needs");
  if (!names.unit_kinds.find("unknown")) fault(whole, "add the kind \"unknown\", which the program needs");
  return names;
}

int value_of(const KnownNames& names, int word_class, const Place& place, const std::string& cell) {
  const ClassRule& rule = rule_of(names, word_class);
  const std::string of_class = class_name(names, word_class);
  if (rule.numbers) {
    if (is_integer(cell)) return std::stoi(cell);
    fault(place, "column value: " + of_class + " needs a whole number of at most four digits");
  } else if (rule.values.names().empty()) {
    if (!cell.empty()) fault(place, "column value: " + of_class + " has no values; leave it empty");
  } else if (rule.values.find(cell)) {
    return *names.values.find(cell) + 1;
  } else {
    fault(place, unknown_name("column value of " + of_class, cell, names_of(rule.values)));
  }
  return 0;
}

unsigned flags_of(const KnownNames& names, int word_class, const Place& place, const std::string& cell) {
  unsigned flags = 0;
  if (cell.empty()) return flags;
  const NameList& known = rule_of(names, word_class).flags;
  for (const std::string& flag : split(cell, '|')) {
    if (known.names().empty()) {
      fault(place, "column flags: " + class_name(names, word_class) + " has no flags; leave it empty");
    } else if (!known.find(flag)) {
      fault(place, unknown_name("column flags of " + class_name(names, word_class), flag, names_of(known)));
    } else {
      flags |= 1u << *names.flags.find(flag);
    }
  }
  return flags;
}

}  // namespace mubiao::generator
