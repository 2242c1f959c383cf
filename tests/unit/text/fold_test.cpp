#include <gtest/gtest.h>

#include <ostream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/text.h"
#include "core/text/utf.h"

namespace mubiao {
namespace {

struct Row {
  std::u16string_view source;
  std::u16string_view units;
};

void check_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows)
    EXPECT_EQ(utf8_from_utf16(fold(row.source).units), utf8_from_utf16(row.units))
        << "source: " << utf8_from_utf16(row.source);
}

/// What must hold of every folded text, whatever its source.
void check_map(std::u16string_view source, const Text& text) {
  ASSERT_EQ(text.from.size(), text.units.size());
  ASSERT_EQ(text.to.size(), text.units.size());
  EXPECT_EQ(text.source_length, source.size());
  for (std::size_t i = 0; i < text.units.size(); ++i) {
    ASSERT_LE(text.from[i], text.to[i]) << i;
    ASSERT_LE(text.to[i], source.size()) << i;
    if (i == 0) continue;
    ASSERT_LE(text.from[i - 1], text.from[i]) << i;
    ASSERT_LE(text.to[i - 1], text.to[i]) << i;
  }
  for (const Repair& repair : text.repairs) {
    EXPECT_LT(repair.span.start, repair.span.end);
    EXPECT_LE(repair.span.end, source.size());
  }
}

TEST(Fold, BringsFormsOfOneCharacterTogether) {
  check_rows({
      {u"增长５．５％", u"增长5.5%"},
      {u"ＧＤＰ突破１２０亿元", u"GDP突破120亿元"},
      {u"產値達到三億噸", u"产值达到三亿吨"},
      {u"①完成②推进", u"①完成②推进"},
      {u"绿地½公顷、3㎡、25℃", u"绿地½公顷、3㎡、25℃"},
      {u"二○二五年", u"二〇二五年"},
      {u"○一般", u"〇一般"},
      {u"「兩個」『三項』", u"“两个”“三项”"},
      {u"\"三改\"和\"四清\"", u"“三改”和“四清”"},
  });
}

TEST(Fold, TellsCommasFromSeparators) {
  check_rows({
      {u"新增12,345人", u"新增12,345人"},
      {u"新增12，345人", u"新增12,345人"},
      {u"出让39宗,2576亩", u"出让39宗，2576亩"},
      {u"2024,2025两年", u"2024，2025两年"},
      {u"共1,234,567元", u"共1,234,567元"},
      {u"增长5.5,其中", u"增长5.5，其中"},
      {u"好,更好", u"好，更好"},
  });
}

TEST(Fold, TellsFullStopsFromPoints) {
  check_rows({
      {u"增长8.5%.今年", u"增长8.5%。今年"},
      {u"全面完成.下一步", u"全面完成。下一步"},
      {u"建成50座.新增", u"建成50座。新增"},
      {u"达到500.新增", u"达到500。新增"},
      {u"1.抓好项目。2.抓好招商", u"1.抓好项目。2.抓好招商"},
      {u"居全省第4.9项指标靠前", u"居全省第4。9项指标靠前"},
      {u"PM2.5浓度", u"PM2.5浓度"},
      {u"见www.example.cn说明", u"见www.example.cn说明"},
      {u"增长8·8%", u"增长8.8%"},
      {u"“9·12”专项", u"“9·12”专项"},
  });
}

TEST(Fold, ReadsEveryDashBetweenFiguresAsTo) {
  check_rows({
      {u"增长4.5%～5%", u"增长4.5%—5%"},
      {u"新建3-5个", u"新建3—5个"},
      {u"2~3年内", u"2—3年内"},
      {u"同比-2.5%", u"同比-2.5%"},
      {u"示例市--北方", u"示例市——北方"},
  });
}

TEST(Fold, DropsGapsInsideNumbersAndBetweenCharacters) {
  check_rows({
      {u"增 长 8 ．8 ％", u"增长8.8%"},
      {u"1 9 9 8 年", u"1998年"},
      {u"达到1 256 万人", u"达到1256万人"},
      {u"增长5. 5%", u"增长5.5%"},
      {u"新增 20 万 人", u"新增20万人"},
      {u"政 府 工 作 报 告", u"政府工作报告"},
      {u"Public domain text", u"Public domain text"},
      {u"合计\t120\t350", u"合计 120 350"},
      {u"增长\u200B5\uFEFF%", u"增长5%"},
      {u"\uFEFF各位代表", u"各位代表"},
      {u"增长\u00A05%", u"增长5%"},
  });
}

TEST(Fold, ReadsWhatAConversionLeftBehind) {
  check_rows({
      {u"增长18_M_M_；", u"增长18%；"},
      {u"第一段。\\r\\n第二段。", u"第一段。\n第二段。"},
      {u"第一段。＼ｒ＼ｎ第二段。", u"第一段。\n第二段。"},
      {u"增长&nbsp;5%", u"增长5%"},
      {u"第一段。<br/>第二段。", u"第一段。\n第二段。"},
      {u"县长??王某", u"县长王某"},
      {u"增长5%，，投资", u"增长5%，投资"},
      {u"全面完成。。投资", u"全面完成。投资"},
      {u"完成改造[3]，实施", u"完成改造，实施"},
      {u"完成改造〔12〕，实施", u"完成改造，实施"},
      {u"示政〔2024〕12号", u"示政（2024）12号"},
      {u"[3]改造：指某事。", u"[3]改造：指某事。"},
      {u"（上接第一版）全市完成投资", u"全市完成投资"},
      {u"全市完成投资(下转 第四版)", u"全市完成投资"},
  });
}

TEST(Fold, JoinsSentencesThatAColumnOrPageBroke) {
  check_rows({
      {u"今年以来形势向好。我们实施积极的财\n\n政政策，财政支出增长。财政政策有力。",
       u"今年以来形势向好。我们实施积极的财政政策，财政支出增长。财政政策有力。"},
      {u"全年新增就业，完成投资\n\n，增长5%。", u"全年新增就业，完成投资，增长5%。"},
      {u"增 长５．５％\r\n左右", u"增长5.5%左右"},
      {u"一年来全市抓项目、促投资，扎实办好5\n\n1件实事，全部完成。",
       u"一年来全市抓项目、促投资，扎实办好51件实事，全部完成。"},
      {u"全市持续抓好项目建设。完成投资25亿元，增长\n— 12 —\n8.5%，新开工项目30个。",
       u"全市持续抓好项目建设。完成投资25亿元，增长8.5%，新开工项目30个。"},
  });
}

TEST(Fold, KeepsHeadingsAndCellsApart) {
  check_rows({
      {u"一、工作回顾\n一年来，全市完成投资。", u"一、工作回顾\n一年来，全市完成投资。"},
      {u"（一）抓项目，促投资\n完成投资。", u"（一）抓项目，促投资\n完成投资。"},
      {u"指标\n单位\n数值\n增长\n生产总值\n亿元\n120.5\n5.5", u"指标\n单位\n数值\n增长\n生产总值\n亿元\n120.5\n5.5"},
      {u"全市完成投资。\n二、重点任务\n扩大投资。", u"全市完成投资。\n二、重点任务\n扩大投资。"},
      {u"## 三、财政\n全年收入20亿元。", u"三、财政\n全年收入20亿元。"},
      {u"政府工作报告\n\n\n各位代表：\n现在报告工作。", u"政府工作报告\n各位代表：\n现在报告工作。"},
  });
}

TEST(Fold, UnwrapsTextOfFixedWidth) {
  const std::u16string paragraph =
      u"过去一年全市上下抢抓机遇，扎实推进项目建设，全年完成固定资产投资325.6亿元，同比增长8."
      u"5个百分点，新开工项目120个，"
      u"其中亿元以上项目45个，带动就业2.3万人，城镇居民人均可支配收入达到38560元，农村居民人均可支配收入达到21350元。";
  for (const std::size_t width : {20U, 28U, 31U, 35U}) {
    std::u16string wrapped = u"一、工作回顾\n";
    for (std::size_t at = 0; at < paragraph.size(); at += width) wrapped += paragraph.substr(at, width) + u"\n";
    EXPECT_EQ(utf8_from_utf16(fold(wrapped).units), utf8_from_utf16(u"一、工作回顾\n" + paragraph)) << width;
  }
}

TEST(Fold, BreaksAOneLineTextAtItsIndentation) {
  const std::u16string_view source =
      u"各位代表：　　现在报告工作。　　一、工作回顾　　全年完成投资。　　二、工作安排　　扩大投资。";
  EXPECT_EQ(utf8_from_utf16(fold(source).units),
            utf8_from_utf16(u"各位代表：\n现在报告工作。\n一、工作回顾\n全年完成投资。\n二、工作安排\n扩大投资。"));
}

TEST(Fold, PointsBackIntoTheSource) {
  //                               0123456 7 8901
  const std::u16string_view source = u"增 长５．５％\r\n左右";
  const Text text = fold(source);
  const auto at = static_cast<std::uint32_t>(text.units.find(u"5.5%左右"));
  EXPECT_EQ(text.source_span({at, at + 6}), (Span{3, 11}));
  EXPECT_EQ(text.source_span({0, 2}), (Span{0, 3}));
  ASSERT_EQ(text.repairs.size(), 2U);
  EXPECT_EQ(text.repairs[0].kind, RepairKind::drop_spaces);
  EXPECT_EQ(text.repairs[0].span, (Span{1, 2}));
  EXPECT_EQ(text.repairs[1].kind, RepairKind::join_lines);
  EXPECT_EQ(text.repairs[1].span, (Span{7, 9}));
}

TEST(Fold, KeepsTheMapWhateverTheSource) {
  constexpr std::u16string_view pieces[] = {u"增长",
                                            u"5",
                                            u".",
                                            u"，",
                                            u" ",
                                            u"\n",
                                            u"\r\n",
                                            u"　　",
                                            u"。",
                                            u"_M_M_",
                                            u"\\r\\n",
                                            u"&nbsp;",
                                            u"[3]",
                                            u"（上接第一版）",
                                            u"\xD800",
                                            u"\xDC00",
                                            u"\xD87E\xDC00",
                                            u"\u200B",
                                            u"??",
                                            u"12",
                                            u"-",
                                            u"\"",
                                            u"GDP",
                                            u"\t",
                                            u"\x01",
                                            u"第",
                                            u"一、",
                                            u"%",
                                            u"”",
                                            u"— 3 —"};
  std::mt19937 random(20250101);
  for (int round = 0; round < 3000; ++round) {
    std::u16string source;
    const std::size_t count = random() % 60;
    for (std::size_t i = 0; i < count; ++i) source += pieces[random() % std::size(pieces)];
    const Text text = fold(source);
    check_map(source, text);
    EXPECT_EQ(text.units.find(u"\n\n"), std::u16string::npos);
    if (HasFatalFailure()) FAIL() << utf8_from_utf16(source);
  }
}

TEST(Fold, GivesNothingForNothing) {
  EXPECT_TRUE(fold(u"").units.empty());
  EXPECT_TRUE(fold(u" \n\r\n\t　").units.empty());
}

}  // namespace
}  // namespace mubiao
