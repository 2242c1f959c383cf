#include "core/lexicon/lexicon.h"

#include <algorithm>
#include <iterator>
#include <numeric>

#include "core/lexicon/lookup.h"
#include "core/lexicon/trie.h"
#include "core/lexicon/unit.h"

namespace mubiao {
namespace {

/// A row of a word table: so many surfaces of `surface_text` with one meaning.
struct LexiconRow {
  std::uint8_t word_class;
  std::int16_t value;
  std::uint16_t flags;
  std::uint16_t surface_count;
};

/// Where the output writes a unit otherwise than the text.
struct UnitNotation {
  std::uint16_t unit;
  std::u16string_view canonical;
};

#include "generated/lexicon_tables.inc"

/// The entries of one vocabulary by trie member, with what marking asks of them close together: the entries themselves
/// are six times as large.
struct VocabularyTable {
  struct Entry {
    std::uint16_t entry, word_class;
    std::int16_t value;
  };
  std::vector<Entry> entries;
  std::vector<std::uint16_t> first;    // of trie member m: [first[m], first[m + 1])
  std::vector<std::uint64_t> classes;  // of trie member m: a bit for each class
  Trie trie;
};

/// The tables as they are searched. Made once, at the first use (about a millisecond), from the rows in table order:
/// a trie laid out by the generator cost 45 KB of the engine's compressed size, entries in sorted order 30 KB.
struct Lexicon {
  std::vector<LexiconEntry> entries;  // sorted by surface, then in table order
  VocabularyTable vocabularies[vocabulary_count];
  std::vector<Unit> units;
  std::vector<std::u16string_view> indicator_names;
};

std::vector<LexiconEntry> entries_in_table_order() {
  std::vector<LexiconEntry> entries;
  entries.reserve(std::size(surface_lengths));
  const char16_t* surface = surface_text;
  for (const LexiconRow& row : lexicon_rows) {
    for (unsigned i = 0; i < row.surface_count; ++i) {
      const std::size_t length = surface_lengths[entries.size()];
      entries.push_back({{surface, length}, row.word_class, row.value, row.flags});
      surface += length;
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

VocabularyTable make_vocabulary(const std::vector<LexiconEntry>& entries, Vocabulary vocabulary) {
  std::vector<VocabularyTable::Entry> chosen;
  std::vector<std::uint16_t> first;
  std::vector<std::uint64_t> classes;
  std::vector<std::u16string_view> surfaces;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const LexiconEntry& entry = entries[i];
    if (!is_in(vocabulary, entry.word_class)) continue;
    if (surfaces.empty() || surfaces.back() != entry.surface) {
      surfaces.push_back(entry.surface);
      first.push_back(static_cast<std::uint16_t>(chosen.size()));
      classes.push_back(0);
    }
    chosen.push_back({static_cast<std::uint16_t>(i), entry.word_class, entry.value});
    classes.back() |= std::uint64_t{1} << entry.word_class;
  }
  first.push_back(static_cast<std::uint16_t>(chosen.size()));
  return {std::move(chosen), std::move(first), std::move(classes), Trie(std::move(surfaces))};
}

Lexicon make_lexicon() {
  std::vector<LexiconEntry> entries = entries_in_table_order();
  std::vector<Unit> units = units_of(entries);
  std::vector<std::u16string_view> indicator_names = indicator_names_of(entries);
  std::stable_sort(entries.begin(), entries.end(),
                   [](const LexiconEntry& a, const LexiconEntry& b) { return a.surface < b.surface; });
  VocabularyTable text = make_vocabulary(entries, Vocabulary::text);
  VocabularyTable milestones = make_vocabulary(entries, Vocabulary::milestones);
  VocabularyTable names = make_vocabulary(entries, Vocabulary::names);
  return {std::move(entries),
          {std::move(text), std::move(milestones), std::move(names)},
          std::move(units),
          std::move(indicator_names)};
}

const Lexicon& lexicon() {
  static const Lexicon made = make_lexicon();
  return made;
}

const VocabularyTable& table_of(Vocabulary vocabulary) {
  return lexicon().vocabularies[static_cast<std::size_t>(vocabulary)];
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

bool is_in(Vocabulary vocabulary, std::uint16_t word_class) {
  const auto wanted = static_cast<WordClass>(word_class);
  const bool of_names = wanted == WordClass::indicator_exact || wanted == WordClass::indicator_prefix ||
                        wanted == WordClass::indicator_suffix || wanted == WordClass::indicator_common_noun;
  // The classes of one table stand together.
  static_assert(static_cast<unsigned>(WordClass::milestone_process) - static_cast<unsigned>(WordClass::milestone_event) == 12);
  const bool of_milestones = wanted >= WordClass::milestone_event && wanted <= WordClass::milestone_process;
  switch (vocabulary) {
    case Vocabulary::names:
      return of_names || wanted == WordClass::indicator;
    case Vocabulary::milestones:
      return of_milestones || wanted == WordClass::unit || wanted == WordClass::time;
    case Vocabulary::text:
      break;
  }
  return !of_names && (!of_milestones || wanted == WordClass::milestone_event);
}

void find_surfaces_at(std::u16string_view text, std::size_t at, std::vector<SurfaceMatch>& matches) {
  const VocabularyTable& names = table_of(Vocabulary::names);
  matches.clear();
  names.trie.visit_members_at(text, at, [&](unsigned member, std::size_t end) {
    const auto length = static_cast<std::uint32_t>(end - at);
    matches.push_back({length, names.classes[member]});
  });
}

const LexiconEntry* find_entry(std::u16string_view word, WordClass word_class) {
  const VocabularyTable& names = table_of(Vocabulary::names);
  const auto wanted = static_cast<std::uint16_t>(word_class);
  const LexiconEntry* found = nullptr;
  names.trie.visit_members_at(word, 0, [&](unsigned member, std::size_t end) {
    if (end != word.size() || (names.classes[member] >> wanted & 1) == 0) return;
    for (unsigned i = names.first[member]; found == nullptr; ++i)
      if (names.entries[i].word_class == wanted) found = &lexicon_entries()[names.entries[i].entry];
  });
  return found;
}

void mark_words(std::u16string_view text, Span range, Vocabulary vocabulary, Marks& out) {
  const VocabularyTable& table = table_of(vocabulary);
  const std::u16string_view part = text.substr(range.start, range.length());
  table.trie.encode(part, out.codes);
  out.marks.clear();
  out.marks.reserve(part.size());  // reports have about half a mark a unit
  out.first.resize(part.size() + 1);
  out.starting.assign(part.size() + 1, 0);
  out.ending.assign(part.size() + 1, 0);
  for (std::size_t at = 0; at < part.size(); ++at) {
    out.first[at] = static_cast<std::uint32_t>(out.marks.size());
    unsigned members[longest_surface_length];
    std::uint32_t ends[longest_surface_length];
    std::size_t count = 0;
    table.trie.visit_members_at(part, out.codes, at, [&](unsigned member, std::size_t end) {
      members[count] = member;
      ends[count++] = static_cast<std::uint32_t>(end);
    });
    while (count > 0) {  // longest first
      const unsigned member = members[--count];
      out.starting[at] |= table.classes[member];
      out.ending[ends[count]] |= table.classes[member];
      const std::uint32_t start = range.start + static_cast<std::uint32_t>(at);
      const std::uint32_t end = range.start + ends[count];
      for (unsigned i = table.first[member]; i < table.first[member + 1]; ++i) {
        const VocabularyTable::Entry& entry = table.entries[i];
        out.marks.push_back({start, end, entry.entry, entry.word_class, entry.value});
      }
    }
  }
  out.first[part.size()] = static_cast<std::uint32_t>(out.marks.size());
}

}  // namespace mubiao
