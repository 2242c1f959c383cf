#include "core/output/rows.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/output/csv.h"
#include "core/output/display_width.h"
#include "core/output/markdown.h"
#include "core/output/selection.h"
#include "core/output/table.h"
#include "core/text/utf.h"
#include "utf8proc.h"

namespace mubiao {
namespace {

/// Two items of 示例市: "新增就业2-3万人\r\n以上" and "完成投资 5 亿元".
const std::u16string source = u"新增就业2-3万人\r\n以上，=完成投资5亿元。";

Analysis two_items() {
  Analysis analysis;
  analysis.sections = {{1, u"一", u"就业|民生", {0, 24}, Part::plan}};
  analysis.items.resize(2);
  Item& jobs = analysis.items[0];
  jobs.status = Status::target;
  jobs.indicator.text = u"新增就业";
  jobs.quantity = {{4, 13}, Comparator::range, {}, Decimal{2, 4}, Decimal{3, 4}, {}, u"人"};
  jobs.section = 0;
  jobs.sentence = {0, 13};
  jobs.period = Period{{0, 2}, {2025, 1, 1}, {}};
  Item& money = analysis.items[1];
  money.indicator.text = u"=完成投资";
  money.quantity = {{19, 22}, Comparator::equal, Decimal{5, 8}, {}, {}, {}, u"元"};
  money.sentence = {14, 23};
  money.rate = Rate::average;
  money.estimate = true;
  money.scope = Scope::part;
  money.definition = Definition{{14, 16}, false};
  return analysis;
}

std::string cell(const Rows& rows, std::size_t row, std::string_view column) {
  const auto found = std::find_if(rows.columns.begin(), rows.columns.end(),
                                  [column](const Column& each) { return each.name == column; });
  return found == rows.columns.end() ? "no such column"
                                     : rows.cells[row][static_cast<std::size_t>(found - rows.columns.begin())];
}

std::string sentence_cell(const std::u16string& text, Span figure) {
  Analysis analysis;
  analysis.items.resize(1);
  analysis.items[0].quantity.span = figure;
  analysis.items[0].sentence = {0, static_cast<std::uint32_t>(text.size())};
  Rows rows = item_rows(Detail::full, false);
  append_item_rows(rows, analysis, text, "");
  return rows
      .cells[0][static_cast<std::size_t>(std::find_if(rows.columns.begin(), rows.columns.end(),
                                                      [](const Column& each) { return each.name == "sentence"; }) -
                                         rows.columns.begin())];
}

TEST(Rows, ShowAVeryLongSentenceAroundItsFigure) {
  const std::u16string short_one(800, u'甲');
  EXPECT_EQ(sentence_cell(short_one, {0, 2}), utf8_from_utf16(short_one));
  const std::u16string text = std::u16string(1000, u'前') + u"5%" + std::u16string(1000, u'后');
  EXPECT_EQ(sentence_cell(text, {1000, 1002}),
            utf8_from_utf16(u"…" + std::u16string(400, u'前') + u"5%" + std::u16string(400, u'后') + u"…"));
  EXPECT_EQ(sentence_cell(text, {0, 1}), utf8_from_utf16(std::u16string(401, u'前') + u"…"));
  EXPECT_EQ(sentence_cell(text, {2000, 2002}), utf8_from_utf16(u"…" + std::u16string(402, u'后')));
}

TEST(Rows, KeepCharactersWholeWhereASentenceIsCut) {
  std::u16string text = u"，";  // one unit, so that the cut would fall between the two of a character
  for (int i = 0; i < 1000; ++i) text += u"\xD842\xDFB7";
  const std::string cell = sentence_cell(text, {1000, 1001});
  EXPECT_EQ(cell.find("\xEF\xBF\xBD"), cell.npos);
  EXPECT_LT(cell.size(), 1700U);
}

TEST(Rows, HoldTheFieldsOfAnItem) {
  Rows rows = item_rows(Detail::full, true);
  append_item_rows(rows, two_items(), source, "示例.txt");
  ASSERT_EQ(rows.cells.size(), 2U);
  const struct {
    std::size_t row;
    const char* column;
    const char* text;
  } expected[] = {
      {0, "file", "示例.txt"},
      {0, "id", "i1"},
      {1, "id", "i2"},
      {0, "status", "target"},
      {1, "status", "result"},
      {0, "indicator", "新增就业"},
      {0, "code", ""},
      {0, "quantity", "2-3万人以上"},  // a line break of the source is left out
      {0, "comparator", "range"},
      {0, "value", ""},
      {0, "low", "20000"},
      {0, "high", "30000"},
      {1, "value", "500000000"},
      {0, "unit", "人"},
      {0, "period", "新增"},
      {0, "period_from", "2025-01-01"},
      {0, "period_to", ""},
      {0, "rate", ""},
      {1, "rate", "average"},
      {0, "estimate", "false"},
      {1, "estimate", "true"},
      {0, "scope", "whole"},
      {1, "scope", "part"},
      {0, "definition", ""},
      {1, "definition", "=完"},
      {0, "section", "就业|民生"},
      {1, "section", ""},
      {0, "sentence", "新增就业2-3万人以上"},
      {1, "start", "19"},
      {1, "end", "22"},
  };
  for (const auto& each : expected) {
    EXPECT_EQ(cell(rows, each.row, each.column), each.text) << "row " << each.row << ", " << each.column;
  }
}

TEST(Rows, ForReadingShowARangeAsTheValueAndHaveNoFileColumnForOneFile) {
  Rows rows = item_rows(Detail::reading, false);
  append_item_rows(rows, two_items(), source, "示例.txt");
  EXPECT_EQ(cell(rows, 0, "value"), "20000–30000");
  EXPECT_EQ(cell(rows, 1, "value"), "500000000");
  EXPECT_EQ(cell(rows, 0, "file"), "no such column");
  EXPECT_EQ(cell(rows, 0, "low"), "no such column");
}

TEST(Markdown, PutsNumbersToTheRight) {
  const Rows rows = {{{"value", ColumnKind::number, nullptr}}, {{"5"}}};
  EXPECT_EQ(to_markdown(rows), "| value |\n| ---: |\n| 5 |\n");
}

TEST(Table, AlignsByDisplayWidth) {
  const Rows rows = {{{"name", ColumnKind::quoted, nullptr},
                      {"value", ColumnKind::number, nullptr},
                      {"unit", ColumnKind::quoted, nullptr}},
                     {{"生产总值", "5.5", "%"}, {"GDP", "120", "亿元"}}};
  EXPECT_EQ(to_table(rows),
            "name      value  unit\n"
            "生产总值    5.5  %\n"
            "GDP         120  亿元\n");
}

TEST(Table, CutsLongCellsAndDropsControlCharacters) {
  std::string long_cell;
  for (int i = 0; i < 40; ++i) long_cell += "目";
  std::string cut;
  for (int i = 0; i < 17; ++i) cut += "目";
  const Rows rows = {{{"x", ColumnKind::quoted, nullptr}}, {{long_cell}, {"a\x1B[31mb"}}};
  EXPECT_EQ(to_table(rows), "x\n" + cut + "…\na [31mb\n");
}

TEST(DisplayWidth, AgreesWithUnicodeOnEverythingThatReportsHold) {
  // All letters, digits, punctuation and symbols below the pictographs, and all ideographs; utf8proc calls some
  // formatting and combining characters differently, and terminals do too.
  const struct {
    char32_t first, last;
  } blocks[] = {{0x20, 0x7E},     {0xA1, 0xAC},     {0x391, 0x3C9},    {0x2010, 0x2027}, {0x2030, 0x205E},
                {0x2100, 0x22FF}, {0x2460, 0x257F}, {0x2E80, 0x3029},  {0x3030, 0x303E}, {0x3041, 0x3096},
                {0x309B, 0x33FF}, {0x3400, 0x9FFF}, {0xAC00, 0xD7A3},  {0xF900, 0xFAFF}, {0xFE30, 0xFE6B},
                {0xFF01, 0xFF60}, {0xFFE0, 0xFFE6}, {0x20000, 0x3134A}};
  for (const auto& block : blocks) {
    for (char32_t c = block.first; c <= block.last; ++c) {
      const auto code_point = static_cast<utf8proc_int32_t>(c);
      if (utf8proc_category(code_point) == UTF8PROC_CATEGORY_CN) continue;  // unassigned
      std::u16string text;
      if (c < 0x10000) {
        text = {static_cast<char16_t>(c)};
      } else {
        text = {static_cast<char16_t>(0xD7C0 + (c >> 10)), static_cast<char16_t>(0xDC00 | (c & 0x3FF))};
      }
      ASSERT_EQ(display_width(text), static_cast<std::size_t>(utf8proc_charwidth(code_point)))
          << std::hex << static_cast<unsigned>(c);
    }
  }
}

TEST(DisplayWidth, FittingPrefixNeverCutsACharacter) {
  const std::u16string text = u"目a\U00020000标";  // 2 + 1 + 2 + 2 places; the third takes two units
  const std::size_t units[] = {0, 0, 1, 2, 2, 4, 4, 5, 5};
  for (std::size_t width = 0; width < std::size(units); ++width) EXPECT_EQ(fitting_prefix(text, width), units[width]);
}

TEST(Selection, KeepsOneStatusAndMendsTheReferences) {
  Analysis analysis = two_items();
  analysis.milestones.resize(2);
  analysis.milestones[1].status = Status::target;
  analysis.links = {{0, 1}};
  analysis.headlines = {{0, 0, {}, {0, 1}}, {1, 1}, {2, none}};
  keep_status(analysis, Status::result);
  ASSERT_EQ(analysis.items.size(), 1U);
  EXPECT_EQ(analysis.items[0].indicator.text, u"=完成投资");
  EXPECT_EQ(analysis.milestones.size(), 1U);
  EXPECT_TRUE(analysis.links.empty());
  EXPECT_EQ(analysis.headlines[0].item, none);
  EXPECT_EQ(analysis.headlines[0].also, std::vector<std::uint32_t>{0});  // the result left
  EXPECT_EQ(analysis.headlines[1].item, 0U);
  EXPECT_EQ(analysis.headlines[2].item, none);
}

TEST(Selection, MendsTheIdOfTheFurtherStep) {
  Analysis analysis = two_items();
  analysis.items.push_back(analysis.items[0]);
  analysis.items.push_back(analysis.items[0]);
  analysis.items[2].stretch = 3;
  keep_status(analysis, Status::target);
  ASSERT_EQ(analysis.items.size(), 3U);
  EXPECT_EQ(analysis.items[0].stretch, none);
  EXPECT_EQ(analysis.items[1].stretch, 2U);
}

}  // namespace
}  // namespace mubiao
