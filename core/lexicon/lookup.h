#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/lexicon/lexicon.h"
#include "generated/lexicon_classes.h"

namespace mubiao {

/// The first entry of `word_class` (indicator, or a class that begins with indicator_) whose surface is exactly `word`,
/// or null. Cost: the word's length.
const LexiconEntry* find_entry(std::u16string_view word, WordClass word_class);

/// The length of the longest surface of `word_class`, one of those that `find_entry` takes, in UTF-16 units.
std::size_t longest_name(WordClass word_class);

/// The Chinese names of the catalogue's indicators, in its order.
std::span<const std::u16string_view> indicator_names();

}  // namespace mubiao
