#include "core/indicator/ranker.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "tests/ranker/plain_choice.h"
#include "tests/unit/indicator/observed_text.h"

namespace mubiao {
namespace {

std::u16string own_text(const char* path) {
  std::ifstream in(std::string(MUBIAO_SOURCE_DIR) + "/" + path, std::ios::binary);
  return utf16_from_utf8(std::string((std::istreambuf_iterator<char>(in)), {})).units;
}

/// The ranker leaves candidates out early; the choice and every margin that somebody asks for must not tell.
TEST(Ranker, ChoosesAsThePlainSumOfAllFeaturesDoes) {
  for (const char* path : {"public/sample.txt", "core/trainer/own_words.txt"}) {
    const ObservedText read(own_text(path));
    std::size_t choices = 0;
    for (const ObservedFigure& figure : read.judge.figures()) {
      if (figure.candidates.empty()) continue;
      ++choices;
      EXPECT_TRUE(is_plain_choice(figure)) << path << ": " << read.words(figure.span);
    }
    EXPECT_GT(choices, 20u) << path;
  }
}

TEST(Ranker, TakesTheNameThatReadersTake) {
  struct Row {
    std::u16string_view sentences;
    std::string_view figure;
    std::string_view chosen;
  };
  const Row rows[] = {
      {u"新建高标准农田20万亩。", "20万亩", "before 新建高标准农田"},
      {u"建成37个风电光伏项目。", "37个", "after 风电光伏项目"},
      {u"总投资44亿元的供水工程。", "44亿元", "after_before 供水工程+总投资"},
      {u"完成征地39宗，2576亩。", "2576亩", "inherited 征地"},
      {u"研究中心2011家，其中国家级15家。", "15家", "local_suffix 国家级+研究中心"},
      {u"高技术制造业、装备制造业增加值分别增长9%、7%。", "9%", "listed_tail 高技术制造业+增加值"},
      {u"新登记经营主体8万户，总量56万户。", "56万户", "core_local 经营主体+总量"},
      {u"新增2家国家级、5家省级龙头企业。", "2家", "shared_noun 新增+国家级+龙头企业"},
  };
  for (const Row& row : rows) {
    const ObservedText read(row.sentences);
    const ObservedFigure& figure = read.figure(row.figure);
    ASSERT_FALSE(figure.candidates.empty()) << utf8_from_utf16(row.sentences);
    EXPECT_EQ(read.row(figure.candidates[figure.choice.index]), row.chosen) << utf8_from_utf16(row.sentences);
  }
}

TEST(Ranker, HasAWideMarginWhereNothingElseIsProposed) {
  const ObservedText read(u"新建学校12所。");
  const ObservedFigure& figure = read.figure("12所");
  ASSERT_EQ(figure.candidates.size(), 1u);
  EXPECT_EQ(figure.choice.index, 0u);
  EXPECT_GT(figure.choice.margin, widest_margin);
}

}  // namespace
}  // namespace mubiao
