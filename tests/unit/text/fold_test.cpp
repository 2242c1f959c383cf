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
  std::uint32_t before = 0;
  for (const Repair& repair : text.repairs) {
    EXPECT_LE(before, repair.span.start);
    before = repair.span.start;
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
      {u"生产总值\t增长\t6.5%，\t投资\t增长10%。", u"生产总值增长6.5%，投资增长10%。"},
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
      {u"新增&#160;就业4.5&nbsp万人", u"新增就业4.5万人"},
      {u"增长9_M_M。", u"增长9%。"},
      {u"城镇化率65.5%%。", u"城镇化率65.5%。"},
      {u"增长7％%，新增4..5万人", u"增长7%，新增4.5万人"},
      {u"出口增长7？，进口增长8%", u"出口增长7%，进口增长8%"},
      {u"目标是增长7？我们有信心", u"目标是增长7？我们有信心"},
      {u"人口自然增长率6％。，全面完成", u"人口自然增长率6‰，全面完成"},
      {u"控制在6％。以内", u"控制在6‰以内"},
      {u"增长10%。，投资", u"增长10%。投资"},
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
      {u"全市抓好十二个\n\n示范园区，建成公园。", u"全市抓好十二个示范园区，建成公园。"},
      {u"全市高校共接收了39 所\n\n中专\n\n学校，建成公园。", u"全市高校共接收了39所中专\n学校，建成公园。"},
      {u"建成区面积\n\n增加6.35平方公里。大桥完工。", u"建成区面积增加6.35平方公里。大桥完工。"},
      {u"全年实际使用外资\n\n28.33亿美元。新设项目。", u"全年实际使用外资28.33亿美元。新设项目。"},
      {u"今年城镇新增就业4.5万\n\n人，投资增长。", u"今年城镇新增就业4.5万人，投资增长。"},
      {u"生产总值增长5.5%-\n6%，投资增长。", u"生产总值增长5.5%—6%，投资增长。"},
      {u"服务业增长10%，高于\n\n一、二产业5个百分点。", u"服务业增长10%，高于一、二产业5个百分点。"},
      {u"项目落地，支持3个种场、2个园区测定\n\n性能，建设基地。",
       u"项目落地，支持3个种场、2个园区测定性能，建设基地。"},
      {u"全年新增就业4.5万人，扎实推进教育优先发展，新建学校\n12\n20所，改造老旧小区35个。",
       u"全年新增就业4.5万人，扎实推进教育优先发展，新建学校20所，改造老旧小区35个。"},
  });
}

TEST(Fold, KeepsHeadingsAndCellsApart) {
  check_rows({
      {u"一、工作回顾\n一年来，全市完成投资。", u"一、工作回顾\n一年来，全市完成投资。"},
      {u"（一）抓项目，促投资\n完成投资。", u"（一）抓项目，促投资\n完成投资。"},
      {u"指标\n单位\n数值\n增长\n生产总值\n亿元\n120.5\n5.5", u"指标\n单位\n数值\n增长\n生产总值\n亿元\n120.5\n5.5"},
      {u"全市完成投资。\n二、重点任务\n扩大投资。", u"全市完成投资。\n二、重点任务\n扩大投资。"},
      {u"## 三、财政\n全年收入20亿元。", u"三、财政\n全年收入20亿元。"},
      {u"- 城镇居民出游\n* 农村居民出游", u"城镇居民出游\n农村居民出游"},
      {u"出游增长。- 城镇居民增长5%，增速- 5.2%", u"出游增长。城镇居民增长5%，增速-5.2%"},
      {u"基础设施\n15个项目开工。", u"基础设施\n15个项目开工。"},
      {u"发布时间：2025年1月 浏览次数：12345 次\n政府工作报告\n全年投资增长。\n示ICP备05012345号",
       u"政府工作报告\n全年投资增长。"},
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

/// Lines of 40 that were wrapped once more at 30: every second line is what is left of one.
TEST(Fold, UnwrapsWhatWasWrappedTwice) {
  std::u16string paragraph, wrapped;
  for (int i = 0; i < 12; ++i)
    paragraph += u"全市新建高标准农田并改造提升大中型灌区使农田的灌溉条件继续改善，粮食总产量也连续稳定增长，";
  paragraph += u"各项工作进展良好。";
  for (std::size_t line = 0; line < paragraph.size(); line += 40) {
    const std::u16string whole = paragraph.substr(line, 40);
    wrapped += whole.substr(0, 30) + u"\n" + (whole.size() > 30 ? whole.substr(30) + u"\n" : u"");
  }
  const std::u16string folded = fold(wrapped).units;
  EXPECT_EQ(utf8_from_utf16(folded), utf8_from_utf16(paragraph));
}

TEST(Fold, MeasuresAPageWithWhatWasTakenOut) {
  // The last line but two is full only with its footnote mark, and "00、" is no number of a list.
  const std::u16string_view source =
      u"过去一年全市上下抢抓机遇，扎实推进项\n目建设，全年完成固定资产投资稳步增长\n，同比明显加快，新开工项目也继续增"
      u"长\n"
      u"，其中带动就业[12345]增加，全市\n存款余额突破50\n00、5300亿元，居民收入也继续增\n加。";
  const std::u16string folded = fold(source).units;
  EXPECT_EQ(folded.find(u'\n'), folded.npos) << utf8_from_utf16(folded);
}

TEST(Fold, BreaksATextWhoseNewlinesBecameSpaces) {
  std::u16string lines = u"一、工作回顾\n";
  for (int i = 0; i < 40; ++i) lines += u"全年完成投资20亿元。新开工项目30个，新增就业3万人。\n";
  lines += u"二、工作安排\n新建学校5所。扩大投资。";
  std::u16string spaced = lines;
  for (char16_t& unit : spaced)
    if (unit == u'\n') unit = u' ';
  EXPECT_EQ(utf8_from_utf16(fold(spaced).units), utf8_from_utf16(lines));
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
