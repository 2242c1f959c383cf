#include <fstream>
#include <iostream>

#include "tests/unit/extract/framed_report.h"
#include "tests/unit/repeated.h"

namespace mubiao {
namespace {

// The lines of no_items.txt hold names, dates, slogans … and nothing that measures. Each is read in the review and in
// the plan, between sentences that hold no figure either.
TEST(ExtractedFalseItems, AreRareInLinesThatMeasureNothing) {
  std::ifstream file(MUBIAO_SOURCE_DIR "/tests/unit/extract/no_items.txt");
  ASSERT_TRUE(file);
  constexpr double most = 0.02;
  std::size_t lines = 0, offending = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    ++lines;
    const std::u16string words = utf16_from_utf8(line).units;
    std::string found;
    for (const std::u16string& source : {in_review(words), in_plan(words)}) {
      for (const Item& item : extract(source).items) found += " [" + cut(source, item.quantity.span) + "]";
    }
    if (found.empty()) continue;
    ++offending;
    std::cout << line << found << "\n";
  }
  EXPECT_GE(lines, 320U);
  EXPECT_LE(static_cast<double>(offending), most * static_cast<double>(lines))
      << offending << " of " << lines << " lines give an item";
}

TEST(ExtractedFalseItems, AreNoneInARunOfFiguresButBesideIt) {
  const std::u16string source = in_plan(u"新建泵站5座，" + repeated(u"3—5、", 200) + u"，新建水闸6座。");
  std::string found;
  for (const Item& item : extract(source).items) found += " " + cut(source, item.quantity.span);
  EXPECT_EQ(found, " 5座 6座");
}

}  // namespace
}  // namespace mubiao
