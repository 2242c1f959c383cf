#pragma once

#include <string>
#include <vector>

#include "core/table/generator/table_file.h"

namespace mubiao::generator {

/// A list of words that one place of the program asks for by name.
struct WordList {
  std::string name;
  std::vector<std::string> words;  ///< in the written order
  std::vector<std::string> notes;  ///< of its rows
};

/// Adds the rows of `table` (columns list, words, note) to `lists`; rows of one name make one list. Faults for a word
/// that stands twice in its list, and for one of several characters in a list of characters.
void add_word_lists(const Table& table, std::vector<WordList>& lists);

/// The words of all lists but those of characters, list after list.
std::vector<std::u16string> all_words_of(const std::vector<WordList>& lists);

/// The header `word_lists.h`: a span of words for each list, a single string for a list of characters (its name ends in
/// `_characters`).
std::string word_lists_header(const std::vector<WordList>& lists);

}  // namespace mubiao::generator
