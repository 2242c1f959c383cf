#include "core/quantity/sign.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "core/text/utf.h"

namespace mubiao {
namespace {

/// "words|unit|direction" of what starts at the '[' of `marked`, "" where nothing is read.
std::string read(std::u16string_view marked) {
  const auto at = static_cast<std::uint32_t>(marked.find(u'['));
  std::u16string sentence(marked);
  sentence.erase(at, 1);
  const MarkedText text(sentence);
  if (!may_open_sign(sentence[at])) return {};
  const auto figure = sign_of_movement(text, at, {0, static_cast<std::uint32_t>(sentence.size())});
  if (!figure) return {};
  const std::u16string words = sentence.substr(figure->span.start, figure->span.length());
  const Direction direction = direction_of_sign(text, *figure);
  return utf8_from_utf16(words) + '|' + utf8_from_utf16(figure->unit) + '|' +
         (direction == Direction::up     ? "up"
          : direction == Direction::down ? "down"
                                         : "");
}

struct Row {
  std::u16string_view sentence;
  std::string figure;
};

void expect_rows(std::initializer_list<Row> rows) {
  for (const Row& row : rows) EXPECT_EQ(read(row.sentence), row.figure) << utf8_from_utf16(row.sentence);
}

TEST(SignOfMovement, IsARise) {
  expect_rows({{u"进出口保持[正增长。", "正增长|%|up"},
               {u"进出口实现[正增长，", "正增长|%|up"},
               {u"进出口保持[正增长；", "正增长|%|up"},
               {u"进出口保持[正增长区间。", ""},  // goes on
               {u"连续13个月[正增长。", ""},      // nothing says that it is so, or is to be
               {u"进出口[正增长态势明显。", ""}});
}

TEST(SignOfMovement, IsAFall) {
  expect_rows({{u"能耗保持[下降。", "保持下降|%|down"},
               {u"能耗实现[下降，", "实现下降|%|down"},
               {u"能耗保持[下降趋势。", ""},
               {u"能耗持续[下降。", ""},  // prose, no aim
               {u"能耗[下降3%。", ""}});
}

TEST(SignOfMovement, IsAStandstill) {
  expect_rows({{u"税收与上年[持平。", "与上年持平|%|up"},
               {u"税收与上年基本[持平。", "与上年基本持平|%|up"},
               {u"税收同比[持平，", "持平|%|up"},
               {u"税收基本[持平；", "基本持平|%|up"},
               {u"税收[持平。", ""},  // nothing says with what
               {u"税收与全省平均水平[持平。", ""},
               {u"支[持平台企业。", ""}});
}

}  // namespace
}  // namespace mubiao
