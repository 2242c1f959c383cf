#include "core/compare/compare.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "core/compare/comparison_json.h"
#include "core/compare/report_of_analysis.h"
#include "core/compare/report_of_json.h"
#include "core/mubiao.h"
#include "core/output/json.h"
#include "core/text/utf.h"

// Reports of places that do not exist, read by the whole engine.

namespace mubiao::comparison {
namespace {

using Json = nlohmann::json;

/// Of all reports that are compared here.
Words& words() {
  static Words all;
  return all;
}

Report read(const std::string& text, const std::string& file = {}) {
  const std::u16string units = utf16_from_utf8(text).units;
  return report_of(extract(units), units, file, words());
}

std::string first_year(const std::string& targets, const std::string& place = "示例市") {
  return place + "2025年政府工作报告\n\n一、2024年工作回顾\n地区生产总值增长5.2%。\n\n二、2025年工作安排\n" +
         "今年发展的主要预期目标是：" + targets + "。\n";
}

std::string second_year(const std::string& results, const std::string& targets = "地区生产总值增长5%左右",
                        const std::string& place = "示例市") {
  return place + "2026年政府工作报告\n\n一、2025年工作回顾\n2025年，" + results + "。\n\n二、2026年工作安排\n" +
         "今年发展的主要预期目标是：" + targets + "。\n";
}

Json compared(std::vector<Report> reports) { return Json::parse(to_json(compare(std::move(reports)))); }

Json compared(const std::string& first, const std::string& second) { return compared({read(first), read(second)}); }

/// The first outcome of a code.
Json outcome(const Json& all, const std::string& code) {
  for (const Json& row : all["outcomes"]) {
    for (const Json& indicator : all["indicators"]) {
      if (indicator["id"] == row["indicator"] && indicator["code"] == code) return row;
    }
  }
  return {};
}

struct Row {
  std::string_view what;
  std::string targets, results, code;
  std::string verdict;
  Json why;
};

TEST(Compare, WhatBecameOfAPromise) {
  const Row rows[] = {
      {"a figure of the same year", "地区生产总值增长5%左右", "地区生产总值增长5.4%", "gdp", "exceeded", nullptr},
      {"a fall", "单位地区生产总值能耗下降2%", "单位地区生产总值能耗下降1.5%", "energy_intensity", "missed", nullptr},
      {"held against the economy", "居民收入增长与经济增长同步", "地区生产总值增长5.4%，居民人均可支配收入增长5.2%",
       "disposable_income", "about_met", nullptr},
      {"no growth of the economy reported", "居民收入增长与经济增长同步", "居民人均可支配收入增长5.2%",
       "disposable_income", "not_reported", "reference"},
      {"both parts on one side", "居民人均可支配收入增长5%",
       "城镇居民人均可支配收入增长6%，农村居民人均可支配收入增长7%", "disposable_income", "exceeded", nullptr},
      {"parts on both sides", "居民人均可支配收入增长5%", "城镇居民人均可支配收入增长4%，农村居民人均可支配收入增长7%",
       "disposable_income", "not_reported", "parts"},
      {"nothing reported", "地区生产总值增长5%，居民消费价格涨幅2%左右", "地区生产总值增长5%", "cpi", "not_reported",
       "none"},
      {"a level for a growth", "社会消费品零售总额增长5%", "社会消费品零售总额达到500亿元", "retail_sales",
       "not_reported", "measure"},
      {"exports for all trade", "进出口总额增长5%", "出口总额增长8%", "trade_total", "not_reported", "indicator"},
      {"something left out", "固定资产投资增长5%", "扣除房地产投资，固定资产投资增长8%", "fixed_asset_investment",
       "not_reported", "definition"},
      {"tonnes and pounds", "粮食产量稳定在100万吨以上", "粮食产量20.4亿斤", "grain_output", "met", nullptr},
      {"a bound that proves it", "城镇新增就业3万人以上", "城镇新增就业超过3.2万人", "new_urban_jobs", "met", nullptr},
      {"a bound that proves nothing", "城镇新增就业3万人以上", "城镇新增就业超过2.5万人", "new_urban_jobs",
       "not_reported", "bound"},
  };
  for (const Row& row : rows) {
    const Json all = compared(first_year(row.targets), second_year(row.results));
    const Json found = outcome(all, row.code);
    ASSERT_TRUE(found.is_object()) << row.what << all["outcomes"];
    EXPECT_EQ(found["verdict"], row.verdict) << row.what << found;
    EXPECT_EQ(found["why"], row.why) << row.what << found;
  }
}

TEST(Compare, AResultInWordsIsShownWithWhatItSays) {
  struct WordsRow {
    std::string targets, results, code, verdict;
    Json says;
  };
  const WordsRow rows[] = {
      {"城镇新增就业3万人", "城镇新增就业超额完成全年任务", "new_urban_jobs", "words", "met"},
      {"固定资产投资增长5%", "固定资产投资、CPI涨幅也未达年初预期", "fixed_asset_investment", "words", "missed"},
      {"居民消费价格涨幅2%左右", "地区生产总值增长5%，居民消费价格总体平稳", "cpi", "words", nullptr},
      {"城镇新增就业3万人", "城镇新增就业3.2万人，城镇新增就业超额完成全年任务", "new_urban_jobs", "exceeded", nullptr},
      {"城镇新增就业3万人", "示例县城镇新增就业超额完成全年任务", "new_urban_jobs", "not_reported", nullptr},
      {"城镇新增就业3万人", "城镇新增就业有望完成全年任务", "new_urban_jobs", "not_reported", nullptr},
  };
  for (const WordsRow& row : rows) {
    const Json found = outcome(compared(first_year(row.targets), second_year(row.results)), row.code);
    EXPECT_EQ(found["verdict"], row.verdict) << row.results << found;
    EXPECT_EQ(found["says"], row.says) << row.results << found;
  }
}

TEST(Compare, AnAverageIsNoResultOfAYear) {
  const Json all =
      compared(first_year("地区生产总值增长5%左右"), second_year("“十四五”期间，地区生产总值年均增长5.4%"));
  EXPECT_EQ(outcome(all, "gdp")["verdict"], "not_reported");
  EXPECT_EQ(outcome(all, "gdp")["why"], "years");
  EXPECT_EQ(outcome(all, "gdp")["result"], nullptr);
}

TEST(Compare, TheDifferenceIsPrintedBesideTargetResultAndNext) {
  const Json row = outcome(compared(first_year("地区生产总值增长5%左右"), second_year("地区生产总值增长5.4%")), "gdp");
  EXPECT_EQ(row["difference"], 0.4);
  EXPECT_EQ(row["target"]["words"], "5%左右");
  EXPECT_EQ(row["result"]["value"], 5.4);
  EXPECT_EQ(row["next"]["value"], 5);
  EXPECT_EQ(row["year"], 2025);
  EXPECT_EQ(row["place"], "示例市");
}

TEST(Compare, PricesBelowTheirTargetAreSaidToBeBelow) {
  const Json row = outcome(compared(first_year("居民消费价格涨幅2%左右"), second_year("居民消费价格上涨0.2%")), "cpi");
  EXPECT_EQ(row["verdict"], "missed");
  EXPECT_EQ(row["side"], "below");
}

TEST(Compare, AStepFurtherIsJudgedBesideTheFirst) {
  const Json row =
      outcome(compared(first_year("地区生产总值增长7%以上、力争达到8%"), second_year("地区生产总值增长7.2%")), "gdp");
  EXPECT_EQ(row["verdict"], "met");
  EXPECT_EQ(row["stretch"], "missed");
}

TEST(Compare, WhatMeetsByWordingSaysSo) {
  const Json all = compared(first_year("新建示例驿站12个"), second_year("新建示例驿站15个"));
  ASSERT_EQ(all["outcomes"].size(), 1u) << all;
  EXPECT_EQ(all["outcomes"][0]["verdict"], "exceeded");
  EXPECT_EQ(all["indicators"][0]["by"], "code");
  EXPECT_EQ(all["indicators"].back()["by"], "wording");
}

TEST(Compare, ChangesOfTargets) {
  const Json all = compared(first_year("地区生产总值增长5%左右，居民消费价格涨幅2%左右"),
                            second_year("地区生产总值增长5%", "地区生产总值增长4.5%左右，城镇新增就业3万人"));
  std::vector<std::string> changes;
  for (const Json& row : all["changes"]) changes.push_back(row["change"]);
  EXPECT_EQ(changes, (std::vector<std::string>{"lowered", "new", "dropped"})) << all["changes"];
}

TEST(Compare, YearsApartHaveChangesButNoOutcomes) {
  std::string later = second_year("地区生产总值增长5%");
  for (std::size_t at = 0; (at = later.find("202", at)) != std::string::npos; at += 4) later[at + 3]++;
  const Json all = compared(first_year("地区生产总值增长5%左右"), later);
  EXPECT_EQ(all["outcomes"].size(), 0u);
  EXPECT_EQ(all["changes"].size(), 1u);
  EXPECT_EQ(all["notes"][0]["kind"], "years-gap");
}

TEST(Compare, ACommuniqueAnswersThePromisesOfItsYearButSetsNone) {
  const std::string communique = "示例市2025年国民经济和社会发展统计公报\n\n全年地区生产总值增长5.4%。\n";
  const Json all = compared({read(first_year("地区生产总值增长5%左右")), read(communique)});
  EXPECT_EQ(outcome(all, "gdp")["verdict"], "exceeded") << all["reports"];
  EXPECT_EQ(all["changes"].size(), 0u);
}

TEST(Compare, RanksShareEqualFiguresAndTurnWhatIsWantedLow) {
  const auto of = [](const std::string& place, const std::string& growth, const std::string& unemployment) {
    return read(first_year("地区生产总值增长" + growth + "，城镇调查失业率" + unemployment, place));
  };
  const Json all = compared({of("甲示市", "5%左右", "5%"), of("乙示市", "6%以上", "5.5%"), of("丙示市", "5%", "6%")});
  std::vector<std::string> rows;
  for (const Json& rank : all["ranks"]) {
    if (rank["status"] != "target") continue;
    for (const Json& row : rank["rows"]) {
      rows.push_back(row["figure"]["words"].get<std::string>() + " " + row["rank"].dump() + "/" + row["tied"].dump());
    }
  }
  const std::vector<std::string> expected = {"6%以上 1/1", "5% 2/2", "5%左右 2/2", "5% 1/1", "5.5% 2/1", "6% 3/1"};
  std::vector<std::string> sorted = rows, wanted = expected;
  std::sort(sorted.begin(), sorted.end());
  std::sort(wanted.begin(), wanted.end());
  EXPECT_EQ(sorted, wanted);
}

TEST(Compare, TheSameTextTwiceCountsOnce) {
  const std::string text = first_year("地区生产总值增长5%左右");
  const Json all = compared({read(text, "a.txt"), read("\n" + text + "\n", "b.txt")});
  EXPECT_EQ(all["notes"][0]["kind"], "same-text");
  EXPECT_EQ(all["notes"][0]["reports"], (std::vector<std::string>{"r1", "r2"}));
  EXPECT_EQ(all["reports"][0]["used"].get<bool>() + all["reports"][1]["used"].get<bool>(), 1);
}

/// Whether a note of that kind is there.
bool is_noted(const Json& all, const std::string& kind) {
  return std::any_of(all["notes"].begin(), all["notes"].end(), [&](const Json& note) { return note["kind"] == kind; });
}

/// The kinds of the notes, in their order.
std::vector<std::string> notes_of(std::vector<Report> reports) {
  const Json all = compared(std::move(reports));
  std::vector<std::string> kinds;
  for (const Json& note : all["notes"]) kinds.push_back(note["kind"]);
  return kinds;
}

TEST(Compare, ANameOfAFileThatTellsAnotherPlaceOrYearIsNoted) {
  const std::vector<std::string> differs = {"name-differs"}, nothing;
  const std::string city = first_year("地区生产总值增长5%左右"),
                    country =
                        "政府工作报告\n——2025年3月5日在第二十届全国人民代表大会第三次会议上\n国务院总理 张三\n" + city;
  struct NameRow {
    std::string file, text;
    std::vector<std::string> notes;
  };
  for (const NameRow& row : {
           NameRow{"示例市2025年政府工作报告.txt", city, nothing},
           NameRow{"示例市2024年政府工作报告.txt", city, differs},
           NameRow{"reports/2024/示例市2025.txt", city, nothing},  // a folder tells nothing
           NameRow{"2025-示例.docx", city, nothing},
           NameRow{"示例市2024-2025.txt", city, nothing},
           NameRow{"示例市20240114.txt", city, nothing},  // a day, maybe of the download
           NameRow{"report2024.txt", city, differs},
           NameRow{"另示县政府工作报告.txt", city, differs},
           NameRow{"另示市2025年.txt", city, differs},
           NameRow{"各市政府工作报告2025.txt", city, nothing},
           NameRow{"重点城市.txt", city, nothing},
           NameRow{"国务院政府工作报告.txt", city, differs},
           NameRow{"", city, nothing},
           NameRow{"s1/", city, nothing},  // a paste, as the page calls it
           NameRow{"s2/另示县-2025.docx", city, differs},
           NameRow{"scan0001", city, nothing},
           NameRow{"国务院2025年政府工作报告.txt", country, nothing},
           NameRow{"另示市政府工作报告.txt", country, differs},
       }) {
    EXPECT_EQ(notes_of({read(row.text, row.file)}), row.notes) << row.file;
  }
}

TEST(Compare, TheTextWinsOverTheNameOfItsFile) {
  const Json all = compared({read(first_year("地区生产总值增长5%左右"), "另示市2023年.txt"),
                             read(second_year("地区生产总值增长5.4%"), "另示市2024年.txt")});
  EXPECT_EQ(outcome(all, "gdp")["verdict"], "exceeded");
  EXPECT_EQ(outcome(all, "gdp")["confidence"], "sure");
  EXPECT_EQ(all["reports"][0]["place"], "示例市");
  EXPECT_EQ(all["reports"][0]["year"], 2025);
}

TEST(Compare, WhatTheCallerToldIsNotHeldAgainstTheName) {
  const std::u16string units = utf16_from_utf8(first_year("地区生产总值增长5%左右")).units;
  const Analysis analysis = extract(units, {.place = u"示例市", .year = 2025});
  EXPECT_EQ(notes_of({report_of(analysis, units, "另示市2023年.txt", words())}), std::vector<std::string>());
}

TEST(Compare, TheSameNameAtTwoLevelsOrUnderTwoParentsIsTwoPlaces) {
  const auto outcomes = [](const std::string& first, const std::string& second) {
    return compared({read(first_year("地区生产总值增长5%左右", first)),
                     read(second_year("地区生产总值增长5.4%", "地区生产总值增长5%左右", second))})["outcomes"]
        .size();
  };
  EXPECT_EQ(outcomes("示例区", "示例区"), 1u);
  EXPECT_EQ(outcomes("保定市示例区", "邯郸市示例区"), 0u);
  EXPECT_EQ(outcomes("保定市示例区", "保定市示例区"), 1u);
  EXPECT_EQ(outcomes("吉林省", "吉林市"), 0u);
  EXPECT_EQ(outcomes("保定市示例区", "示例区"), 1u);  // the one that is known
}

TEST(Compare, APlaceThatWasRenamedIsNotLinkedByItself) {
  const Json all = compared({read(first_year("地区生产总值增长5%左右", "示例县")),
                             read(second_year("地区生产总值增长5.4%", "地区生产总值增长5%左右", "示例市"))});
  EXPECT_EQ(all["outcomes"].size() + all["changes"].size(), 0u);
}

TEST(Compare, PlacesRankWithinTheirLevelAndChangeOnlyThemselves) {
  const auto of = [](const std::string& place) { return read(first_year("地区生产总值增长5%左右", place)); };
  const Json all = compared({of("甲示县"), of("乙示县"), of("甲示省"), of("乙示省"), of("保定市")});
  EXPECT_EQ(all["outcomes"].size() + all["changes"].size(), 0u);
  std::vector<std::string> levels;
  for (const Json& rank : all["ranks"]) {
    if (rank["status"] == "target") levels.push_back(rank["level"]);
  }
  std::sort(levels.begin(), levels.end());
  EXPECT_EQ(levels, (std::vector<std::string>{"county", "province"}));
}

TEST(Compare, WhatIsOnlyGuessedGivesVerdictsToBeChecked) {
  std::string later = second_year("地区生产总值增长5.4%");
  later.replace(later.find("2026年政府"), std::string("2026年政府").size(), "2024年政府");  // against its headings
  Report guessed = read(later);
  guessed.year = 2026;
  const Json all = compared({read(first_year("地区生产总值增长5%左右")), guessed});
  EXPECT_TRUE(is_noted(all, "guessed")) << all["notes"];
  EXPECT_EQ(outcome(all, "gdp").value("confidence", ""), "check");
}

TEST(Compare, ATextThatHoldsASecondReportGivesVerdictsToBeChecked) {
  std::string later = second_year("地区生产总值增长5.4%");
  later.insert(later.find('\n') + 1, "各位代表：\n");
  for (int i = 0; i < 80; ++i) later += "我们要扎实做好各项工作，群众得到了更多实惠，各项事业稳步推进。\n";
  later += "另示市政府工作报告\n各位代表：\n一、过去一年工作回顾\n税收增长6%。\n";
  const Json all = compared({read(first_year("地区生产总值增长5%左右")), read(later)});
  EXPECT_TRUE(is_noted(all, "guessed")) << all["notes"];
  EXPECT_EQ(outcome(all, "gdp").value("confidence", ""), "check");
}

TEST(Compare, APageThatBringsItsReportOnceMoreHoldsOne) {
  std::string later = second_year("地区生产总值增长5.4%");
  later.insert(later.find('\n') + 1, "各位代表：\n");
  for (int i = 0; i < 80; ++i) later += "我们要扎实做好各项工作，群众得到了更多实惠，各项事业稳步推进。\n";
  const Json all =
      compared({read(first_year("地区生产总值增长5%左右")), read("首页\n" + later + "打印\n首页\n" + later)});
  EXPECT_TRUE(all["notes"].empty()) << all["notes"];
  EXPECT_EQ(outcome(all, "gdp").value("verdict", ""), "exceeded");
  EXPECT_EQ(outcome(all, "gdp").value("confidence", ""), "sure");
}

TEST(Compare, AReportAndItsCommuniqueAreBothUsed) {
  const std::string communique = "示例市2025年国民经济和社会发展统计公报\n\n全年地区生产总值增长5.4%。\n";
  const Json all = compared({read(first_year("地区生产总值增长5%左右")), read(communique)});
  for (const Json& report : all["reports"]) EXPECT_EQ(report["used"], true) << report;
  EXPECT_TRUE(all["notes"].empty()) << all["notes"];
}

TEST(Compare, ATextThatIsNoReportIsNotedAndTheRestGoesOn) {
  const Json all = compared({read(first_year("地区生产总值增长5%左右")), read(second_year("地区生产总值增长5.4%")),
                             read("示例县的风光\n春天来了，油菜花开满了山谷。\n"), read("")});
  EXPECT_EQ(outcome(all, "gdp")["verdict"], "exceeded");
  const auto empty = std::count_if(all["notes"].begin(), all["notes"].end(),
                                   [](const Json& note) { return note["kind"] == "no-items"; });
  EXPECT_EQ(empty, 2);
}

TEST(Compare, OfTwoReportsOfOnePlaceAndYearTheLongerIsUsed) {
  const Json all = compared({read(first_year("地区生产总值增长5%左右"), "draft.txt"),
                             read(first_year("地区生产总值增长5.5%左右，城镇新增就业3万人"), "final.txt")});
  EXPECT_EQ(all["notes"][0]["kind"], "same-place-year");
  EXPECT_EQ(all["reports"][0]["file"], "final.txt");
  EXPECT_EQ(all["reports"][0]["used"], true);
  EXPECT_EQ(all["reports"][1]["used"], false);
}

TEST(Compare, WithoutAPlaceNothingMeets) {
  const Json all = compared({read("今年地区生产总值增长5%。"), read(second_year("地区生产总值增长5.4%"))});
  EXPECT_EQ(all["outcomes"].size(), 0u);
  EXPECT_TRUE(std::any_of(all["notes"].begin(), all["notes"].end(),
                          [](const Json& note) { return note["kind"] == "no-place"; }));
}

TEST(Compare, TheOrderOfInputDoesNotCount) {
  std::vector<Report> reports = {read(first_year("地区生产总值增长5%左右，新建示例驿站12个"), "a"),
                                 read(second_year("地区生产总值增长5.4%，新建示例驿站15个"), "b"),
                                 read(first_year("地区生产总值增长6%", "另示市"), "c"),
                                 read(first_year("地区生产总值增长5%左右，新建示例驿站12个"), "d")};
  const std::string expected = to_json(compare(reports));
  std::vector<std::size_t> order = {0, 1, 2, 3};
  do {
    std::vector<Report> shuffled;
    shuffled.reserve(order.size());
    for (const std::size_t i : order) shuffled.push_back(reports[i]);
    ASSERT_EQ(to_json(compare(shuffled)), expected);
  } while (std::next_permutation(order.begin(), order.end()));
}

/// However their keys are ordered: here as they are written, and by the alphabet, headlines before the items.
TEST(Compare, StoredAnalysesGiveTheSame) {
  std::vector<Report> direct, stored, sorted;
  for (const std::string& text :
       {first_year("地区生产总值增长5%左右，居民收入与经济增长同步，单位地区生产总值能耗下降2%左右"),
        second_year("地区生产总值增长5.43%，城镇新增就业3.15万人", "居民消费价格保持合理水平")}) {
    const std::u16string units = utf16_from_utf8(text).units;
    const Analysis analysis = extract(units);
    direct.push_back(report_of(analysis, units, "", words()));
    const std::string json = to_json(analysis, units);
    const ReadReport read = report_of_json(json, words()), other = report_of_json(Json::parse(json).dump(), words());
    ASSERT_EQ(read.error + other.error, "");
    stored.push_back(read.report);
    sorted.push_back(other.report);
  }
  EXPECT_EQ(to_json(compare(direct)), to_json(compare(stored)));
  EXPECT_EQ(to_json(compare(direct)), to_json(compare(sorted)));
}

TEST(Compare, OfNothingIsEmpty) {
  const Json all = compared(std::vector<Report>{});
  EXPECT_EQ(all["schema"], "mubiao.compare/1");
  EXPECT_EQ(all["rule"], "mubiao.verdicts/1");
  for (const char* key : {"reports", "indicators", "cells", "outcomes", "changes", "ranks", "notes"}) {
    EXPECT_TRUE(all[key].is_array() && all[key].empty()) << key;
  }
}

}  // namespace
}  // namespace mubiao::comparison
