#include "core/reading/modality.h"

#include <gtest/gtest.h>

#include "core/output/names.h"
#include "tests/unit/expect_lines.h"
#include "tests/unit/reading/read_sentence.h"

namespace mubiao {
namespace {

/// Each figure as "figure|word strength", "figure|" where no word tells.
std::vector<std::string> read(std::u16string_view words) {
  const ReadSentence sentence(words);
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    if (sentence.tokens[i].kind != TokenKind::figure) continue;
    const Figure& figure = sentence.figures[sentence.tokens[i].figure];
    std::string line = cut(sentence.units(), figure.span) + "|";
    if (const auto reading = read_modality(sentence.marked, sentence.tokens, i, figure))
      line += cut(sentence.units(), reading->words) + " " + std::string(name(reading->strength));
    lines.push_back(line);
  }
  return lines;
}

struct Row {
  std::u16string_view sentence;
  std::vector<std::string> figures;
};

void expect_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows) expect_lines(row.sentence, read(row.sentence), row.figures);
}

TEST(Modality, IsTheNearestWordBeforeTheFigure) {
  expect_rows({
      {u"确保粮食产量达到40万吨", {"40万吨|确保 hard"}},
      {u"力争税收增长6%", {"6%|力争 soft"}},
      {u"确保投资增长7%、力争增长8%", {"7%|确保 hard", "8%|力争 soft"}},
      {u"确保新建学校5所，改造医院3家", {"5所|确保 hard", "3家|确保 hard"}},
  });
}

TEST(Modality, EndsWithItsPartOfTheSentence) {
  expect_rows({
      {u"确保新建学校5所；改造医院3家", {"5所|确保 hard", "3家|"}},
      {u"确保新建学校5所。改造医院3家", {"5所|确保 hard", "3家|"}},
  });
}

TEST(Modality, IsElseToldByTheComparator) {
  expect_rows({
      {u"投资增长8%以上", {"8%以上|以上 hard"}},
      {u"失业率控制在5.5%以内", {"5.5%以内|以内 hard"}},
      {u"税收增长5%左右", {"5%左右|左右 soft"}},
      {u"产值突破900亿元", {"突破900亿元|"}},
      {u"新建托育园3—5所左右", {"3—5所左右|"}},
      {u"确保增长5%左右", {"5%左右|确保 hard"}},
  });
}

}  // namespace
}  // namespace mubiao
