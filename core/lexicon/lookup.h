#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace mubiao {

/// A surface of the lexicon that starts at a given place of a text, with all its entries.
struct SurfaceMatch {
  std::uint32_t length;
  std::uint16_t first_entry;  ///< entries [first_entry, end_entry) of `lexicon_entries()`
  std::uint16_t end_entry;
};

/// Puts the surfaces that start at `text[at]` into `matches` (emptied first), shortest first.
/// Cost: the length of the longest surface that shares a beginning with the text there.
void find_surfaces_at(std::u16string_view text, std::size_t at, std::vector<SurfaceMatch>& matches);

/// The surface that is exactly `word`, with length 0 if there is none.
SurfaceMatch find_surface(std::u16string_view word);

/// The Chinese names of the catalogue's indicators, in its order.
std::span<const std::u16string_view> indicator_names();

}  // namespace mubiao
