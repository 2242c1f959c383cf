#include "core/quantity/order.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "core/text/utf.h"

namespace mubiao {
namespace {

/// "words|value|unit" of what starts at the '[' of `marked`, "" where nothing is read.
std::string read(std::u16string_view marked) {
  const auto at = static_cast<std::uint32_t>(marked.find(u'['));
  std::u16string sentence(marked);
  sentence.erase(at, 1);
  const MarkedText text(sentence);
  if (!may_open_order(text, at)) return {};
  const auto figure = figure_in_order(text, at, {0, static_cast<std::uint32_t>(sentence.size())});
  if (!figure) return {};
  const std::u16string words = sentence.substr(figure->figure.start, figure->figure.length());
  return utf8_from_utf16(words) + '|' + figure->value->to_json() + '|' + utf8_from_utf16(figure->unit);
}

struct Row {
  std::u16string_view sentence;
  std::string figure;
};

void expect_rows(std::initializer_list<Row> rows) {
  for (const Row& row : rows) EXPECT_EQ(read(row.sentence), row.figure) << utf8_from_utf16(row.sentence);
}

TEST(Order, ReadsAMagnitudeAlone) {
  expect_rows({{u"总量迈上[万亿台阶。", "万亿|1000000000000|"},           // a step
               {u"总量突破[千亿元。", "千亿元|100000000000|元"},          // a comparator and a unit
               {u"总量达到[百亿元规模。", "百亿元|10000000000|元"},       // a verb and a unit
               {u"总量首次突破[千亿、位次前移。", "千亿|100000000000|"},  // a comparator where the phrase ends
               {u"总量向[千亿元迈进。", "千亿元|100000000000|元"}});      // an aim
}

TEST(Order, LeavesMagnitudesOfNamesAndFigures) {
  expect_rows({{u"打造[千亿级产业链。", ""},  // a class of things
               {u"形成[千亿产业集群。", ""},  // nothing says that it is reached
               {u"总量突破三[千亿元。", ""},  // multiplies a figure
               {u"总量突破1.5[万亿元。", ""},
               {u"总量突破[万1千元。", ""}});  // a figure goes on
}

TEST(Order, ReadsRanksAndDoublings) {
  expect_rows({{u"总量居全省[第二，", "第二|2|位"},
               {u"总量居全省[首位，", "首位|1|位"},
               {u"总量[翻一番。", "翻一番|1|倍"},
               {u"总量[翻了两番。", "翻了两番|3|倍"},
               {u"增速保持[两位数增长", "两位数|10|%"},
               {u"[第三产业增加值", ""}});
}

}  // namespace
}  // namespace mubiao
