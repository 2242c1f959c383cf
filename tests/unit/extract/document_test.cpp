#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/unit/extract/framed_report.h"

namespace mubiao {
namespace {

/// "kind level place (parent) placeFrom; year yearFrom; confidence", "-" for what the text does not tell.
std::string head_of(const std::u16string& source) {
  const Document document = extract(source).document;
  const auto told = [](std::string_view word) { return word.empty() ? "-" : std::string(word); };
  std::string line =
      std::string(name(document.kind)) + " " + told(name(document.level)) + " " + told(utf8_from_utf16(document.place));
  if (!document.parent.empty()) line += " (" + utf8_from_utf16(document.parent) + ")";
  line += " " + told(name(document.place_from)) + "; ";
  line += (document.year == 0 ? "-" : std::to_string(document.year)) + " " + told(name(document.year_from)) + "; ";
  return line + std::string(name(document.confidence));
}

struct HeadRow {
  std::u16string source;
  std::string head;
};

void expect_heads(const std::vector<HeadRow>& rows) {
  for (const HeadRow& row : rows)
    EXPECT_EQ(head_of(row.source), row.head) << utf8_from_utf16(row.source.substr(0, 200));
}

constexpr std::u16string_view body =
    u"\n各位代表：\n一、2029年工作回顾\n各项工作进展良好，税收增长6%，新增就业5万人。\n"
    u"二、2030年工作安排\n我们要扎实做好各项工作，税收增长7%左右。\n";
/// The same without a year in its headings.
constexpr std::u16string_view plain_body =
    u"\n各位代表：\n一、过去一年工作回顾\n各项工作进展良好，税收增长6%，新增就业5万人。\n"
    u"二、今后工作安排\n我们要扎实做好各项工作，税收增长7%左右。\n";

std::u16string titled(std::u16string_view title, std::u16string_view rest = body) {
  return std::u16string(title) + std::u16string(rest);
}

/// A body that says 全市 and its own name often enough to tell whose it is.
std::u16string body_of(std::u16string_view own, std::u16string_view place, int named, std::u16string_view other = {},
                       int other_named = 0) {
  std::u16string text = u"一、2029年工作回顾\n各项工作进展良好，群众得到了更多实惠。\n";
  for (int i = 0; i < 8; ++i) text += std::u16string(own) + u"上下齐心协力，各项事业稳步推进，税收增长6%。\n";
  for (int i = 0; i < named; ++i) text += std::u16string(place) + u"的各项事业稳步推进，群众得到了更多实惠。\n";
  for (int i = 0; i < other_named; ++i)
    text += u"与" + std::u16string(other) + u"的合作稳步推进，群众得到了更多实惠。\n";
  return text + u"二、2030年工作安排\n我们要扎实做好各项工作，税收增长7%左右。\n";
}

TEST(DocumentLevel, IsThatOfTheTitlesPlace) {
  expect_heads({
      {titled(u"示例省政府工作报告"), "report province 示例省 title; 2030 heading; sure"},
      {titled(u"示例壮族自治区政府工作报告"), "report province 示例壮族自治区 title; 2030 heading; sure"},
      {titled(u"重庆市政府工作报告"), "report province 重庆市 title; 2030 heading; sure"},
      {titled(u"保定市政府工作报告"), "report prefecture 保定市 title; 2030 heading; sure"},
      {titled(u"黔东南苗族侗族自治州政府工作报告"), "report prefecture 黔东南苗族侗族自治州 title; 2030 heading; sure"},
      {titled(u"示例盟政府工作报告"), "report prefecture 示例盟 title; 2030 heading; sure"},
      {titled(u"示例县政府工作报告"), "report county 示例县 title; 2030 heading; sure"},
      {titled(u"示例区政府工作报告"), "report county 示例区 title; 2030 heading; sure"},
      {titled(u"示例市政府工作报告"), "report county 示例市 title; 2030 heading; sure"},  // no prefecture by that name
      {titled(u"政府工作报告\n——2030年3月5日在第二十届全国人民代表大会第三次会议上\n国务院总理 张三"),
       "report national 全国 dateline; 2030 heading; sure"},
  });
}

TEST(DocumentParent, IsThePlaceNamedInFront) {
  expect_heads({
      {titled(u"示例省保定市政府工作报告"), "report prefecture 保定市 (示例省) title; 2030 heading; sure"},
      {titled(u"保定市示例区政府工作报告"), "report county 示例区 (保定市) title; 2030 heading; sure"},
      {titled(u"示例自治区示例县政府工作报告"), "report county 示例县 (示例自治区) title; 2030 heading; sure"},
      {titled(u"重庆市示例县政府工作报告"), "report county 示例县 (重庆市) title; 2030 heading; sure"},
      {titled(u"保定市政府工作报告"), "report prefecture 保定市 title; 2030 heading; sure"},
  });
}

TEST(DocumentKind, IsThatOfTheTitle) {
  expect_heads({
      {titled(u"示例县2030年政府工作报告"), "report county 示例县 title; 2030 heading; sure"},
      {u"示例县2029年国民经济和社会发展统计公报\n一、综合\n全年税收增长6%。\n",
       "communique county 示例县 title; 2029 title; sure"},
      {u"关于示例县2029年预算执行情况和2030年预算草案的报告\n一、2029年预算执行情况\n税收增长6%。\n"
       u"二、2030年预算草案\n税收增长7%。\n",
       "budget county 示例县 title; 2030 title; sure"},
      {body_of(u"各地", u"保定", 0), "report - - -; 2030 heading; sure"},  // reviews and plans
      {u"示例县的风光\n春天来了，油菜花开满了山谷。\n", "other - - -; - -; sure"},
      {u"关于示例县2029年国民经济和社会发展计划执行情况与2030年计划草案的报告\n一、2029年计划执行情况\n税收增长6%。\n"
       u"二、2030年计划草案\n税收增长7%。\n",
       "plan county 示例县 title; 2030 title; sure"},
  });
}

TEST(DocumentKind, OfATitleBelowTheWayToThePageOrTheOffice) {
  const std::u16string sections =
      u"\n一、2029年工作完成情况\n税收增长6%，新增就业5万人。\n二、2030年工作打算\n税收增长7%。\n";
  for (const std::u16string_view head : {u"首页 / 部门动态 / 工作总结\n示例县水务局2029年工作总结和2030年工作打算",
                                         u"示例县卫生健康局\n2029年度工作总结暨2030年工作计划"}) {
    const Analysis analysis = extract(std::u16string(head) + sections);
    EXPECT_EQ(name(analysis.document.kind), "report") << utf8_from_utf16(head);
    ASSERT_EQ(analysis.items.size(), 3U) << utf8_from_utf16(head);
    EXPECT_EQ(analysis.items[0].status, Status::result) << utf8_from_utf16(head);
    EXPECT_EQ(analysis.items[2].status, Status::target) << utf8_from_utf16(head);
  }
}

TEST(DocumentYear, OfAPlanForSeveralYearsIsTheFirst) {
  const Analysis analysis = extract(
      u"示例市发展低空经济行动计划（2030—2032年）\n为发展低空经济，制定本行动计划。\n一、目标\n"
      u"2030年，建成起降点60个；2032年，建成起降点300个。2029年，全市有起降点9个。\n");
  EXPECT_EQ(analysis.document.year, 2030);
  ASSERT_EQ(analysis.items.size(), 3U);
  EXPECT_EQ(analysis.items[0].status, Status::target);
  EXPECT_EQ(analysis.items[1].status, Status::target);
  EXPECT_EQ(analysis.items[2].status, Status::result);
}

TEST(DocumentKind, OfAPlanOfTheYearMakesTargets) {
  for (const std::u16string_view title :
       {u"示例市2030年国民经济和社会发展计划", u"示例市2030年国民经济和社会发展计划草案",
        u"示例县2030年经济发展计划（草案）"}) {
    const std::u16string source =
        std::u16string(title) +
        u"\n根据全市部署，提出今年的计划。\n主要目标安排如下：\n1.税收增长6%左右。\n2.社会消费品零售总额增长5%。\n";
    const Analysis analysis = extract(source);
    EXPECT_EQ(name(analysis.document.kind), "plan") << utf8_from_utf16(title);
    EXPECT_EQ(analysis.document.year, 2030) << utf8_from_utf16(title);
    ASSERT_EQ(analysis.items.size(), 2U) << utf8_from_utf16(title);
    for (const Item& item : analysis.items) EXPECT_EQ(item.status, Status::target) << utf8_from_utf16(title);
  }
}

TEST(DocumentYear, OfATitleWithTwoYearsIsThePlans) {
  const auto with_title = [](std::u16string_view title) {
    return std::u16string(title) +
           u"\n各位代表：\n现将预算提请审议。\n一、2029年预算执行情况\n一般公共预算收入增长6%。\n"
           u"二、2030年预算草案\n一般公共预算收入增长7%。\n";
  };
  expect_heads({
      {with_title(u"关于示例县2029年预算执行情况和2030年预算草案的报告"),
       "budget county 示例县 title; 2030 title; sure"},
      {with_title(u"示例县2029年预算执行情况和2030年预算草案报告"), "budget county 示例县 title; 2030 title; sure"},
      {with_title(u"关于2029年预算执行情况和2030年预算草案的报告\n示例县财政局"),
       "budget county 示例县 dateline; 2030 title; sure"},
      {with_title(u"示例县2029年财政预算执行情况与2030年财政预算（草案）的报告"),
       "budget county 示例县 title; 2030 title; sure"},
      {with_title(u"关于示例省2029年预算执行情况和2030年预算草案的报告"),
       "budget province 示例省 title; 2030 title; sure"},
  });
}

TEST(DocumentYear, IsTakenFromWhereItStands) {
  expect_heads({
      {titled(u"示例县政府工作报告\n2030年1月8日"), "report county 示例县 title; 2030 heading; sure"},
      {titled(u"2030年示例县政府工作报告", plain_body), "report county 示例县 title; 2030 title; sure"},
      {titled(u"示例县政府工作报告\n——2030年1月8日在示例县第十届人民代表大会第三次会议上", plain_body),
       "report county 示例县 title; 2030 dateline; sure"},
      {titled(u"示例县政府工作报告\n（二〇三〇年一月八日）", plain_body),
       "report county 示例县 title; 2030 dateline; sure"},
      {titled(u"示例县政府工作报告\n2029年12月28日", plain_body), "report county 示例县 title; 2030 dateline; sure"},
      {titled(u"示例县政府工作报告", plain_body), "report county 示例县 title; - -; sure"},
  });
}

TEST(DocumentYear, OfACongressLateInTheYearIsTheNext) {
  const auto held = [](std::u16string_view session) {
    return titled(std::u16string(u"示例县政府工作报告\n") + std::u16string(session), plain_body);
  };
  const std::string next = "report county 示例县 title; 2030 dateline; sure";
  expect_heads({
      {held(u"2029年11月25日在示例县第九届人民代表大会第一次会议上"), next},
      {held(u"——2029年10月18日在示例县第九届人民代表大会第一次会议上"), next},
      {held(u"（二〇二九年十一月二日在示例县第九届人民代表大会第一次会议上）"), next},
      {held(u"2029年12月3日在示例县人大常委会第二十次会议上"), next},
      {held(u"2030年10月18日在示例县人大常委会第二十次会议上"), next},
      {held(u"2030年9月28日在示例县第九届人民代表大会第一次会议上"), next},
  });
}

TEST(DocumentYear, FollowsTheYearThatTheReviewTellsOf) {
  const auto reviewing = [](std::u16string_view head, std::u16string_view heading, std::u16string_view first) {
    return std::u16string(head) + u"\n各位代表：\n一、" + std::u16string(heading) + u"\n" + std::u16string(first) +
           u"税收增长6%。\n二、今后工作安排\n我们要扎实做好各项工作，税收增长7%左右。\n";
  };
  // a title may call a report by the year that it looks back on
  const std::string told = "report county 示例县 title; 2030 heading; check";
  expect_heads({
      {reviewing(u"2029年示例县政府工作报告", u"过去一年工作回顾", u"2029年，是极不平凡的一年。"), told},
      {reviewing(u"2029年示例县政府工作报告", u"砥砺奋进，过去一年成效显著", u"2029年是奋进之年。"), told},
      {reviewing(u"示例县2029年政府工作报告", u"工作回顾", u"2029年，是攻坚之年。"), told},
      {reviewing(u"示例县2029年政府工作报告", u"一年来的工作", u"二〇二九年是丰收之年。"), told},
      {reviewing(u"2030年示例县政府工作报告", u"过去一年工作回顾", u"2029年，是极不平凡的一年。"),
       "report county 示例县 title; 2030 heading; sure"},
  });
  // 2026年以来 is where a review of years begins
  const std::u16string_view dated = u"示例县政府工作报告\n——2030年1月8日在示例县第十届人民代表大会第一次会议上";
  const std::string session = "report county 示例县 title; 2030 dateline; sure";
  expect_heads({
      {reviewing(dated, u"2026年以来工作回顾", u"过去的四年，很不平凡。"), session},
      {reviewing(dated, u"2026年以来的工作回顾", u"四年来，成绩显著。"), session},
      {reviewing(dated, u"2025年以来政府工作回顾", u"五年来，成绩显著。"), session},
      {reviewing(dated, u"2029年以来的工作总结", u"成绩显著。"), session},
  });
}

TEST(DocumentTitle, IsNeitherALabelNorATrailOfLinks) {
  const std::string title = "示例县2030年政府工作报告";
  for (const std::u16string_view head :
       {u"示例县2030年政府工作报告", u"标题：示例县2030年政府工作报告",
        u"名称：示例县2030年政府工作报告\n来源：县政府办公室",
        u"首页 > 政务公开 > 政府工作报告\n示例县2030年政府工作报告", u"首页＞工作报告\n示例县2030年政府工作报告"}) {
    const Document document = extract(titled(head, plain_body)).document;
    EXPECT_EQ(utf8_from_utf16(document.title), title) << utf8_from_utf16(head);
    EXPECT_EQ(utf8_from_utf16(document.place), "示例县") << utf8_from_utf16(head);
    EXPECT_EQ(document.year, 2030) << utf8_from_utf16(head);
  }
}

TEST(DocumentPlace, IsNotWhatAnotherWordIsMadeOf) {
  const auto place_of = [](std::u16string_view head) {
    return utf8_from_utf16(extract(titled(head, plain_body)).document.place);
  };
  EXPECT_EQ(place_of(u"受示例县人民政府委托，现将预算执行情况提请审议。"), "示例县");
  EXPECT_EQ(place_of(u"受市人民政府委托，现将预算执行情况提请审议。"), "");
  EXPECT_EQ(place_of(u"示例股份有限公司\n实际控制人为示例市人民政府国有资产监督管理委员会。"), "");
  EXPECT_EQ(place_of(u"全市人民政府系统工作要点"), "");
  EXPECT_EQ(place_of(u"我代表县人民政府，向大会报告工作。"), "");
}

TEST(DocumentPlace, OfABodyWithoutATitleIsThePrefectureNamedMostOften) {
  expect_heads({
      {body_of(u"全市", u"保定", 12), "report prefecture 保定市 text; 2030 heading; check"},
      {body_of(u"全市", u"保定", 12, u"邯郸", 3), "report prefecture 保定市 text; 2030 heading; check"},
      {body_of(u"全州", u"黔东南", 12), "report prefecture 黔东南苗族侗族自治州 text; 2030 heading; check"},
  });
}

TEST(DocumentPlace, OfABodyIsCountedByItsShortNameToo) {
  const auto with_full_name = [](std::u16string_view short_name, int times) {
    return body_of(u"全市", short_name, times) + std::u16string(short_name) + u"市各项事业稳步推进。\n";
  };
  expect_heads({
      {with_full_name(u"大同", 12), "report prefecture 大同市 text; 2030 heading; check"},
      {body_of(u"全市", u"大同", 12), "report - - -; 2030 heading; sure"},  // 天下大同: no place
      {with_full_name(u"大同", 3), "report - - -; 2030 heading; sure"},
      {body_of(u"全市", u"潜江", 12), "report county 潜江市 text; 2030 heading; check"},
  });
}

TEST(DocumentPlace, IsTheCountryWhereItsCouncilOrAMinistrySpeaks) {
  expect_heads({
      {u"各位代表：\n从今年起实施新的计划。根据要求，起草了纲要（草案）。现在，我代表国务院向大会作报告。\n2029年税收增"
       u"长6%。\n",
       "other national 全国 dateline; 2030 text; check"},
      {u"2029年示例行业发展统计公报\n中华人民共和国示例部\n2029年，新增就业5万人。\n",
       "communique national 全国 dateline; 2029 title; sure"},
      {u"2029年示例行业发展统计公报\n今年是中华人民共和国成立纪念年，各部\n2029年，新增就业5万人。\n",
       "communique - - -; 2029 title; sure"},
      {u"示例市2029年统计公报\n中华人民共和国示例局\n2029年，新增就业5万人。\n",
       "communique county 示例市 title; 2029 title; sure"},
  });
}

TEST(DocumentYear, OfAReportToTheCongressOfTheCountryFallsIntoItsYears) {
  const auto year = [](std::u16string_view congress, std::u16string_view told) {
    return extract(u"各位代表！\n现在，我代表国务院，向" + std::u16string(congress) + u"作报告。\n" +
                   std::u16string(told) + u"年，税收增长6%。\n")
        .document.year;
  };
  EXPECT_EQ(year(u"第五届全国人民代表大会", u"1976"), 1978);
  EXPECT_EQ(year(u"第五届全国人民代表大会", u"1979"), 1980);
  EXPECT_EQ(year(u"第七届全国人民代表大会", u"1985"), 1988);
  EXPECT_EQ(year(u"第七届全国人民代表大会", u"1995"), 1992);
  EXPECT_EQ(year(u"第四届全国人民代表大会", u"1974"), 1975);
}

TEST(DocumentPlace, IsNotGuessedWhereThereIsADoubt) {
  const std::string unknown = "report - - -; 2030 heading; sure";
  expect_heads({
      {body_of(u"全市", u"保定", 12, u"邯郸", 6), unknown},  // another named half as often
      {body_of(u"全市", u"保定", 4), unknown},               // hardly named
      {body_of(u"全县", u"保定", 12), unknown},              // a county names the city above it
      {body_of(u"全省", u"保定", 12), unknown},
      {body_of(u"各地", u"保定", 12), unknown},
  });
}

std::string title_of(const std::u16string& source) { return utf8_from_utf16(extract(source).document.title); }

TEST(DocumentTitle, IsPutTogetherOfItsLines) {
  const std::string plan = "关于示例市2029年国民经济和社会发展计划执行情况与2030年国民经济和社会发展计划草案的报告";
  EXPECT_EQ(
      title_of(titled(u"关于示例市2029年国民经济和社会发展计划\n执行情况与2030年国民经济和社会发展计划草案的报告")),
      plan);
  EXPECT_EQ(
      title_of(titled(u"关于示例市2029年国民经济和社会发展计划\n执行情况与2030年国民经济和社会发展\n计划草案的报告")),
      plan);
  EXPECT_EQ(title_of(titled(u"示例市2029年财政预算执行情况\n和2030年财政预算草案的报告")),
            "示例市2029年财政预算执行情况和2030年财政预算草案的报告");
  EXPECT_EQ(title_of(titled(u"在示例市第五届人民代表大会第二次会议上的政府工作报告")),
            "在示例市第五届人民代表大会第二次会议上的政府工作报告");
  EXPECT_EQ(title_of(titled(u"示例省示例市\n政府工作报告")), "示例省示例市政府工作报告");
  EXPECT_EQ(title_of(titled(u"示例市人民政府\n2030年政府工作报告")), "示例市人民政府2030年政府工作报告");
  EXPECT_EQ(title_of(titled(u"示例县2029年工作总结和2030年工作计划")), "示例县2029年工作总结和2030年工作计划");
}

TEST(DocumentTitle, IsNoProseAndNoFrameOfAPage) {
  for (const std::u16string_view line : {u"您现在的位置：首页/政府公开/工作报告", u"按照“十六五”规划的要求抓好落实",
                                         u"有关部门今天公布的报告", u"现在，我代表市人民政府作政府工作报告",
                                         u"《扩大消费“十六五”规划》近日印发", u"附件：1.关于示例县地质情况的报告"})
    EXPECT_EQ(title_of(titled(line)), "") << utf8_from_utf16(line);
}

TEST(DocumentYear, OfABrokenTitleIsThePlans) {
  expect_heads({
      {titled(u"关于示例市2029年预算执行情况和2030年预算草案的报告"), "budget county 示例市 title; 2030 title; sure"},
      {titled(u"关于示例市2029年国民经济和社会发展计划\n执行情况与2030年计划草案的报告"),
       "plan county 示例市 title; 2030 title; sure"},
      {titled(u"示例县2029—2030年政府工作报告"), "report county 示例县 title; 2030 heading; sure"},
      {titled(u"示例县2029年工作总结和2030年工作计划"), "report county 示例县 title; 2030 heading; sure"},
      {titled(u"示例省示例市\n政府工作报告"), "report county 示例市 (示例省) title; 2030 heading; sure"},
  });
}

TEST(DocumentYear, IsTheTitlesAndDoubtfulWhereTheHeadingsDiffer) {
  expect_heads({
      {titled(u"示例市2031年政府工作报告"), "report county 示例市 title; 2031 title; check"},
      {titled(u"示例市2028年政府工作报告"), "report county 示例市 title; 2028 title; check"},
      {titled(u"示例市2032年国民经济和社会发展计划执行情况报告"), "plan county 示例市 title; 2032 title; sure"},
      // of December: its title names the year that it looks back on
      {titled(u"示例市2029年政府工作报告"), "report county 示例市 title; 2030 heading; check"},
      {titled(u"示例市2030年政府工作报告"), "report county 示例市 title; 2030 heading; sure"},
      {titled(u"示例市2031年政府工作报告", plain_body), "report county 示例市 title; 2031 title; sure"},
      {titled(u"示例市政府工作报告", plain_body), "report county 示例市 title; - -; sure"},
  });
}

TEST(DocumentYear, OfATextWithoutATitleIsTheOneItSpeaksOf) {
  expect_heads({
      {u"2026年，全市上下扎实做好各项工作。地区生产总值增长5%。\n", "other - - -; 2026 text; check"},
      {u"今年主要预期目标是：地区生产总值增长5%。2026年，城镇新增就业5万人。\n", "other - - -; 2026 text; check"},
      {u"2029年税收增长5%，2029年就业增加5万人。2030年，我们将新建学校5所。\n", "other - - -; 2030 text; check"},
      {u"到2035年，税收达到50亿元。2035年底前，新建学校5所。\n", "other - - -; - -; sure"},
      {u"示例机场坐落在镇内，2011年6月9日开工。2020年，全镇产值4亿元。\n", "other - - -; 2020 text; check"},
      {u"各位代表：\n2029年税收增长5%，我们新建学校5所。\n", "other - - -; 2030 text; check"},
  });
}

TEST(DocumentConfidence, IsLowWhereAnotherReportFollows) {
  std::u16string long_body(body);
  while (long_body.size() < 2000) long_body += u"我们要扎实做好各项工作，群众得到了更多实惠，各项事业稳步推进。\n";
  const std::u16string first = u"示例市政府工作报告\n2030年1月8日" + long_body;
  expect_heads({
      {first, "report county 示例市 title; 2030 heading; sure"},
      {first + u"示例县政府工作报告\n2030年1月5日" + std::u16string(body),
       "report county 示例市 title; 2030 heading; check"},
      {first + u"关于示例市2029年预算执行情况和2030年预算草案的报告\n" + std::u16string(body),
       "report county 示例市 title; 2030 heading; check"},
      {u"示例市政府工作报告\n示例市政府工作报告\n2030年1月8日" + long_body,
       "report county 示例市 title; 2030 heading; sure"},
      {first + u"政府工作报告名词解释\n", "report county 示例市 title; 2030 heading; sure"},
  });
}

TEST(DocumentPlace, MayBeATownshipOrAStreet) {
  expect_heads({
      {titled(u"示例镇政府工作报告"), "report township 示例镇 title; 2030 heading; sure"},
      {titled(u"示例县青禾乡人民政府工作报告"), "report township 青禾乡 (示例县) title; 2030 heading; sure"},
      {titled(u"示例区青禾街道办事处2030年政府工作报告"),
       "report township 青禾街道 (示例区) title; 2030 heading; sure"},
      {titled(u"青禾街道2029年工作总结和2030年工作计划"), "report township 青禾街道 title; 2030 heading; sure"},
      {titled(u"镇街县政府工作报告"), "report county 镇街县 title; 2030 heading; sure"},
      {titled(u"政府工作报告\n——2030年1月5日在示例镇第五届人民代表大会第三次会议上"),
       "report township 示例镇 dateline; 2030 heading; sure"},
  });
}

TEST(DocumentPlace, IsNoGroupOfPlaces) {
  expect_heads({
      {titled(u"长沙市2029年国民经济和社会发展统计公报\n各市州统计局："),
       "communique prefecture 长沙市 title; 2029 title; sure"},
      {titled(u"政府工作报告\n各直辖市人民政府："), "report - - -; 2030 heading; sure"},
      {titled(u"政府工作报告\n自治区人民政府"), "report - - -; 2030 heading; sure"},
      {titled(u"2029年国民经济和社会发展统计公报\n示例市统计局"),
       "communique county 示例市 dateline; 2029 title; sure"},
      {titled(u"现将示例市人民政府的工作报告如下"), "report county 示例市 dateline; 2030 heading; sure"},
  });
}

TEST(DocumentKind, IsToldByHeadingsWhereThereIsNoTitle) {
  const auto kind = [](std::u16string_view source) {
    return std::string(name(extract(std::u16string(source)).document.kind));
  };
  EXPECT_EQ(kind(u"一、2029年预算执行情况\n税收增长6%。\n二、2030年预算草案\n税收增长5%。\n"), "budget");
  EXPECT_EQ(kind(u"一、总体要求\n扎实做好工作。\n二、主要任务\n新建公园5个。\n三、保障措施\n加强领导。\n"), "policy");
  EXPECT_EQ(kind(u"一、综合\n初步核算，全年税收增长6%。\n二、农业\n全年粮食产量20万吨。\n"), "communique");
  EXPECT_EQ(kind(u"一、2029年工作回顾\n税收增长6%。\n二、2030年工作安排\n税收增长5%。\n"), "report");
  EXPECT_EQ(kind(u"今天公布的数据显示，税收增长6%。\n"), "other");
  EXPECT_EQ(kind(u"示例桥通车\n本报讯 示例桥通车，全长3公里。\n"), "news");
  EXPECT_EQ(kind(u"示例市人民政府关于促进就业的若干意见\n新增就业5万人。\n"), "policy");
  EXPECT_EQ(kind(u"标题：示例市关于2029年检查情况的函\n新增就业5万人。\n"), "policy");
  EXPECT_EQ(kind(u"# 財政預算案措施重點\n寬減稅款75%。\n"), "budget");
  EXPECT_EQ(kind(u"示例市2029年预算执行情况及2030年预算编制说明\n税收增长6%。\n"), "budget");
  EXPECT_EQ(kind(u"示例市人民政府工作报告\n本报记者 王某\n各位代表：\n税收增长6%。\n"), "report");
  EXPECT_EQ(kind(u"关于停水的通知\n一、2029年工作回顾\n税收增长6%。\n二、2030年工作安排\n税收增长5%。\n"), "report");
}

struct KindRow {
  std::u16string source;
  std::string kind;
};

void expect_kinds(const std::vector<KindRow>& rows) {
  for (const KindRow& row : rows)
    EXPECT_EQ(name(extract(row.source).document.kind), row.kind) << utf8_from_utf16(row.source);
}

/// The first line names a paper that headings speak of as well; a headline about such a paper is no title.
TEST(DocumentKind, IsToldByTheFirstLine) {
  expect_kinds({
      {u"示例省促进银发经济行动方案\n新建老年食堂300个。\n", "policy"},
      {u"示例省数据产业行动方案（2030—2032年）\n新建机房30个。\n", "policy"},
      {u"示例县优化营商环境若干措施\n新增贷款3亿元。\n", "policy"},
      {u"示例县重点任务清单（2030年度）\n新增贷款3亿元。\n", "plan"},
      {u"示例县2029年财政预算执行与2030年预算安排（会议材料之四）\n税收3亿元。\n", "budget"},
      {u"关于2029年预算执行情况与2030年预算草案的说明\n税收3亿元。\n", "budget"},
      {u"示例局2030年部门预算公开说明\n税收3亿元。\n", "budget"},
      {u"示例委关于2029年计划执行及2030年计划安排的汇报\n投资增长3%。\n", "plan"},
      {u"示例局2029年工作回眸与2030年工作思路\n新增床位300张。\n", "report"},
      {u"財政預算案演辭節錄\n寬減稅款75%。\n", "budget"},
      {u"施政報告措施摘要：房屋\n供應單位3萬個。\n", "policy"},
      {u"示例省印发促进银发经济行动方案\n本报讯 新建老年食堂300个。\n", "news"},
      {u"示例市出台稳就业若干措施\n记者从示例局获悉，新增贷款3亿元。\n", "news"},
      {u"示例省银发经济见闻\n新建老年食堂300个。\n", "other"},
  });
}

TEST(DocumentKind, OfATableOfTasksIsToldByItsHead) {
  expect_kinds({
      {u"序号\t工作任务\t责任单位\n1\t新建书屋3间\t示例局\n", "plan"},
      {u"档次 工作任务 任务分解/时序进度 考核要点\n3月：新建课程6门\n", "plan"},
      {u"重点任务 | 牵头单位 | 完成时限\n改造管网9公里 | 示例局 | 6月\n", "plan"},
      {u"序号\t目标任务\t进度安排\n1\t新建书屋3间\t9月\n", "plan"},
      {u"序号\t工作任务\t责任单位\t完成情况\n1\t新建书屋3间\t示例局\t已完成\n", "other"},
      {u"各责任单位要完成重点任务。\n新建书屋3间。\n", "other"},
  });
}

TEST(DocumentYear, OfAnAnnouncedBudgetIsTheFiscalYearOfItsHeading) {
  const auto year = [](std::u16string_view heading) {
    return extract(u"財政預算案演辭\n" + std::u16string(heading) + u"\n印花稅收入預算為70億元。\n").document.year;
  };
  EXPECT_EQ(year(u"二零二九/三零年度財政預算"), 2029);
  EXPECT_EQ(year(u"2030/31財政年度預算"), 2030);
  EXPECT_EQ(year(u"二零二九至三零年度財政預算"), 2029);
  EXPECT_EQ(year(u"2031-32年度財政預算"), 2031);
}

TEST(DocumentKind, OfAStoryIsToldByWhoTellsIt) {
  expect_kinds({
      {u"示例市工业稳住了\n2031-10-22 09:15　来源：示例晚报　记者 冯某\n制造业增长7%。\n", "news"},
      {u"示例市工业稳住了\n2031-10-22 09:15 责编：冯某 来源：示例日报\n制造业增长7%。\n", "news"},
      {u"实录｜示例市新闻发布会\n主持人：各位记者朋友，大家好！\n示例局：我市转移我县群众3万人。\n", "news"},
      {u"示例县装电梯\n（通讯员 贺某）去年装电梯137部。\n", "news"},
      {u"示例港吞吐量创新高\n发布时间：2030年11月6日\n11月5日，示例集团发布运营数据。吞吐量3亿吨。\n", "news"},
      {u"示例镇概况\n全镇有耕地3万亩。11月5日，桥梁通车。\n", "other"},
  });
}

/// The budget of one office plans; its accounts, and the execution of a budget, are told.
TEST(DocumentKind, OfAnOfficesBudgetDecidesTheStatus) {
  const auto statuses = [](std::u16string_view title) {
    const Analysis analysis = extract(std::u16string(title) + u"\n一、总体情况\n收入300万元，支出280万元。\n");
    std::string letters;
    for (const Item& item : analysis.items) letters += item.status == Status::target ? 'T' : 'R';
    return letters;
  };
  EXPECT_EQ(statuses(u"示例局2030年部门预算公开说明"), "TT");
  EXPECT_EQ(statuses(u"示例中学2030年部门预算"), "TT");
  EXPECT_EQ(statuses(u"示例局2029年部门决算公开说明"), "RR");
  EXPECT_EQ(statuses(u"示例局2029年部门预算执行情况"), "RR");
}

TEST(DocumentOfAnotherLanguage, GivesWhatIsKnown) {
  const Analysis english = extract(u"Government Work Report\nDelivered on January 8, 2030\nGDP grew by 5.2 percent.\n");
  EXPECT_EQ(english.document.year, 0);
  EXPECT_TRUE(english.document.place.empty());
  EXPECT_TRUE(english.items.empty());
  EXPECT_TRUE(english.links.empty());
  EXPECT_FALSE(english.headlines.empty());  // every row of the checklist, none filled
  EXPECT_TRUE(std::none_of(english.headlines.begin(), english.headlines.end(),
                           [](const Headline& row) { return row.item != none || row.words; }));
  EXPECT_TRUE(extract(u"Цель — рост на пять процентов.").items.empty());
}

TEST(DocumentOfResults, HasNoTargets) {
  const std::u16string source =
      in_communique(u"全年地区生产总值增长6%。城镇新增就业5万人。2029年，税收收入80亿元，增长5%。");
  const Analysis analysis = extract(source);
  ASSERT_EQ(analysis.items.size(), 4U);
  for (const Item& item : analysis.items) {
    EXPECT_EQ(item.status, Status::result);
    ASSERT_TRUE(item.period);
    EXPECT_EQ(item.period->to.year, 2029);
  }
}

/// The head of a text of which `known` is known, with its title.
std::string head_of(const std::u16string& source, const Known& known) {
  const Document document = extract(source, known).document;
  return utf8_from_utf16(document.title) + "; " + utf8_from_utf16(document.place) + " " +
         std::string(name(document.place_from)) + "; " + std::to_string(document.year) + " " +
         std::string(name(document.year_from)) + "; " + std::string(name(document.level));
}

constexpr std::u16string_view silent = u"税收增长6%，新增就业5万人。\n今年，我们要新建学校5所。\n";

TEST(DocumentKnown, HoldsWhateverTheTextSays) {
  const std::u16string own = titled(u"示例市2030年政府工作报告");
  EXPECT_EQ(head_of(own, {}), "示例市2030年政府工作报告; 示例市 title; 2030 heading; county");
  EXPECT_EQ(head_of(own, {.place = u"河北省保定市"}),
            "示例市2030年政府工作报告; 保定市 user; 2030 heading; prefecture");
  EXPECT_EQ(head_of(own, {.year = 2031}), "示例市2030年政府工作报告; 示例市 title; 2031 user; county");
  EXPECT_EQ(head_of(std::u16string(silent), {.place = u"示例县", .year = 2030}), "; 示例县 user; 2030 user; county");
  const Analysis analysis = extract(u"今年税收增长6%。\n", {.year = 2030});
  ASSERT_EQ(analysis.items.size(), 1U);
  ASSERT_TRUE(analysis.items[0].period);
  EXPECT_EQ(analysis.items[0].period->to.year, 2030);
}

/// The status of each item of a text of that kind.
std::string statuses_of(const std::u16string& source, const Known& known) {
  std::string statuses;
  for (const Item& item : extract(source, known).items) statuses += item.status == Status::target ? 'T' : 'R';
  return statuses;
}

TEST(DocumentKnown, KindIsReadByAgain) {
  const std::u16string text = u"示例市概况\n2030年1月8日\n今年税收增长6%。我市将新建学校5所。\n";
  EXPECT_EQ(statuses_of(text, {.kind = DocumentKind::plan}), "TT");
  EXPECT_EQ(statuses_of(text, {.kind = DocumentKind::policy}), "TT");
  EXPECT_EQ(statuses_of(text, {.kind = DocumentKind::news}), "RT");
  EXPECT_EQ(extract(text, {.kind = DocumentKind::news}).document.kind, DocumentKind::news);
  EXPECT_EQ(extract(text, {.name = u"示例市规划.txt", .kind = DocumentKind::news}).document.kind, DocumentKind::news);
}

TEST(DocumentOfAnotherKind, TellsWhatItsSentencesAre) {
  const Known nothing;
  // an announced budget plans; a final account does not, whatever its headings say; a rule sets what it says
  EXPECT_EQ(statuses_of(u"# 財政預算案措施重點\n寬減薪俸稅75%。\n預留9億元。\n", nothing), "TT");
  EXPECT_EQ(statuses_of(u"关于示例市2029年财政决算的报告\n一、决算情况\n2029年税收增长6%。\n二、重点工作\n"
                        u"新建学校5所。\n",
                        nothing),
            "RR");
  EXPECT_EQ(statuses_of(u"示例市关于专项补贴的实施办法\n第一条 每户补贴900元。\n", nothing), "T");
  EXPECT_EQ(statuses_of(u"示例市关于检查情况的复函\n新建学校5所。\n", nothing), "R");
  EXPECT_EQ(statuses_of(u"示例市2029年预算执行情况和2030年预算草案的报告\n一、2029年预算执行情况\n"
                        u"税收收入完成9亿元。\n二、2030年预算（草案）\n税收收入安排9亿元，上年结转3亿元。\n",
                        nothing),
            "RTT");
}

TEST(DocumentKnown, NameIsAskedWhereTheTextIsSilent) {
  EXPECT_EQ(head_of(std::u16string(silent), {.name = u"示例市2030年政府工作报告.docx"}),
            "示例市2030年政府工作报告; 示例市 file; 2030 file; county");
  EXPECT_EQ(head_of(std::u16string(silent), {.name = u"２０３０年－保定市.txt"}),
            "2030年-保定市; 保定市 file; 2030 file; prefecture");
  EXPECT_EQ(head_of(std::u16string(silent), {.name = u"下载(3).pdf"}), "下载（3）;  ; 0 ; ");
  EXPECT_EQ(head_of(std::u16string(silent), {.name = u"scan0001.pdf"}), ";  ; 0 ; ");
  EXPECT_EQ(head_of(titled(u"示例市政府工作报告"), {.name = u"青禾县2025年政府工作报告.txt"}),
            "示例市政府工作报告; 示例市 title; 2030 heading; county");
  EXPECT_EQ(head_of(titled(u"政府工作报告"), {.name = u"示例县.doc"}),
            "政府工作报告; 示例县 file; 2030 heading; county");
}

}  // namespace
}  // namespace mubiao
