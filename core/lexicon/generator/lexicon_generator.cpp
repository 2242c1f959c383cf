// Compiles the tables of core/lexicon (*.tsv) into constants:
//
//   lexicon_generator LEXICON_DIR OUTPUT_DIR
//
//   lexicon_classes.h      the class, value and flag names that the tables use, as C++ names
//   lexicon_tables.inc     the meanings of the words, the kinds of the units
//   packed_words.inc       the words themselves and those of the lists
//   catalogue_table.inc    the indicators
//   indicator_natures.inc  what their figures are: columns aim and kind
//   word_lists.h           the lists of words that the program asks for by name
//
// What a table holds is told by the first column of its header line:
//
//   word  class  value  flags  note                                   any words
//   unit  kind  canonical  en  note                                   units; an entry of class `unit`, value = unit
//   code  name  en  group  headline  aliases  kinds  aim  kind        indicators; class `indicator` (`indicator_exact`
//                                                                     for an alias written with =), value = indicator
//   list  words  note                                                 lists of words
//
// README.md beside the tables explains the columns. A fault in a table is reported as `file:line: what to do`;
// all faults are reported, nothing is written then, and the exit code is 2.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "core/lexicon/generator/lexicon.h"
#include "core/lexicon/generator/lexicon_text.h"
#include "core/lexicon/generator/word_lists.h"
#include "core/table/generator/table_file.h"

namespace mubiao::generator {
namespace {

/// Leaves a file that already has this content alone, so that nothing is compiled again for it.
void write_file(const std::filesystem::path& path, const std::string& content) {
  std::ifstream old(path, std::ios::binary);
  const std::string before{std::istreambuf_iterator<char>(old), std::istreambuf_iterator<char>()};
  if (old && before == content) return;
  std::ofstream out(path, std::ios::binary);
  out << content;
  out.close();
  if (!out) fault({path.string(), 0}, "cannot be written; check the folder and the disk");
}

}  // namespace
}  // namespace mubiao::generator

int main(int argument_count, char** arguments) {
  using namespace mubiao::generator;
  if (argument_count != 3) {
    std::cerr << "usage: lexicon_generator LEXICON_DIR OUTPUT_DIR\n";
    return 2;
  }
  const Lexicon lexicon = read_lexicon(arguments[1]);
  if (fault_count() != 0) return 2;
  const std::filesystem::path output = arguments[2];
  write_file(output / "lexicon_classes.h", classes_header(lexicon));
  write_file(output / "lexicon_tables.inc", lexicon_tables(lexicon));
  write_file(output / "packed_words.inc", packed_words(lexicon));
  write_file(output / "catalogue_table.inc", catalogue_table(lexicon));
  write_file(output / "indicator_natures.inc", indicator_natures(lexicon));
  write_file(output / "word_lists.h", word_lists_header(lexicon.word_lists));
  return fault_count() == 0 ? 0 : 2;
}
