#include "core/compare/word.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace mubiao::comparison {
namespace {

TEST(Word, SaysWhatItWasTakenFrom) {
  Words words;
  EXPECT_EQ(words.of("示例驿站").text(), "示例驿站");
  EXPECT_TRUE(words.of("").empty());
  EXPECT_TRUE(Word().empty());
  EXPECT_EQ(words.of(""), Word());
  EXPECT_EQ(words.of("%"), "%");
}

TEST(Word, OfOneTextIsKeptOnce) {
  Words words;
  const std::string twice = "示例驿站";
  EXPECT_EQ(words.of(twice).text().data(), words.of(std::string(twice)).text().data());
  EXPECT_FALSE(words.of("示例") == words.of("驿站"));
}

TEST(Word, IsTheSameFromOtherWords) {
  Words some, others;
  EXPECT_EQ(some.of("示例"), others.of("示例"));
  EXPECT_FALSE(some.of("示例") == others.of("驿站"));
  EXPECT_FALSE(some.of("示例") == Word());
}

TEST(Word, StaysWhereItIsWhileOthersCome) {
  Words words;
  const Word first = words.of("示例驿站");
  const char* const place = first.text().data();
  for (int i = 0; i < 10000; ++i) words.of("示例驿站" + std::to_string(i));
  EXPECT_EQ(first.text().data(), place);
  EXPECT_EQ(first, "示例驿站");
}

}  // namespace
}  // namespace mubiao::comparison
