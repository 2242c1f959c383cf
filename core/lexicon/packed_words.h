#pragma once

#include <cstdint>
#include <vector>

namespace mubiao {

/// Reads words that the generator packed (`WordPacker` in lexicon_text.cpp tells the coding), one after the other.
/// There is no end: the tables know how many words they have.
class PackedWords {
 public:
  /// The surfaces of the lexicon in table order.
  static PackedWords of_entries();
  /// The words of all lists.
  static PackedWords of_lists();

  /// Writes the next word to `out` and returns its end there.
  char16_t* read(char16_t* out);

 private:
  explicit PackedWords(const std::uint8_t* codes);

  std::vector<char16_t> characters_;
  const std::uint8_t* at_;
};

}  // namespace mubiao
