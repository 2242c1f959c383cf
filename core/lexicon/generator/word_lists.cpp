#include "core/lexicon/generator/word_lists.h"

#include <algorithm>
#include <sstream>
#include <string_view>

#include "core/lexicon/generator/cpp_text.h"

namespace mubiao::generator {
namespace {

bool holds_characters(const std::string& name) {
  constexpr std::string_view ending = "_characters";
  return name.size() > ending.size() && name.ends_with(ending);
}

WordList& list_named(const std::string& name, std::vector<WordList>& lists) {
  const auto found = std::find_if(lists.begin(), lists.end(), [&](const WordList& list) { return list.name == name; });
  return found != lists.end() ? *found : lists.emplace_back(WordList{name, {}, {}});
}

void add_word(const Place& place, const std::string& word, WordList& list) {
  std::u16string units;
  if (std::find(list.words.begin(), list.words.end(), word) != list.words.end()) {
    fault(place, "\"" + word + "\" stands already in the list " + list.name + "; remove one");
  } else if (holds_characters(list.name) && to_utf16(word, units) && units.size() > 1) {
    fault(place, "\"" + word + "\" is no single character, which the list " + list.name + " is made of");
  }
  list.words.push_back(word);
}

void write_note(std::ostream& out, const WordList& list) {
  for (const std::string& note : list.notes) out << "/// " << note << '\n';
}

void write_characters(std::ostream& out, const WordList& list) {
  std::string characters;
  for (const std::string& word : list.words) characters += word;
  out << "inline constexpr std::u16string_view " << cpp_name(list.name) << " = u" << literal(characters) << ";\n\n";
}

/// `first`: how many words the lists before it have.
void write_words(std::ostream& out, const WordList& list, std::size_t first) {
  out << "// ";
  for (const std::string& word : list.words) out << word << (&word == &list.words.back() ? "" : "|");
  out << "\ninline constexpr std::span<const std::u16string_view> " << cpp_name(list.name) << "(word_table.words + "
      << first << ", " << list.words.size() << ");\n\n";
}

}  // namespace

void add_word_lists(const Table& table, std::vector<WordList>& lists) {
  for (const Row& row : table.rows) {
    check_identifier(row.place, "list", row.cells[0]);
    WordList& list = list_named(row.cells[0], lists);
    for (const std::string& word : words_of(row.place, row.cells[1])) add_word(row.place, word, list);
    if (!row.cells[2].empty()) list.notes.push_back(row.cells[2]);
  }
}

std::vector<std::u16string> all_words_of(const std::vector<WordList>& lists) {
  std::vector<std::u16string> words;
  for (const WordList& list : lists) {
    if (holds_characters(list.name)) continue;
    for (const std::string& word : list.words) to_utf16(word, words.emplace_back());
  }
  return words;
}

std::string word_lists_header(const std::vector<WordList>& lists) {
  const std::vector<std::u16string> words = all_words_of(lists);
  std::size_t length = 0;
  for (const std::u16string& word : words) length += word.size();
  std::ostringstream out;
  out << banner() << "#pragma once\n\n#include <span>\n#include <string_view>\n\nnamespace mubiao {\n\n"
      << "/// The words of all lists, unpacked when the program is loaded (core/lexicon/word_table.cpp).\n"
      << "struct WordTable {\n  WordTable();\n\n  char16_t text[" << length << "];\n  std::u16string_view words["
      << words.size() << "];\n};\n\nextern const WordTable word_table;\n\nnamespace word_list {\n\n";
  std::size_t first = 0;
  for (const WordList& list : lists) {
    write_note(out, list);
    if (holds_characters(list.name)) {
      write_characters(out, list);
    } else {
      write_words(out, list, first);
      first += list.words.size();
    }
  }
  out << "}  // namespace word_list\n\n}  // namespace mubiao\n";
  return out.str();
}

}  // namespace mubiao::generator
