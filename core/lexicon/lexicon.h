#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace mubiao {

/// One row of a lexicon table: a surface form, the class it belongs to and what it means there.
/// A surface may stand in several classes; each is an entry of its own.
struct LexiconEntry {
  std::u16string_view surface;
  std::uint16_t word_class;  ///< a WordClass of the generated `lexicon_classes.h`
  std::int16_t value;        ///< meaning inside its class: a code of `lexicon_values.h`, or an index (unit, indicator)
  std::uint16_t flags;       ///< bit set of the row's flags
};

/// An entry found in folded text at [start, end).
struct Mark {
  std::uint32_t start;
  std::uint32_t end;
  std::uint16_t entry;
  std::uint16_t word_class;  ///< of the entry, so that a look-up by class needs no other memory
};

std::span<const LexiconEntry> lexicon_entries();

/// Whether entries of `word_class` are marked in text. The others count only as, or at the ends of, a whole indicator name
/// (catalogue.cpp): a report is full of them, and no stage asks for them there.
bool stands_in_text(std::uint16_t word_class);

/// All entries that stand in text and occur in `text` (folded UTF-16), at every position and of every length, sorted by start and then by
/// length, longest first. One pass over the text with one trie; O(length × longest entry), allocation for the result only.
std::vector<Mark> mark_words(std::u16string_view text);

}  // namespace mubiao
