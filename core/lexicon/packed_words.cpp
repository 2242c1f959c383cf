#include "core/lexicon/packed_words.h"

#include <cstddef>

#include "core/table/number.h"

namespace mubiao {
namespace {

#include "generated/packed_words.inc"

}  // namespace

PackedWords PackedWords::of_entries() { return PackedWords(surface_codes); }

PackedWords PackedWords::of_lists() { return PackedWords(list_word_codes); }

PackedWords::PackedWords(const std::uint8_t* codes) : characters_(character_count), at_(codes) {
  NumberReader steps(character_steps);
  char16_t character = 0;
  for (char16_t& c : characters_) c = character = static_cast<char16_t>(character + steps.next());
}

char16_t* PackedWords::read(char16_t* out) {
  const char16_t* const characters = characters_.data();
  while (unsigned code = *at_++) {
    if (code > frequent_characters) code += (code - frequent_characters - 1) * 255 + *at_++;
    *out++ = characters[code - 1];
  }
  return out;
}

}  // namespace mubiao
