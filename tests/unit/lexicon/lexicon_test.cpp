#include "core/lexicon/lexicon.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "core/lexicon/lookup.h"
#include "core/lexicon/marked_text.h"
#include "generated/lexicon_classes.h"

namespace mubiao {

void PrintTo(const Mark& mark, std::ostream* out) {
  *out << '[' << mark.start << ", " << mark.end << ") entry " << mark.entry;
}

bool operator==(const Mark& a, const Mark& b) {
  return a.start == b.start && a.end == b.end && a.entry == b.entry && a.word_class == b.word_class;
}

namespace {

std::vector<Mark> mark_words(std::u16string_view text, Vocabulary vocabulary = Vocabulary::text) {
  Marks marks;
  mubiao::mark_words(text, {0, static_cast<std::uint32_t>(text.size())}, vocabulary, marks);
  return marks.marks;
}

/// The slow and obvious matcher: every stretch of every length is looked up in a map.
std::vector<Mark> mark_words_slowly(std::u16string_view text, Vocabulary vocabulary = Vocabulary::text) {
  std::multimap<std::u16string_view, std::uint16_t> entries;
  std::size_t longest = 0;
  for (std::size_t i = 0; i < lexicon_entries().size(); ++i) {
    if (!is_in(vocabulary, lexicon_entries()[i].word_class)) continue;
    entries.emplace(lexicon_entries()[i].surface, static_cast<std::uint16_t>(i));
    longest = std::max(longest, lexicon_entries()[i].surface.size());
  }
  std::vector<Mark> marks;
  for (std::size_t start = 0; start < text.size(); ++start) {
    for (std::size_t length = std::min(longest, text.size() - start); length > 0; --length) {
      const auto [first, last] = entries.equal_range(text.substr(start, length));
      for (auto entry = first; entry != last; ++entry)
        marks.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(start + length), entry->second,
                         lexicon_entries()[entry->second].word_class, lexicon_entries()[entry->second].value});
    }
  }
  return marks;
}

/// Random text that the trie finds hard: pieces of surfaces, whole surfaces, other characters, lone surrogates.
std::u16string random_text(std::mt19937& random, std::size_t length) {
  std::u16string text;
  while (text.size() < length) {
    const std::u16string_view surface = lexicon_entries()[random() % lexicon_entries().size()].surface;
    switch (random() % 4) {
      case 0: text += surface; break;
      case 1: text += surface.substr(0, random() % (surface.size() + 1)); break;
      case 2: text += surface[random() % surface.size()]; break;
      default: text += static_cast<char16_t>(random()); break;
    }
  }
  return text;
}

const LexiconEntry* find(const std::vector<Mark>& marks, std::u16string_view surface, WordClass word_class) {
  for (const Mark& mark : marks) {
    const LexiconEntry& entry = lexicon_entries()[mark.entry];
    if (entry.surface == surface && entry.word_class == static_cast<std::uint16_t>(word_class)) return &entry;
  }
  return nullptr;
}

TEST(Lexicon, MarksWhatTheSlowMatcherMarksInRandomText) {
  std::mt19937 random(20250101);
  for (int round = 0; round < 300; ++round) {
    const std::u16string text = random_text(random, 1 + random() % 120);
    for (const Vocabulary vocabulary : {Vocabulary::text, Vocabulary::milestones})
      ASSERT_EQ(mark_words(text, vocabulary), mark_words_slowly(text, vocabulary)) << "round " << round;
  }
}

TEST(Lexicon, MarksWhatTheSlowMatcherMarksInReportText) {
  const std::u16string text =
      u"一年来,示例市地区生产总值增长6.1%,一般公共预算收入完成45.2亿元。新建高标准农田3.5万亩,改造老旧小区120个,"
      u"PM2.5平均浓度降到32微克/立方米,新能源装机达到800万千瓦,全年接待游客1200万人次以上,城镇新增就业2万人左右。";
  EXPECT_EQ(mark_words(text), mark_words_slowly(text));
}

TEST(Lexicon, MarksEverySurfaceByItself) {
  for (const LexiconEntry& entry : lexicon_entries()) {
    const bool in_text = is_in(Vocabulary::text, entry.word_class);
    if (!in_text && !is_in(Vocabulary::milestones, entry.word_class)) {
      EXPECT_NE(find_entry(entry.surface, static_cast<WordClass>(entry.word_class)), nullptr);
      continue;
    }
    const std::vector<Mark> marks = mark_words(entry.surface, in_text ? Vocabulary::text : Vocabulary::milestones);
    ASSERT_FALSE(marks.empty());
    EXPECT_EQ(marks.front().start, 0u);
    EXPECT_EQ(marks.front().end, entry.surface.size()) << "the longest match comes first";
  }
}

TEST(Lexicon, SortsByStartThenLongestFirst) {
  const std::vector<Mark> marks = mark_words(u"装机45万千瓦时,铺设管网12公里农村路");
  ASSERT_FALSE(marks.empty());
  EXPECT_TRUE(std::is_sorted(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
    return a.start != b.start ? a.start < b.start : a.end > b.end;
  }));
}

TEST(Lexicon, FindsOverlappingUnits) {
  const std::vector<Mark> marks = mark_words(u"45千瓦时");
  for (const std::u16string_view unit : {u"千瓦时", u"千瓦"})
    EXPECT_NE(find(marks, unit, WordClass::unit), nullptr) << "千瓦时 holds 千瓦";
}

TEST(Lexicon, MarksNothingInTextWithoutWords) {
  EXPECT_TRUE(mark_words(u"").empty());
  EXPECT_TRUE(mark_words(u"\n ;;").empty());
  EXPECT_TRUE(mark_words(std::u16string(3, u'\xD800')).empty()) << "lone surrogates are in no table";
}

TEST(Lexicon, FindsTheFirstEntryOfEveryName) {
  std::map<std::pair<std::u16string_view, std::uint16_t>, const LexiconEntry*> first;
  for (const LexiconEntry& entry : lexicon_entries()) first.emplace(std::pair(entry.surface, entry.word_class), &entry);
  for (const WordClass word_class : {WordClass::indicator, WordClass::indicator_exact, WordClass::indicator_prefix,
                                     WordClass::indicator_suffix, WordClass::indicator_common_noun}) {
    std::size_t longest = 0;
    for (const LexiconEntry& entry : lexicon_entries()) {
      const auto found = first.find({entry.surface, static_cast<std::uint16_t>(word_class)});
      EXPECT_EQ(find_entry(entry.surface, word_class), found == first.end() ? nullptr : found->second);
      if (found != first.end()) longest = std::max(longest, entry.surface.size());
    }
    EXPECT_EQ(longest_name(word_class), longest);
  }
}

TEST(Lexicon, FindsNamesAsAWhole) {
  const std::u16string_view text = u"全年地区生产总值";
  ASSERT_NE(find_entry(text.substr(2), WordClass::indicator), nullptr);
  EXPECT_EQ(find_entry(text, WordClass::indicator), nullptr) << "全年 is no part of the name";
  EXPECT_EQ(find_entry(text.substr(2), WordClass::indicator_prefix), nullptr) << "it is no prefix";
  EXPECT_EQ(find_entry(u"\n", WordClass::indicator), nullptr) << "a line end is in no table";
  EXPECT_EQ(find_entry(u"", WordClass::indicator), nullptr);
}

TEST(MarkedText, MarksOneRangeOfAText) {
  const std::u16string_view text = u"示例大桥开工。示例水库竣工，示例路通车。示例塔封顶";
  const Span range = {7, 20};
  const MarkedText part(text, range, Vocabulary::milestones);
  const MarkedText whole(text, {0, static_cast<std::uint32_t>(text.size())}, Vocabulary::milestones);
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    const bool inside = at >= range.start && at < range.end;
    EXPECT_EQ(part.at(at).size(), inside ? whole.at(at).size() : 0) << at;
    EXPECT_EQ(part.starts(at, WordClass::milestone_event), inside && whole.starts(at, WordClass::milestone_event))
        << at;
    if (at <= range.start || at > range.end) continue;
    const Mark* ending = part.longest_ending(at, WordClass::milestone_head);
    const Mark* expected = whole.longest_ending(at, WordClass::milestone_head);
    ASSERT_EQ(ending == nullptr, expected == nullptr) << at;
    if (ending != nullptr) {
      EXPECT_EQ(*ending, *expected);
    }
  }
  EXPECT_EQ(part.longest_ending(3, WordClass::milestone_head), nullptr);
}

}  // namespace
}  // namespace mubiao
