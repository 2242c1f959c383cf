#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/table/generator/table_file.h"

namespace mubiao::generator {

/// Names in the order of their first appearance, which numbers them from 0.
class NameList {
 public:
  struct Name {
    std::string name;
    std::string meaning;  ///< for the comment in C++
  };

  /// Adds `name` unless it is there; its number.
  int add(const std::string& name, const std::string& meaning = {});
  std::optional<int> find(const std::string& name) const;
  /// The number of `name`, which stands in `column` of a row at `place`; a fault that tells the nearest name, and 0,
  /// where the list does not have it.
  int known(const Place& place, const std::string& column, const std::string& name) const;
  const std::vector<Name>& names() const { return names_; }

 private:
  std::vector<Name> names_;
};

/// What the rows of a class of words may hold.
struct ClassRule {
  NameList values;
  NameList flags;
  bool numbers = false;    ///< values are whole numbers
  bool own_table = false;  ///< filled by units.tsv or indicators.tsv, no class for a table of words
};

/// All names that the tables may use (known_names.tsv).
struct KnownNames {
  NameList classes;
  std::vector<ClassRule> rules;  ///< of each class
  NameList values;               ///< of all classes
  NameList flags;                ///< of all classes
  NameList unit_kinds;
  NameList groups;
};

KnownNames read_known_names(const std::filesystem::path& path);

/// What a row's cell `value` stands for in the class with `rule`: 0 for no value, a number as it is, a name as one more
/// than its number. A fault for what the class does not have.
int value_of(const KnownNames& names, int word_class, const Place& place, const std::string& cell);

/// The bit set of the flags in a row's cell.
unsigned flags_of(const KnownNames& names, int word_class, const Place& place, const std::string& cell);

}  // namespace mubiao::generator
