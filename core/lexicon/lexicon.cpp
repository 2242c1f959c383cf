#include "core/lexicon/lexicon.h"

#include <iterator>

#include "core/lexicon/trie.h"

namespace mubiao {
namespace {

/// A slot of the double array; generator/lexicon_generator.cpp draws the layout.
struct TrieNode {
  std::uint16_t base;
  std::uint16_t check;
};

constexpr unsigned leaf_bit = 0x8000;

#include "generated/lexicon_tables.inc"

unsigned code_of(char16_t unit) {
  return page_codes[static_cast<unsigned>(code_page[unit >> 8]) * 256 + (unit & 0xFFu)];
}

/// Calls `visit(surface, length)` for every surface that starts at `at`, shortest first.
///
/// On report text most positions end after one or two probes. A bitmap of first units in front of the trie was
/// tried: the code table already answers "no such unit" and the bitmap only added a load.
template <typename Visit>
void visit_surfaces(std::u16string_view text, std::size_t at, Visit visit) {
  unsigned node = 0;
  for (std::size_t end = at; end < text.size();) {
    const unsigned code = code_of(text[end]);
    if (code == 0) return;
    const unsigned child = trie_nodes[node].base + code;
    if (trie_nodes[child].check != node) return;
    ++end;
    node = child;
    if (trie_nodes[node].base & leaf_bit) {
      const unsigned surface = trie_nodes[node].base & ~leaf_bit;
      const std::u16string_view whole = entry_table[first_entry[surface]].surface;
      if (text.substr(end, whole.size() - (end - at)) == whole.substr(end - at)) visit(surface, whole.size());
      return;
    }
    const unsigned terminal = trie_nodes[node].base;
    if (trie_nodes[terminal].check == node) visit(trie_nodes[terminal].base & ~leaf_bit, end - at);
  }
}

}  // namespace

std::span<const LexiconEntry> lexicon_entries() { return entry_table; }

void find_surfaces_at(std::u16string_view text, std::size_t at, std::vector<SurfaceMatch>& matches) {
  matches.clear();
  visit_surfaces(text, at, [&](unsigned surface, std::size_t length) {
    matches.push_back({static_cast<std::uint32_t>(length), first_entry[surface], first_entry[surface + 1]});
  });
}

std::vector<Mark> mark_words(std::u16string_view text) {
  std::vector<Mark> marks;
  marks.reserve(text.size() / 2);
  for (std::size_t at = 0; at < text.size(); ++at) {
    unsigned found[longest_surface_length];
    std::size_t count = 0;
    visit_surfaces(text, at, [&](unsigned surface, std::size_t) { found[count++] = surface; });
    while (count > 0) {  // longest first
      const unsigned surface = found[--count];
      for (unsigned entry = first_entry[surface]; entry < first_entry[surface + 1]; ++entry) {
        const auto start = static_cast<std::uint32_t>(at);
        const auto length = static_cast<std::uint32_t>(entry_table[entry].surface.size());
        marks.push_back({start, start + length, static_cast<std::uint16_t>(entry)});
      }
    }
  }
  return marks;
}

}  // namespace mubiao
