#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/lexicon/lexicon.h"
#include "generated/lexicon_classes.h"

namespace mubiao {

/// A surface of Vocabulary::names that starts at a given place of a text.
struct SurfaceMatch {
  std::uint32_t length;
  std::uint64_t classes;  ///< a bit for each class it stands in
};

/// Puts the surfaces that start at `text[at]` into `matches` (emptied first), shortest first.
/// Cost: the length of the longest surface that shares a beginning with the text there.
void find_surfaces_at(std::u16string_view text, std::size_t at, std::vector<SurfaceMatch>& matches);

/// The first entry of `word_class` (one of Vocabulary::names) whose surface is exactly `word`, or null.
const LexiconEntry* find_entry(std::u16string_view word, WordClass word_class);

/// The Chinese names of the catalogue's indicators, in its order.
std::span<const std::u16string_view> indicator_names();

}  // namespace mubiao
