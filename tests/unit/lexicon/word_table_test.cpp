#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "core/text/utf.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

using Words = std::vector<std::u16string>;

/// The words of each list of lists.tsv, and the lists in the order in which they begin.
struct Lists {
  std::map<std::string, Words> words;
  std::vector<std::string> names;
};

Lists read_lists() {
  std::ifstream file(MUBIAO_SOURCE_DIR "/core/lexicon/lists.tsv");
  Lists lists;
  bool in_header = true;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    if (std::exchange(in_header, false)) continue;
    std::istringstream cells(line);
    std::string name, words;
    std::getline(cells, name, '\t');
    std::getline(cells, words, '\t');
    if (lists.words.count(name) == 0) lists.names.push_back(name);
    std::istringstream rest(words);
    for (std::string word; std::getline(rest, word, '|');) lists.words[name].push_back(utf16_from_utf8(word).units);
  }
  return lists;
}

TEST(WordTable, HoldsTheWordsOfAllListsInTheirOrder) {
  const Lists lists = read_lists();
  Words expected;
  for (const std::string& name : lists.names)
    if (!name.ends_with("_characters"))
      expected.insert(expected.end(), lists.words.at(name).begin(), lists.words.at(name).end());
  EXPECT_EQ(Words(std::begin(word_table.words), std::end(word_table.words)), expected);
}

TEST(WordTable, GivesAListItsOwnWords) {
  const Lists lists = read_lists();
  EXPECT_EQ(Words(word_list::steps.begin(), word_list::steps.end()), lists.words.at("steps"));
  EXPECT_EQ(Words(word_list::telling_verbs.begin(), word_list::telling_verbs.end()), lists.words.at("telling_verbs"));
}

}  // namespace
}  // namespace mubiao
