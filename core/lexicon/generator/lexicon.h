#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/lexicon/generator/known_names.h"
#include "core/lexicon/generator/word_lists.h"
#include "core/table/generator/table_file.h"

namespace mubiao::generator {

/// A word in one of its classes.
struct Entry {
  std::u16string surface;
  std::string written;  ///< the surface in UTF-8
  int word_class = 0;
  int value = 0;
  unsigned flags = 0;
  Place place;
};

/// A notation of a unit.
struct Unit {
  std::string surface;
  std::string canonical;
  int kind = 0;
};

struct Indicator {
  std::string code;
  bool headline = false;
  std::uint32_t unit_kinds = 0;
  std::string aim;   ///< "up", "down", "near"
  std::string kind;  ///< "flow", "state"
};

/// An indicator and the others that it is divided into, by their codes.
struct Parts {
  Place place;
  std::string whole;
  std::vector<std::string> parts;
};

/// All tables, checked.
struct Lexicon {
  KnownNames names;
  std::vector<Entry> entries;
  std::vector<Unit> units;
  std::vector<Indicator> indicators;
  std::vector<WordList> word_lists;
  std::vector<Parts> parts;  ///< checked here, read by the page only
};

/// Reads and checks all tables of `folder`; what is wrong is reported by `fault`.
Lexicon read_lexicon(const std::filesystem::path& folder);

}  // namespace mubiao::generator
