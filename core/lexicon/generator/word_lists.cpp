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

void write_words(std::ostream& out, const WordList& list) {
  out << "inline constexpr std::u16string_view " << cpp_name(list.name) << "[] = {";
  for (const std::string& word : list.words) out << 'u' << literal(word) << ", ";
  out << "};\n\n";
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

std::string word_lists_header(const std::vector<WordList>& lists) {
  std::ostringstream out;
  out << banner() << "#pragma once\n\n#include <string_view>\n\nnamespace mubiao::word_list {\n\n";
  for (const WordList& list : lists) {
    write_note(out, list);
    holds_characters(list.name) ? write_characters(out, list) : write_words(out, list);
  }
  out << "}  // namespace mubiao::word_list\n";
  return out.str();
}

}  // namespace mubiao::generator
