#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/lexicon/generator/word_lists.h"
#include "core/table/generator/table_file.h"

namespace mubiao::generator {

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

/// Reads and checks all tables of `folder`; what is wrong is reported by `fault`.
Lexicon read_lexicon(const std::filesystem::path& folder);

}  // namespace mubiao::generator
