#include "core/outline/outline.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/text/utf.h"
#include "tests/unit/repeated.h"

namespace mubiao {
namespace {

char letter(Part part) { return part == Part::review ? 'r' : part == Part::plan ? 'p' : 'o'; }

/// One line for each section: level, part, number, title.
std::string sections_of(std::u16string_view source) {
  const Text text = fold(source);
  const Outline read = outline(text);
  std::string lines;
  for (const OutlineSection& section : read.sections) {
    lines +=
        std::to_string(section.level) + letter(section.part) + ' ' +
        utf8_from_utf16(std::u16string_view(text.units).substr(section.number.start, section.number.length())) + '|' +
        utf8_from_utf16(std::u16string_view(text.units).substr(section.title.start, section.title.length())) + '\n';
  }
  return lines;
}

/// The parts of all sentences, one letter each.
std::string parts_of(std::u16string_view source) {
  const Outline read = outline(fold(source));
  std::string letters;
  for (const Sentence& sentence : read.sentences) letters += letter(sentence.part);
  return letters;
}

struct SectionRow {
  std::u16string_view source;
  std::string sections;
};

TEST(Outline, FindsHeadings) {
  const std::vector<SectionRow> rows = {
      {u"各位代表：\n一、2024年工作回顾\n（一）项目提速。全年完成投资20亿元，新开工项目30个，一批项目建成投用，成效明显"
       u"。\n"
       u"二、2025年工作安排\n1.扩大投资\n完成投资30亿元。",
       "1r 一|2024年工作回顾\n2r （一）|项目提速\n1p 二|2025年工作安排\n3p 1|扩大投资\n"},
      {u"第一章 发展环境\n第一节 发展基础\n过去五年成绩明显。\n第二章 主要目标\n到2030年达到50万人。",
       "1r 第一章|发展环境\n2r 第一节|发展基础\n1p 第二章|主要目标\n"},
      {u"2024年工作回顾\n全年完成投资。\n2025年工作安排\n一、扩大投资\n完成投资。",
       "1r |2024年工作回顾\n1p |2025年工作安排\n2p 一|扩大投资\n"},
      {u"各位代表：\n一是抓项目促投资。全年开工项目30个。", "1r 一是|抓项目促投资\n"},
      {u"各位代表：\n农业基础更加稳固。全年粮食产量达到30万吨，新建高标准农田12万亩，农产品加工企业达到85家，产值增长9%"
       u"，带动农户2万户。",
       "1r |农业基础更加稳固\n"},
      {u"各位代表：现在报告工作。一、2024年工作回顾过去一年，全市完成投资20亿元。二、2025年工作安排今年，新开工项目30个"
       u"。",
       "1r 一|2024年工作回顾\n1p 二|2025年工作安排\n"},
      {u"五一、端午期间接待游客30万人次。", ""},
      {u"■ 2029年成绩单\n●全省粮食总产90万吨\n■2030年主要预期目标\n●粮食产量95万吨\n",
       "1r |2029年成绩单\n1p |2030年主要预期目标\n"},
      {u"◆去年成绩\n★新增就业8万人\n◆今年怎么干\n★新增就业9万人\n", "1r |去年成绩\n1p |今年怎么干\n"},
      {u"📈2029年工作回顾\n✔新增就业8万人\n🎯2030年主要目标\n✔新增就业9万人\n",
       "1r |2029年工作回顾\n1p |2030年主要目标\n"},
  };
  for (const SectionRow& row : rows) EXPECT_EQ(sections_of(row.source), row.sections) << utf8_from_utf16(row.source);
}

struct PartRow {
  std::u16string_view source;
  std::string parts;
};

TEST(Outline, TellsReviewFromPlan) {
  const std::vector<PartRow> rows = {
      // Headings tell.
      {u"一、2024年工作回顾\n完成投资。\n二、2025年工作安排\n完成投资。\n三、聚力建设强市\n新建学校5所。", "rrpppp"},
      // Only years tell.
      {u"政府工作报告\n——2008年3月1日在示例县人民代表大会上\n一、关于2007年工作\n完成投资。\n二、关于2008年工作\n完成投"
       u"资。",
       "rrrrpp"},
      // No headings: the first sentence that opens the plan does.
      {u"过去一年完成投资20亿元。今年经济社会发展的主要预期目标是：投资增长8%。新建学校5所。", "rpp"},
      {u"2024年完成投资20亿元。\n2025年，我们将新建学校5所。\n新建公园3个。", "rpp"},
      // What a heading says to be done is no plan.
      {u"■2029年成绩单\n●10件民生实事全部完成\n●新建学校5所\n■2030年主要目标\n●新建公园3个", "rrrpp"},
      // A heading that says nothing opens the plan if the plan's first sentence stands under it.
      {u"一、奋进的一年\n完成投资。\n二、奔向新的征程\n形势复杂。今年的主要预期目标是投资增长8%。", "rrppp"},
      // The plan recalls what has been reached.
      {u"一、2024年工作回顾\n完成投资。\n二、2025年工作安排\n五年来，建成学校8所。\n新建学校5所。", "rrprp"},
      // What was planned for the year gone by is looked back on.
      {u"一、2024年工作回顾\n办成实事。2024年民生实事首次票决。新建学校5所。\n二、2025年工作安排\n新建公园3个。",
       "rrrrpp"},
      // What stands right below the heading of the review is no plan, whatever it opens with.
      {u"政府工作报告\n——2029年12月27日在示例县第九届人民代表大会第三次会议上\n一、2029年工作回顾\n今年是攻坚之年。完成"
       u"投"
       u"资。",
       "rrrrr"},
      {u"2030年示例县政府工作报告\n一、2029年工作回顾\n2030年工作谋在当前。完成投资。\n新建学校5所。", "rrrrr"},
      {u"一、过去一年工作回顾\n今年是奋进之年。完成投资。\n今年是关键之年。新建学校5所。", "rrrpp"},
      // What a line announces stands in the lines below, unless it is done.
      {u"今年的政府工作报告提出办好9件民生实事：\n1、新增就业3万人。\n2、改造农村公路200公里。", "ppp"},
      {u"示例区今年的实事项目包括：\n一、新建学校5所。", "pp"},
      {u"为民实事已经票决：\n新建学校5所。", "rr"},
      {u"去年办成9件民生实事：\n1、新增就业3万人。", "rr"},
      // A page of a report's plan, whose headings name no part.
      {u"政府工作报告\n（八）增进群众福祉。加快补齐短板，完善公共服务，健全帮扶机制，加强技能培训，推进学校建设，强化救"
       u"助"
       u"，深化医改，鼓励创业，支持就业。确保新增就业5000人。\n力争改造老旧小区12个，推动示例湿地保护，加强河道治理，"
       u"完善管护制度，引导社会力量，落实各方责任，争取资金2亿元，加快补上弱项，确保群众满意。",
       "ppppp"},
      // Annexes.
      {u"一、工作安排\n新建学校5所。\n名词解释\n三化：指示例。", "ppoo"},
      // A communiqué looks back from end to end.
      {u"示例市2024年国民经济和社会发展统计公报\n一、综合\n全年生产总值增长5%。\n二、主要目标\n全年投资增长8%。",
       "rrrrr"},
  };
  for (const PartRow& row : rows) EXPECT_EQ(parts_of(row.source), row.parts) << utf8_from_utf16(row.source);
}

/// A report pasted twice begins again; a title as the head of a page does not.
TEST(Outline, BeginsAgainWithTheReport) {
  const std::u16string once =
      u"示例市政府工作报告\n各位代表：\n现在报告工作。\n投资20亿元。\n二、2025年工作安排\n新建学校5所。\n";
  EXPECT_EQ(parts_of(once), "rrrrpp");
  EXPECT_EQ(parts_of(once + once), "rrrrpprrrrpp");
  EXPECT_EQ(parts_of(once + u"示例市政府工作报告\n新建公园3个。\n"), "rrrrpppp");
}

/// Headings without numbers inside a text that lost its lines.
TEST(Outline, FindsBareHeadingsInATextWithoutLines) {
  std::u16string body;
  for (int i = 0; i < 300; ++i) body += u"全年完成投资20亿元，新开工项目30个。";
  EXPECT_EQ(sections_of(u"各位代表：现在报告工作。过去五年回顾和2024年工作情况五年来形势向好。" + body +
                        u"对今后五年和2025年政府工作的建议新世纪是重要时期。" + body + u"名词解释1.“三化”：指示例。"),
            "1r |过去五年回顾和2024年工作情况\n1p |对今后五年和2025年政府工作的建议\n1o |名词解释\n");
  EXPECT_EQ(sections_of(body + u"“十五五”时期的主要目标任务“十五五”时期是关键时期。2026年10件民生实事一、扩大就业。"),
            "1p |“十五五”时期的主要目标任务\n1p |2026年10件民生实事\n");
  EXPECT_EQ(sections_of(body + u"对2024年工作情况进行了总结。过去五年工作总结会议召开。"), "");
}

/// In a communiqué without lines a heading runs into 全年…
TEST(Outline, EndsTheSentenceWithACommuniquesHeading) {
  std::u16string text = u"示例市2024年国民经济和社会发展统计公报";
  for (int i = 0; i < 100; ++i) text += u"全年完成投资20亿元，增长5%。";
  text += u"四、服务业全年批发业增加值5亿元。";
  const Text folded = fold(text);
  const Span last = outline(folded).sentences.back().span;
  EXPECT_EQ(utf8_from_utf16(folded.units.substr(last.start)), "全年批发业增加值5亿元。");
}

struct HeadRow {
  std::u16string_view source;
  std::u16string_view title;
  std::u16string_view place;
  int year;
};

TEST(Outline, ReadsTitlePlaceAndYear) {
  const std::vector<HeadRow> rows = {
      {u"2025年政府工作报告\n——在示例市第十六届人民代表大会第五次会议上\n各位代表：\n现在报告工作。",
       u"2025年政府工作报告", u"示例市", 2025},
      {u"示例县2024年政府工作报告\n示例县县长 某人\n各位代表：\n现在报告工作。", u"示例县2024年政府工作报告", u"示例县",
       2024},
      {u"政府工作报告\n（二〇〇三年一月十日）\n示例省代省长 某人\n各位代表：\n现在报告工作。", u"政府工作报告",
       u"示例省", 2003},
      {u"政府工作报告\n——2023年12月28日在示例区第三届人民代表大会第四次会议上\n各位代表：\n现在报告。", u"政府工作报告",
       u"示例区", 2024},
      {u"示例市2024年国民经济和社会发展统计公报\n示例市统计局\n2025年3月\n一、综合\n全年增长5%。",
       u"示例市2024年国民经济和社会发展统计公报", u"示例市", 2024},
      {u"政府工作报告\n——2024年3月5日在第十四届全国人民代表大会第二次会议上\n国务院总理 "
       u"某人\n各位代表：\n现在，我代表国务院报告工作。",
       u"政府工作报告", u"全国", 2024},
      {u"各位代表：\n现在，我代表市人民政府报告工作。\n一、2023年工作回顾\n完成投资。\n二、2024年工作安排\n扩大投资。",
       u"", u"", 2024},
      {u"全年完成投资。", u"", u"", 0},
  };
  for (const HeadRow& row : rows) {
    const DocumentHead head = outline(fold(row.source)).document;
    EXPECT_EQ(utf8_from_utf16(head.title), utf8_from_utf16(row.title)) << utf8_from_utf16(row.source);
    EXPECT_EQ(utf8_from_utf16(head.place), utf8_from_utf16(row.place)) << utf8_from_utf16(row.source);
    EXPECT_EQ(head.year, row.year) << utf8_from_utf16(row.source);
  }
}

TEST(Outline, NamesNoVerbWithThePlace) {
  for (const std::u16string_view opening : {u"会议听取和审议了", u"大会听取", u"代表们审议", u"会上听取了"}) {
    const std::u16string source = std::u16string(opening) + u"示例市人民政府工作报告。";
    EXPECT_EQ(utf8_from_utf16(outline(fold(source)).document.place), "示例市") << utf8_from_utf16(source);
  }
}

TEST(Outline, SplitsSentencesAtFullStopsOnly) {
  const Text text = fold(u"完成投资；新建学校5所。“成效明显。”下一步扩大投资\n\n新的一年");
  const Outline read = outline(text);
  std::vector<std::string> sentences;
  for (const Sentence& sentence : read.sentences)
    sentences.push_back(
        utf8_from_utf16(std::u16string_view(text.units).substr(sentence.span.start, sentence.span.length())));
  EXPECT_EQ(sentences,
            (std::vector<std::string>{"完成投资；新建学校5所。", "“成效明显。”", "下一步扩大投资", "新的一年"}));
}

TEST(Outline, CoversTheTextWithoutOverlap) {
  const Text text =
      fold(u"政府工作报告\n一、工作回顾\n完成投资。新建学校。\n（一）抓项目\n完成投资。\n二、工作安排\n扩大投资。");
  const Outline read = outline(text);
  std::uint32_t at = 0;
  for (const Sentence& sentence : read.sentences) {
    if (at < sentence.span.start) {
      EXPECT_EQ(text.units[at], u'\n');
      ++at;
    }
    EXPECT_EQ(sentence.span.start, at);
    at = sentence.span.end;
    EXPECT_EQ(sentence_at(read, sentence.span.start), static_cast<std::uint32_t>(&sentence - read.sentences.data()));
  }
  EXPECT_EQ(at, text.units.size());
  EXPECT_EQ(sentence_at(read, 6), none);
  for (const OutlineSection& section : read.sections) EXPECT_LE(section.span.end, text.units.size());
  ASSERT_EQ(read.sections.size(), 3U);
  EXPECT_EQ(read.sections[0].span.end, read.sections[2].span.start);
  EXPECT_EQ(read.sections[1].span.end, read.sections[2].span.start);
}

/// A text that is hardly more than headings: its first ones are sections, and no sentence is lost.
TEST(Outline, KeepsSectionsInProportionToTheText) {
  std::u16string source;
  for (int i = 0; i < 500; ++i) source += u"一、甲\n乙。\n";
  const Text text = fold(source);
  const Outline read = outline(text);
  EXPECT_EQ(read.sections.size(), 8 + text.units.size() / 40);
  EXPECT_EQ(read.sentences.size(), 1000U);
  EXPECT_EQ(read.sentences.back().section, read.sections.size() - 1);
}

TEST(Outline, ReadsAnEmptyText) {
  const Outline read = outline(fold(u""));
  EXPECT_TRUE(read.sections.empty());
  EXPECT_TRUE(read.sentences.empty());
  EXPECT_EQ(sentence_at(read, 0), none);
}

TEST(Outline, CutsALongRunOfFiguresOutOfItsSentence) {
  const Outline read = outline(fold(u"新建泵站" + repeated(u"3—5、", 200) + u"座。新建水闸5座。"));
  std::string letters;
  for (const Sentence& sentence : read.sentences) letters += sentence.wordless ? 'w' : 's';
  EXPECT_EQ(letters, "swss");
  EXPECT_EQ(read.sentences[1].span, (Span{304, 704}));
}

}  // namespace
}  // namespace mubiao
