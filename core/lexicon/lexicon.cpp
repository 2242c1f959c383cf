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

/// The entries of one vocabulary by trie member. What marking asks of them stands close together, most often in one place:
/// the entries themselves are three times as large, and few surfaces have more than one.
struct VocabularyTable {
  struct Entry {
    std::uint16_t entry;
    std::int16_t value;
    std::uint8_t word_class;
  };
  struct Member {
    Entry first;
    std::uint8_t more = 0;  // entries beside the first, in `more_entries` from `more_at`
    std::uint16_t more_at = 0;
  };
  std::vector<Member> members;
  std::vector<Entry> more_entries;
  Trie trie;

  /// Calls `visit` for each entry of trie member `index`, in the lexicon's order.
  template <typename Visit>
  void visit_entries(unsigned index, Visit visit) const {
    const Member& member = members[index];
    visit(member.first);
    for (unsigned i = 0; i < member.more; ++i) visit(more_entries[member.more_at + i]);
  }
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
  std::vector<VocabularyTable::Member> members;
  std::vector<VocabularyTable::Entry> more_entries;
  std::vector<std::u16string_view> surfaces;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const LexiconEntry& entry = entries[i];
    if (!is_in(vocabulary, entry.word_class)) continue;
    const VocabularyTable::Entry chosen = {static_cast<std::uint16_t>(i), entry.value,
                                           static_cast<std::uint8_t>(entry.word_class)};
    if (surfaces.empty() || surfaces.back() != entry.surface) {
      surfaces.push_back(entry.surface);
      members.push_back({chosen, 0, static_cast<std::uint16_t>(more_entries.size())});
    } else {
      more_entries.push_back(chosen);
      ++members.back().more;
    }
  }
  return {std::move(members), std::move(more_entries), Trie(std::move(surfaces))};
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
    std::uint64_t classes = 0;
    names.visit_entries(member, [&](const VocabularyTable::Entry& entry) { classes |= std::uint64_t{1} << entry.word_class; });
    matches.push_back({static_cast<std::uint32_t>(end - at), classes});
  });
}

const LexiconEntry* find_entry(std::u16string_view word, WordClass word_class) {
  const VocabularyTable& names = table_of(Vocabulary::names);
  const auto wanted = static_cast<std::uint16_t>(word_class);
  const LexiconEntry* found = nullptr;
  names.trie.visit_members_at(word, 0, [&](unsigned member, std::size_t end) {
    if (end != word.size()) return;
    names.visit_entries(member, [&](const VocabularyTable::Entry& entry) {
      if (found == nullptr && entry.word_class == wanted) found = &lexicon_entries()[entry.entry];
    });
  });
  return found;
}

void mark_words(std::u16string_view text, Span range, Vocabulary vocabulary, Marks& out) {
  const VocabularyTable& table = table_of(vocabulary);
  const std::u16string_view part = text.substr(range.start, range.length());
  table.trie.encode(part, out.codes);
  std::vector<Mark> marks = std::move(out.marks);
  marks.clear();
  marks.reserve(part.size());  // reports have about half a mark a unit
  out.first.resize(part.size() + 1);
  out.starting.resize(part.size() + 1);
  out.ending.assign(part.size() + 1, 0);
  std::uint64_t* const ending = out.ending.data();
  for (std::size_t at = 0; at < part.size(); ++at) {
    out.first[at] = static_cast<std::uint32_t>(marks.size());
    unsigned members[longest_surface_length];
    std::uint32_t ends[longest_surface_length];
    std::size_t count = 0;
    table.trie.visit_members_at(part, out.codes, at, [&](unsigned member, std::size_t end) {
      members[count] = member;
      ends[count++] = static_cast<std::uint32_t>(end);
    });
    std::uint64_t starting = 0;
    const std::uint32_t start = range.start + static_cast<std::uint32_t>(at);
    while (count > 0) {  // longest first
      const std::uint32_t end = ends[--count];
      table.visit_entries(members[count], [&](const VocabularyTable::Entry& entry) {
        const std::uint64_t word_class = std::uint64_t{1} << entry.word_class;
        starting |= word_class;
        ending[end] |= word_class;
        marks.push_back({start, range.start + end, entry.entry, entry.word_class, entry.value});
      });
    }
    out.starting[at] = starting;
  }
  out.starting[part.size()] = 0;
  out.first[part.size()] = static_cast<std::uint32_t>(marks.size());
  out.marks = std::move(marks);
}

}  // namespace mubiao
