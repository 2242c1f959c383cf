#include "core/lexicon/packed_words.h"
#include "generated/word_lists.h"

namespace mubiao {

const WordTable word_table;

WordTable::WordTable() {
  PackedWords packed = PackedWords::of_lists();
  char16_t* word_begin = text;
  for (std::u16string_view& word : words) {
    char16_t* const word_end = packed.read(word_begin);
    word = {word_begin, static_cast<std::size_t>(word_end - word_begin)};
    word_begin = word_end;
  }
}

}  // namespace mubiao
