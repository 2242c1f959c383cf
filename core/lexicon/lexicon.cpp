#include "core/lexicon/lexicon.h"

#include <algorithm>
#include <array>
#include <bit>
#include <iterator>

#include "core/lexicon/lookup.h"
#include "core/lexicon/packed_words.h"
#include "core/lexicon/trie.h"
#include "core/lexicon/unit.h"

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

/// The entries of one vocabulary by trie member. What marking asks of them stands close together, most often in one
/// place: the entries themselves are three times as large, and few surfaces have more than one.
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

/// Whether entries of `word_class` are looked up as a whole name, or as what stands at an end of one.
bool is_name(std::uint16_t word_class) {
  switch (static_cast<WordClass>(word_class)) {
    case WordClass::indicator:
    case WordClass::indicator_exact:
    case WordClass::indicator_prefix:
    case WordClass::indicator_suffix:
    case WordClass::indicator_common_noun: return true;
    default: return false;
  }
}

/// The entries that are names by a hash of their surface: open addressing, equal surfaces in the lexicon's order. A
/// trie took ten times as long to make, which was more than all its look-ups.
class NameIndex {
 public:
  explicit NameIndex(const std::vector<LexiconEntry>& entries) : slots_(std::bit_ceil(entries.size() + 1), free_slot) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const LexiconEntry& entry = entries[i];
      if (!is_name(entry.word_class)) continue;
      std::size_t slot = slot_of(entry.surface);
      while (slots_[slot] != free_slot) slot = next(slot);
      slots_[slot] = static_cast<std::uint16_t>(i);
      std::uint8_t& longest = longest_[entry.word_class];
      longest = std::max(longest, static_cast<std::uint8_t>(entry.surface.size()));
    }
  }

  const LexiconEntry* find(const std::vector<LexiconEntry>& entries, std::u16string_view word,
                           WordClass word_class) const {
    if (word.size() > longest(word_class)) return nullptr;
    for (std::size_t slot = slot_of(word); slots_[slot] != free_slot; slot = next(slot)) {
      const LexiconEntry& entry = entries[slots_[slot]];
      if (entry.word_class == static_cast<std::uint16_t>(word_class) && entry.surface == word) return &entry;
    }
    return nullptr;
  }

  std::size_t longest(WordClass word_class) const { return longest_[static_cast<std::size_t>(word_class)]; }

 private:
  static constexpr std::uint16_t free_slot = 0xFFFF;

  std::size_t slot_of(std::u16string_view word) const {
    std::uint32_t hash = 0;
    for (const char16_t unit : word) hash = (hash ^ unit) * 0x9E3779B1U;
    return (hash ^ hash >> 16) & (slots_.size() - 1);
  }

  std::size_t next(std::size_t slot) const { return (slot + 1) & (slots_.size() - 1); }

  std::vector<std::uint16_t> slots_;  ///< indexes of entries; a free one ends a search
  std::array<std::uint8_t, word_class_count> longest_{};
};

/// The tables as they are searched. Made once, at the first use (about a millisecond), from the rows in table order:
/// a trie laid out by the generator cost 45 KB of the engine's compressed size, entries in sorted order 30 KB.
struct Lexicon {
  std::vector<char16_t> text;  // all surfaces; entries point into it
  std::vector<LexiconEntry> entries;
  VocabularyTable vocabularies[vocabulary_count];
  NameIndex names;
  std::vector<Unit> units;
  std::vector<std::u16string_view> indicator_names;
};

std::vector<LexiconEntry> entries_in_table_order(std::vector<char16_t>& text) {
  std::vector<LexiconEntry> entries;
  entries.reserve(surface_count);
  text.resize(surface_text_length);
  PackedWords surfaces = PackedWords::of_entries();
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

VocabularyTable make_vocabulary(const std::vector<LexiconEntry>& entries, Vocabulary vocabulary) {
  std::vector<VocabularyTable::Entry> chosen;
  std::vector<std::u16string_view> surfaces;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const LexiconEntry& entry = entries[i];
    if (!is_in(vocabulary, entry.word_class)) continue;
    surfaces.push_back(entry.surface);
    chosen.push_back({static_cast<std::uint16_t>(i), entry.value, static_cast<std::uint8_t>(entry.word_class)});
  }
  VocabularyTable table{{}, {}, Trie(surfaces)};
  const std::span<const std::uint16_t> words = table.trie.words(), first = table.trie.first_words();
  for (std::size_t m = 0; m + 1 < first.size(); ++m) {
    const auto more = static_cast<std::uint8_t>(first[m + 1] - first[m] - 1);
    table.members.push_back({chosen[words[first[m]]], more, static_cast<std::uint16_t>(table.more_entries.size())});
    for (std::size_t i = first[m] + 1u; i < first[m + 1]; ++i) table.more_entries.push_back(chosen[words[i]]);
  }
  return table;
}

Lexicon make_lexicon() {
  std::vector<char16_t> text;
  std::vector<LexiconEntry> entries = entries_in_table_order(text);
  VocabularyTable in_text = make_vocabulary(entries, Vocabulary::text);
  VocabularyTable milestones = make_vocabulary(entries, Vocabulary::milestones);
  NameIndex names(entries);
  std::vector<Unit> units = units_of(entries);
  std::vector<std::u16string_view> indicator_names = indicator_names_of(entries);
  return {std::move(text),  std::move(entries), {std::move(in_text), std::move(milestones)},
          std::move(names), std::move(units),   std::move(indicator_names)};
}

const Lexicon& lexicon() {
  static const Lexicon made = make_lexicon();
  return made;
}

const VocabularyTable& table_of(Vocabulary vocabulary) {
  return lexicon().vocabularies[static_cast<std::size_t>(vocabulary)];
}

}  // namespace

std::span<const LexiconEntry> lexicon_entries() { return lexicon().entries; }

std::span<const Unit> units() { return lexicon().units; }

std::span<const std::u16string_view> indicator_names() { return lexicon().indicator_names; }

bool is_in(Vocabulary vocabulary, std::uint16_t word_class) {
  const auto wanted = static_cast<WordClass>(word_class);
  // The classes of one table stand together.
  static_assert(
      static_cast<unsigned>(WordClass::milestone_process) - static_cast<unsigned>(WordClass::milestone_event) == 12);
  const bool of_milestones = wanted >= WordClass::milestone_event && wanted <= WordClass::milestone_process;
  if (vocabulary == Vocabulary::milestones)
    return of_milestones || wanted == WordClass::unit || wanted == WordClass::time;
  const bool only_name = is_name(word_class) && wanted != WordClass::indicator;
  return !only_name && (!of_milestones || wanted == WordClass::milestone_event);
}

const LexiconEntry* find_entry(std::u16string_view word, WordClass word_class) {
  return lexicon().names.find(lexicon().entries, word, word_class);
}

std::size_t longest_name(WordClass word_class) { return lexicon().names.longest(word_class); }

void mark_words(std::u16string_view text, Span range, Vocabulary vocabulary, Marks& out) {
  const VocabularyTable& table = table_of(vocabulary);
  const std::u16string_view part = units_in(text, range);
  table.trie.encode(part, out.codes);
  std::vector<Mark> marks = std::move(out.marks);
  marks.clear();
  marks.reserve(part.size());  // reports have about half a mark a unit
  out.first.assign(part.size(), 0);
  out.count.assign(part.size(), 0);
  out.starting.assign(part.size() + 1, 0);
  out.ending.assign(part.size() + 1, 0);
  const auto mark_place = [&](std::size_t at) {
    unsigned members[longest_surface_length];
    std::uint32_t ends[longest_surface_length];
    std::size_t count = 0;
    table.trie.visit_members_at(part, out.codes, at, [&](unsigned member, std::size_t end) {
      members[count] = member;
      ends[count++] = static_cast<std::uint32_t>(end);
    });
    const std::size_t first = marks.size();
    std::uint64_t starting = 0;
    const std::uint32_t start = range.start + static_cast<std::uint32_t>(at);
    while (count > 0) {  // longest first
      const std::uint32_t end = ends[--count];
      table.visit_entries(members[count], [&](const VocabularyTable::Entry& entry) {
        const std::uint64_t word_class = std::uint64_t{1} << entry.word_class;
        starting |= word_class;
        out.ending[end] |= word_class;
        marks.push_back({start, range.start + end, entry.entry, entry.word_class, entry.value});
      });
    }
    out.starting[at] = starting;
    out.first[at] = static_cast<std::uint32_t>(first);
    out.count[at] = static_cast<std::uint8_t>(marks.size() - first);
  };
  for (std::size_t at = 0; at < part.size(); at += 64) {
    std::uint64_t places = table.trie.may_start(out.codes, at, std::min<std::size_t>(64, part.size() - at));
    for (; places != 0; places &= places - 1) mark_place(at + static_cast<std::size_t>(std::countr_zero(places)));
  }
  out.marks = std::move(marks);
}

}  // namespace mubiao
