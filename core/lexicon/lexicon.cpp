#include "core/lexicon/lexicon.h"

#include <iterator>

#include "core/lexicon/lookup.h"
#include "core/lexicon/trie.h"
#include "core/lexicon/unit.h"
#include "core/packing/number.h"

namespace mubiao {
namespace {

/// Rows that follow each other in the tables with one class and the same flags, and values that go up by one.
/// `row_surface_counts` has the number of surfaces of each row.
struct LexiconRun {
  std::uint8_t word_class;
  std::int16_t first_value;
  std::uint16_t flags;
  std::uint16_t row_count;
};

/// Where the output writes a unit otherwise than the text.
struct UnitNotation {
  std::uint16_t unit;
  std::u16string_view canonical;
};

#include "generated/lexicon_tables.inc"

/// What marking asks of a trie member, close together: the entries themselves are six times as large.
struct TextMembers {
  struct Entry {
    std::uint16_t entry, word_class;
  };
  std::vector<Entry> entries;        // those that stand in text
  std::vector<std::uint16_t> first;  // of trie member m: [first[m], first[m + 1])
  std::vector<std::uint8_t> length;
};

/// The tables as they are searched. Made once, at the first use (about a millisecond), from the rows in table order:
/// a trie laid out by the generator cost 45 KB of the engine's compressed size, entries in sorted order 30 KB.
struct Lexicon {
  std::vector<char16_t> text;              // all surfaces; entries point into it
  std::vector<LexiconEntry> entries;       // by trie member, then in table order
  TextMembers in_text;
  std::vector<Unit> units;
  std::vector<std::u16string_view> indicator_names;
  Trie trie;
};

/// Reads the surfaces, which lexicon_generator.cpp (`write_surfaces`) tells the coding of, one after the other.
class SurfaceReader {
 public:
  SurfaceReader() {
    NumberReader steps(character_steps);
    char16_t character = 0;
    for (char16_t& c : characters_) c = character = static_cast<char16_t>(character + steps.next());
  }

  /// Writes the next surface to `out` and returns its end there.
  char16_t* read(char16_t* out) {
    while (unsigned code = *at_++) {
      if (code > frequent_characters) code += (code - frequent_characters - 1) * 255 + *at_++;
      *out++ = characters_[code - 1];
    }
    return out;
  }

 private:
  char16_t characters_[character_count];
  const std::uint8_t* at_ = surface_codes;
};

std::vector<LexiconEntry> entries_in_table_order(std::vector<char16_t>& text) {
  std::vector<LexiconEntry> entries;
  entries.reserve(surface_count);
  text.resize(surface_text_length);
  SurfaceReader surfaces;
  char16_t* surface = text.data();
  const std::uint16_t* row = row_surface_counts;
  for (const LexiconRun& run : lexicon_runs) {
    for (int value = run.first_value; value < run.first_value + run.row_count; ++value) {
      for (unsigned left = *row++; left > 0; --left) {
        char16_t* const end = surfaces.read(surface);
        const auto length = static_cast<std::size_t>(end - surface);
        entries.push_back({{surface, length}, run.word_class, static_cast<std::int16_t>(value), run.flags});
        surface = end;
      }
    }
  }
  return entries;
}

std::vector<Unit> units_of(const std::vector<LexiconEntry>& entries) {
  std::vector<Unit> units;
  for (const LexiconEntry& entry : entries)
    if (entry.word_class == static_cast<std::uint16_t>(WordClass::unit))
      units.push_back({entry.surface, entry.surface, unit_kinds[units.size()]});
  for (const UnitNotation& notation : unit_notations) units[notation.unit].canonical = notation.canonical;
  return units;
}

/// The first surface of each indicator.
std::vector<std::u16string_view> indicator_names_of(const std::vector<LexiconEntry>& entries) {
  std::vector<std::u16string_view> names;
  for (const LexiconEntry& entry : entries)
    if (entry.word_class == static_cast<std::uint16_t>(WordClass::indicator) &&
        static_cast<std::size_t>(entry.value) == names.size())
      names.push_back(entry.surface);
  return names;
}

/// `first_entry`: entries of trie member m are [first_entry[m], first_entry[m + 1]).
TextMembers text_members_of(const std::vector<LexiconEntry>& entries, std::span<const std::uint16_t> first_entry) {
  TextMembers members;
  members.entries.reserve(entries.size());
  members.first.reserve(first_entry.size());
  members.length.reserve(first_entry.size());
  for (std::size_t m = 0; m + 1 < first_entry.size(); ++m) {
    members.first.push_back(static_cast<std::uint16_t>(members.entries.size()));
    members.length.push_back(static_cast<std::uint8_t>(entries[first_entry[m]].surface.size()));
    for (std::uint16_t i = first_entry[m]; i < first_entry[m + 1]; ++i)
      if (stands_in_text(entries[i].word_class)) members.entries.push_back({i, entries[i].word_class});
  }
  members.first.push_back(static_cast<std::uint16_t>(members.entries.size()));
  return members;
}

Lexicon make_lexicon() {
  std::vector<char16_t> text;
  const std::vector<LexiconEntry> in_table_order = entries_in_table_order(text);
  std::vector<std::u16string_view> surfaces;
  surfaces.reserve(in_table_order.size());
  for (const LexiconEntry& entry : in_table_order) surfaces.push_back(entry.surface);
  Trie trie(surfaces);
  std::vector<LexiconEntry> entries;
  entries.reserve(in_table_order.size());
  for (const std::uint16_t word : trie.words()) entries.push_back(in_table_order[word]);
  TextMembers in_text = text_members_of(entries, trie.first_words());
  return {std::move(text), std::move(entries), std::move(in_text), units_of(in_table_order),
          indicator_names_of(in_table_order), std::move(trie)};
}

const Lexicon& lexicon() {
  static const Lexicon made = make_lexicon();
  return made;
}

}  // namespace

std::span<const LexiconEntry> lexicon_entries() {
  return lexicon().entries;
}

std::span<const Unit> units() {
  return lexicon().units;
}

std::span<const std::u16string_view> indicator_names() {
  return lexicon().indicator_names;
}

void find_surfaces_at(std::u16string_view text, std::size_t at, std::vector<SurfaceMatch>& matches) {
  const Lexicon& lexicon = mubiao::lexicon();
  matches.clear();
  lexicon.trie.visit_members_at(text, at, [&](unsigned member) {
    const auto length = static_cast<std::uint32_t>(lexicon.trie.members()[member].size());
    matches.push_back({length, lexicon.trie.first_words()[member], lexicon.trie.first_words()[member + 1]});
  });
}

SurfaceMatch find_surface(std::u16string_view word) {
  const Lexicon& lexicon = mubiao::lexicon();
  SurfaceMatch match{};
  lexicon.trie.visit_members_at(word, 0, [&](unsigned member) {
    if (lexicon.trie.members()[member].size() != word.size()) return;
    match = {static_cast<std::uint32_t>(word.size()), lexicon.trie.first_words()[member], lexicon.trie.first_words()[member + 1]};
  });
  return match;
}

bool stands_in_text(std::uint16_t word_class) {
  switch (static_cast<WordClass>(word_class)) {
    case WordClass::indicator_exact: case WordClass::indicator_prefix: case WordClass::indicator_suffix:
    case WordClass::indicator_common_noun: return false;
    default: return true;
  }
}

std::vector<Mark> mark_words(std::u16string_view text) {
  const Lexicon& lexicon = mubiao::lexicon();
  std::vector<Mark> marks;
  marks.reserve(text.size());  // reports have 0.9 marks a unit
  for (std::size_t at = 0; at < text.size(); ++at) {
    unsigned found[longest_surface_length];
    std::size_t count = 0;
    lexicon.trie.visit_members_at(text, at, [&](unsigned member) { found[count++] = member; });
    while (count > 0) {  // longest first
      const unsigned member = found[--count];
      const auto start = static_cast<std::uint32_t>(at);
      const std::uint32_t end = start + lexicon.in_text.length[member];
      for (unsigned i = lexicon.in_text.first[member]; i < lexicon.in_text.first[member + 1]; ++i)
        marks.push_back({start, end, lexicon.in_text.entries[i].entry, lexicon.in_text.entries[i].word_class});
    }
  }
  return marks;
}

}  // namespace mubiao
