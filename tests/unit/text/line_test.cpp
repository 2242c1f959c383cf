#include "core/text/line.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "core/text/layout_thresholds.h"
#include "core/text/line_split.h"
#include "core/text/page.h"
#include "core/text/page_furniture.h"
#include "core/text/raw_text.h"
#include "core/text/utf.h"
#include "tests/unit/repeated.h"

namespace mubiao {
namespace {

/// A letter for each line: b begins a paragraph, c continues one, f is furniture.
std::string fates_of(std::u16string_view source) {
  const RawText raw = read_units(source);
  std::string letters;
  for (const Line& line : read_lines(raw.units)) letters += "bcf"[static_cast<int>(line.fate)];
  return letters;
}

TEST(LineSplit, CutsAtBreaksAndTrims) {
  const std::u16string units = u"  一段\n\n\t二 段 \n   \n三段";
  const std::vector<Line> lines = split_lines(units);
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(units.substr(lines[0].start, lines[0].end - lines[0].start), u"一段");
  EXPECT_EQ(units.substr(lines[1].start, lines[1].end - lines[1].start), u"二 段");
  EXPECT_FALSE(lines[0].after_blank);
  EXPECT_TRUE(lines[1].after_blank);
  EXPECT_TRUE(lines[2].after_blank);
}

TEST(LineSplit, TellsIndentationFromASpace) {
  const std::vector<Line> lines = split_lines(u"\u3000\u3000一段\n  一段\n    一段\n一段");
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_TRUE(lines[0].indented);
  EXPECT_FALSE(lines[1].indented);
  EXPECT_TRUE(lines[2].indented);
  EXPECT_FALSE(lines[3].indented);
}

TEST(LineSplit, CountsTheWidthOnThePage) {
  const std::vector<Line> lines = split_lines(u"\u3000\u3000一段\n四个汉字");
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].page_width, 4U);
  EXPECT_EQ(lines[1].page_width, 4U);
}

TEST(LineSplit, SeesRowsOfATable) {
  const std::vector<Line> lines = split_lines(u"指标\t单位\t数值\n指标\t单位\n第一。\t第二\t第三");
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_TRUE(lines[0].table_row);
  EXPECT_FALSE(lines[1].table_row);  // one gap
  EXPECT_FALSE(lines[2].table_row);  // a clause
}

TEST(LineShape, CountsWhatALineHolds) {
  const std::u16string units = u"一、完成投资2.5亿元（含税），增长5%。”";
  const std::vector<Line> lines = split_lines(units);
  const LineShape shape = shape_of(units, lines[0]);
  EXPECT_EQ(shape.width, units.size());
  EXPECT_EQ(shape.stops, 1U);
  EXPECT_EQ(shape.commas, 2U);
  EXPECT_EQ(shape.digits, 3U);
  EXPECT_EQ(shape.open, -1);
  EXPECT_EQ(shape.first, u'一');
  EXPECT_EQ(shape.last, u'。');
  EXPECT_EQ(shape.last_mark, u'”');
  EXPECT_TRUE(shape.heading);
}

TEST(Page, MeasuresTheWidthOfAWrappedText) {
  const std::u16string wrapped = repeated(u"全市上下齐心协力推动各项工作取得新的进展和成效\n", 8);
  const std::vector<Line> lines = split_lines(wrapped);
  EXPECT_EQ(Page(wrapped, lines).width(), 23U);
  const std::u16string sentences = repeated(u"全市上下齐心协力推动各项工作取得新的进展成效。\n", 8);
  const std::vector<Line> whole = split_lines(sentences);
  EXPECT_EQ(Page(sentences, whole).width(), 0U);  // each line ends with its sentence
}

TEST(Page, TellsWhetherBlankLinesStandBetweenParagraphs) {
  const std::u16string paragraph = repeated(u"全市上下齐心协力推动各项工作，", 5) + u"成效明显。\n";
  for (const bool blank : {true, false}) {
    const std::u16string text = repeated(paragraph + (blank ? u"\n" : u""), 5);
    const std::vector<Line> lines = split_lines(text);
    EXPECT_EQ(Page(text, lines).blank_between_paragraphs(), blank);
  }
}

TEST(PageFurniture, KnowsPageNumbersAndChrome) {
  struct Row {
    std::u16string_view line;
    bool furniture;
  };
  for (const Row& row : {Row{u"- 12 -", true}, Row{u"—12—", true}, Row{u"第12页", true}, Row{u"第12页共30页", true},
                         Row{u"12", false},  // may be a cell: only inside a sentence
                         Row{u"浏览次数：12345", true}, Row{u"浏览次数", false}, Row{u"投资12亿元", false}}) {
    const std::vector<Line> lines = split_lines(row.line);
    const Page page(row.line, lines);
    EXPECT_EQ(PageFurniture(page).holds(0, false, {}), row.furniture) << utf8_from_utf16(row.line);
  }
}

TEST(PageFurniture, TakesABareNumberOutOfASentence) {
  EXPECT_EQ(fates_of(u"示例市去年完成投资，新开工一批重点项目，其中交通。项目建设进度加快，示例大桥的\n12\n主塔封顶，引"
                     u"桥工程完成一半。"),
            "bfc");
}

TEST(PageFurniture, JoinsNothingOverMoreThanAPagesEnd) {
  const std::u16string before = u"示例市去年投资增长，\n", behind = u"消费回升。";
  const std::u16string foot = u"- 12 -\n";  // 7 units; one more ends the line before
  const int most = static_cast<int>((layout::longest_furniture - 1) / foot.size());
  const std::string feet(static_cast<std::size_t>(most), 'f');
  EXPECT_EQ(most, 85);
  EXPECT_EQ(fates_of(before + repeated(foot, most) + behind), "b" + feet + "c");
  EXPECT_EQ(fates_of(before + repeated(foot, most + 1) + behind), "b" + feet + "fb");
}

TEST(ReadLines, KeepsADatedHeadingAndTheDayOfAPageApart) {
  EXPECT_EQ(fates_of(u"示例市市长向大会作工作报告。要点速读↓\n2029年工作回顾\n税收9亿元，增长5%。\n"), "bbb");
  EXPECT_EQ(fates_of(u"示例市市长向大会作工作报告。要点速读↓\n2030年主要预期目标\n税收增长6%，进口增长7%。\n"), "bbb");
  EXPECT_EQ(fates_of(u"多个省的增速目标揭晓，多数定为5%左右\n2030-01-21 13:13 来源：示例网\n各省定下目标。\n"), "bbb");
  EXPECT_EQ(fates_of(u"多个省的增速目标揭晓，多数定为5%左右\n2030/01/21\n各省定下目标。\n"), "bbb");
}

TEST(ReadLines, JoinsWhatAColumnCut) {
  struct Row {
    std::u16string_view source;
    std::string fates;
  };
  for (const Row& row : {Row{u"新增城镇就业4.5万\n人，城镇登记失业率下降。", "bc"},      // a unit
                         Row{u"今年重点抓好十二个\n惠民项目，办好实事。", "bc"},         // what is counted
                         Row{u"地区生产总值增长5.5%-\n6%，投资增长。", "bc"},            // a range
                         Row{u"示例市新增绿地面积\n6.35平方公里，建成公园。", "bc"},     // an amount
                         Row{u"示例市去年投资增长，\n消费回升。", "bc"},                 // a comma
                         Row{u"示例市去年投资增长。\n消费回升。", "bb"},                 // a sentence's end
                         Row{u"示例市工作安排\n一、扩大投资", "bb"},                     // a heading
                         Row{u"- 宽减薪俸税，上限3000元\n- 宽免差饷，上限500元", "bb"},  // signs of a list
                         Row{u"上限3000元，惠及9万人\n**公共财政**", "bb"},              // a bold line
                         Row{u"新增学位540个，到年底完工\n返回顶部，回首页", "bb"},      // what a page puts behind
                         Row{u"示例市人民政府\n各位代表：", "bb"}})                      // the salutation
    EXPECT_EQ(fates_of(row.source), row.fates) << utf8_from_utf16(row.source);
}

}  // namespace
}  // namespace mubiao
