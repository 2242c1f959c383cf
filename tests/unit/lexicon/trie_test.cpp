#include "core/lexicon/trie.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace mubiao {
namespace {

using Words = std::set<std::u16string>;

std::vector<std::u16string> members_at(const Trie& trie, std::u16string_view text, std::size_t at) {
  std::vector<std::uint16_t> codes;
  trie.encode(text, codes);
  std::vector<std::u16string> found;
  trie.visit_members_at(text, codes, at,
                        [&](unsigned member, std::size_t) { found.emplace_back(trie.members()[member]); });
  return found;
}

std::vector<std::u16string> members_at(const Words& words, std::u16string_view text, std::size_t at) {
  return members_at(Trie({words.begin(), words.end()}), text, at);
}

TEST(Trie, FindsMembersShortestFirst) {
  const Words words = {u"千", u"千瓦", u"千瓦时", u"万"};
  EXPECT_EQ(members_at(words, u"5千瓦时", 1), (std::vector<std::u16string>{u"千", u"千瓦", u"千瓦时"}));
  EXPECT_EQ(members_at(words, u"5千瓦", 1), (std::vector<std::u16string>{u"千", u"千瓦"}));
  EXPECT_TRUE(members_at(words, u"5千瓦", 0).empty());
}

TEST(Trie, ComparesTheRestOfALoneMember) {
  const Words words = {u"微克/立方米", u"万"};
  EXPECT_EQ(members_at(words, u"微克/立方米", 0).size(), 1u);
  EXPECT_TRUE(members_at(words, u"微克/立方", 0).empty()) << "the text ends inside the member";
  EXPECT_TRUE(members_at(words, u"微克/升", 0).empty());
}

TEST(Trie, HoldsOneMemberOrNone) {
  EXPECT_EQ(members_at({u"亩"}, u"亩", 0).size(), 1u);
  EXPECT_TRUE(members_at({u"亩"}, u"元", 0).empty());
  EXPECT_TRUE(members_at({}, u"元", 0).empty());
}

TEST(Trie, TakesWordsInAnyOrderAndMoreThanOnce) {
  const std::vector<std::u16string_view> words = {u"千瓦时", u"万", u"千", u"万", u"千瓦时", u"千瓦"};
  const Trie trie(words);
  ASSERT_EQ(trie.members().size(), 4u);
  ASSERT_EQ(trie.words().size(), words.size());
  for (std::size_t member = 0; member < trie.members().size(); ++member) {
    const std::size_t first = trie.first_words()[member], end = trie.first_words()[member + 1];
    ASSERT_LT(first, end);
    for (std::size_t i = first; i < end; ++i) {
      EXPECT_EQ(words[trie.words()[i]], trie.members()[member]);
      EXPECT_TRUE(i == first || trie.words()[i - 1] < trie.words()[i]) << "equal words keep their order";
    }
  }
}

TEST(Trie, AgreesWithASetOnRandomWords) {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    // Few letters make long shared beginnings; the bounds of the code range are among them.
    constexpr char16_t letters[] = {u'a', u'b', u'亩', u'\xFFFF', u'\x0001', u'\xD800'};
    const auto word = [&](std::size_t longest) {
      std::u16string made;
      for (std::size_t length = 1 + random() % longest; made.size() < length;) made += letters[random() % 6];
      return made;
    };
    Words words;
    for (std::size_t i = 0, count = random() % 60; i < count; ++i) words.insert(word(6));
    const Trie trie({words.begin(), words.end()});
    const std::u16string text = word(40);
    for (std::size_t at = 0; at < text.size(); ++at) {
      std::vector<std::u16string> expected;
      for (std::size_t length = 1; at + length <= text.size(); ++length)
        if (words.count(text.substr(at, length)) != 0) expected.push_back(text.substr(at, length));
      ASSERT_EQ(members_at(trie, text, at), expected) << "round " << round << " at " << at;
    }
  }
}

}  // namespace
}  // namespace mubiao
