#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/contract/span.h"

namespace mubiao {

/// One row of a lexicon table: a surface form, the class it belongs to and what it means there.
/// A surface may stand in several classes; each is an entry of its own.
struct LexiconEntry {
  std::u16string_view surface;
  std::uint16_t word_class;  ///< a WordClass of the generated `lexicon_classes.h`
  std::int16_t value;        ///< meaning inside its class: a `lexicon_value`, or an index (unit, indicator)
  std::uint16_t flags;       ///< bit set of the row's flags
};

/// An entry found in folded text at [start, end).
struct Mark {
  std::uint32_t start;
  std::uint32_t end;
  std::uint16_t entry;
  // Of the entry, so that a look-up by class needs no other memory
  std::uint16_t word_class;
  std::int16_t value;
};

std::span<const LexiconEntry> lexicon_entries();

/// Entries that are searched for together. Each has a trie of its own: few words at a place make the search short, and
/// most of the words that make up milestones are so common that marking them everywhere cost as much as all the others.
enum class Vocabulary : std::uint8_t {
  text,        ///< what the stages ask for in the whole text
  milestones,  ///< what is asked for in a sentence that tells an event
};
inline constexpr std::size_t vocabulary_count = 2;

/// Whether entries of `word_class` are in `vocabulary`. A class may be in both, or in none: what counts only as, or at
/// the ends of, a whole indicator name is looked up by `find_entry` (lookup.h).
bool is_in(Vocabulary vocabulary, std::uint16_t word_class);

/// What `mark_words` finds in a range of a text; `i` counts from the start of the range.
struct Marks {
  std::vector<Mark> marks;           ///< by start, then longest first
  std::vector<std::uint32_t> first;  ///< marks that start at i, where there are any: [first[i], first[i] + count[i])
  std::vector<std::uint8_t> count;
  std::vector<std::uint64_t> starting;  ///< a bit for the class of each mark that starts at i
  std::vector<std::uint64_t> ending;    ///< a bit for the class of each mark that ends at i
  std::vector<std::uint16_t> codes;     ///< the trie's, while it searches
};

/// All entries of `vocabulary` that occur inside `range` of `text` (folded UTF-16), at every position and of every
/// length. `out` is overwritten; its memory is used again. One pass with one trie; O(length × longest entry).
void mark_words(std::u16string_view text, Span range, Vocabulary vocabulary, Marks& out);

}  // namespace mubiao
