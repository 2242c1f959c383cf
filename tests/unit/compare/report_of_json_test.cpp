#include "core/compare/report_of_json.h"

#include <gtest/gtest.h>

#include <string>

#include "core/compare/compare.h"
#include "core/compare/comparison_json.h"

namespace mubiao::comparison {
namespace {

constexpr std::string_view head =
    R"({"schema":"mubiao.analysis/1","document":{"title":null,"place":"示例市","year":2025,"kind":"report"},"items":)";

std::string analysis(const std::string& items, const std::string& rest = "") {
  return std::string(head) + "[" + items + "]" + rest + "}";
}

std::string item(const std::string& value, const std::string& more = "") {
  return R"({"status":"target","indicator":{"text":"地区生产总值","start":0,"end":6,"code":"gdp"},"measure":"growth",)"
         R"("direction":"up","quantity":{"text":"5%","start":7,"end":9,"comparator":"=","value":)" +
         value + R"(,"low":null,"high":null,"unit":"%","from":null})" + more + "}";
}

/// Its words live as long as the tests.
ReadReport read_of(const std::string& json) {
  static Words words;
  return report_of_json(json, words);
}

std::string error_of(const std::string& json) { return read_of(json).error; }

TEST(StoredAnalysis, IsRead) {
  const ReadReport read = read_of(analysis(item("5.5")));
  ASSERT_EQ(read.error, "");
  EXPECT_EQ(read.report.place, "示例市");
  ASSERT_EQ(read.report.observations.size(), 1u);
  EXPECT_EQ(read.report.observations[0].value->to_json(), "5.5");
  EXPECT_EQ(read.report.observations[0].item, 0u);
}

TEST(StoredAnalysis, IsReadWithItsFile) {
  const ReadReport read = read_of(R"({"file":"a.txt","analysis":)" + analysis(item("5")) + "}");
  ASSERT_EQ(read.error, "");
  EXPECT_EQ(read.report.file, "a.txt");
}

TEST(StoredAnalysis, NumbersKeepTheirDigits) {
  for (const std::string number : {"0", "5.43", "-0.1", "1410000", "14580000000000", "0.000001", "168000.5"}) {
    const ReadReport read = read_of(analysis(item(number)));
    ASSERT_EQ(read.error, "") << number;
    EXPECT_EQ(read.report.observations[0].value->to_json(), number);
  }
}

/// What is read past may hold anything, names of keys that are read among it.
TEST(StoredAnalysis, KeysThatItDoesNotKnowAreReadPast) {
  const std::string unknown = R"("evidence":[{"for":"period","start":"x","items":[7,{"status":[]}]},[],{}],"own":null,)"
                              R"("sentence":{"start":{},"end":[[]]},"place":"另示市")",
                    more = R"(,"links":{"items":7,"headlines":[{"item":"i9"}]},"repairs":["document",{"year":-1}])";
  const ReadReport read = read_of(analysis(item("5.5", "," + unknown) + "," + item("6"), more));
  ASSERT_EQ(read.error, "");
  EXPECT_EQ(read.report.place, "示例市");
  ASSERT_EQ(read.report.observations.size(), 2u);
  EXPECT_EQ(read.report.observations[0].value->to_json(), "5.5");
  EXPECT_EQ(read.report.observations[0].start, 7u);
  EXPECT_EQ(read.report.observations[1].value->to_json(), "6");
}

TEST(StoredAnalysis, WhatIsDamagedIsRefusedWithItsReason) {
  struct Row {
    std::string json, error;
  };
  for (const Row& row : {
           Row{"", "no JSON"},
           Row{"{", "no JSON"},
           Row{"[]", "no analysis of the schema mubiao.analysis/1"},
           Row{"null", "no analysis of the schema mubiao.analysis/1"},
           Row{R"({"schema":"mubiao.analysis/2"})", "no analysis of the schema mubiao.analysis/1"},
           Row{R"({"schema":"mubiao.analysis/1"})", "its document is damaged"},
           Row{R"({"schema":"mubiao.analysis/1","document":{}})", "it has no list of items"},
           Row{R"({"schema":"mubiao.analysis/1","document":{"year":-1},"items":[]})", "its document is damaged"},
           Row{R"({"schema":"mubiao.analysis/1","document":{"year":99999},"items":[]})", "its document is damaged"},
           Row{analysis(item("NaN")), "no JSON"},
           Row{analysis(item("Infinity")), "no JSON"},
           Row{analysis(item("1e999")), "no JSON"},
           Row{analysis(item("1e300")), "its item 1 is damaged"},
           Row{analysis(item("\"5\"")), "its item 1 is damaged"},
           Row{analysis(item("5") + ",7"), "its item 2 is damaged"},
           Row{analysis(item("5") + ",{}"), "its item 2 is damaged"},
           Row{analysis(R"({"quantity":null},)" + item("5")), "its item 1 is damaged"},
           Row{analysis(item("5", R"(,"stretch":"i9")")), "its item 1 is damaged"},
           Row{analysis(item("5", R"(,"stretch":"i0")")), "its item 1 is damaged"},
           Row{analysis(item("5", R"(,"stretch":"i-1")")), "its item 1 is damaged"},
           Row{analysis(item("5", R"(,"rate":"weekly")")), "its item 1 is damaged"},
           Row{analysis(item("5", R"(,"period":{"to":"2025-13-01"})")), "its item 1 is damaged"},
           Row{analysis(item("5", R"(,"period":{"to":"2025-1-1"})")), "its item 1 is damaged"},
           Row{analysis(item("5", R"(,"definition":"\ud800")")), "no JSON"},
           Row{analysis(item("5", ",\"definition\":\"\xFF\"")), "no JSON"},
           Row{analysis(item("5"), R"(,"headlines":[{"code":"gdp","item":"i2"}])"), "its headlines are damaged"},
           Row{analysis(item("5"), R"(,"headlines":{"code":"gdp"}})"), "no JSON"},
           Row{analysis(item("5"), R"(,"headlines":7)"), "its headlines are damaged"},
       }) {
    EXPECT_EQ(error_of(row.json), row.error) << row.json;
  }
}

/// Every key that is read, where a list stands in place of what belongs there: each is told.
TEST(StoredAnalysis, EachKeyThatIsReadIsHeldToItsType) {
  const auto with = [](const std::string& object, const std::string& key) {
    return R"(,")" + object + R"(":{")" + key + R"(":[]})";
  };
  for (const char* const key :
       {"title", "place", "parent", "year", "length", "kind", "level", "placeFrom", "yearFrom", "confidence"}) {
    EXPECT_EQ(error_of(R"({"schema":"mubiao.analysis/1")" + with("document", key) + "}"), "its document is damaged")
        << key;
  }
  for (const char* const key :
       {"status", "indicator", "measure", "direction", "quantity", "headline", "modality", "confidence", "rate",
        "scope", "horizon", "estimate", "stretch", "definition", "reference", "period"}) {
    EXPECT_EQ(error_of(analysis(item("5", R"(,")" + std::string(key) + R"(":[])"))), "its item 1 is damaged") << key;
  }
  for (const auto& [object, keys] :
       {std::pair<const char*, std::vector<const char*>>{"indicator", {"text", "code"}},
        {"quantity", {"text", "start", "end", "unit", "comparator", "value", "low", "high"}},
        {"modality", {"strength"}},
        {"reference", {"text"}},
        {"period", {"to", "span"}}}) {
    for (const char* const key : keys)
      EXPECT_EQ(error_of(analysis(item("5") + "," + item("6", with(object, key)))), "its item 2 is damaged")
          << object << key;
  }
  for (const char* const key : {"code", "item", "words"})
    EXPECT_EQ(error_of(analysis("", R"(,"headlines":[{")" + std::string(key) + R"(":[]}])")),
              "its headlines are damaged")
        << key;
  EXPECT_EQ(error_of(analysis(item("5"), R"(,"headlines":[{"code":"gdp","item":"i1","words":7}])")), "");
  for (const char* const key : {"code", "says", "text", "start", "end"})
    EXPECT_EQ(error_of(analysis("", R"(,"remarks":[{")" + std::string(key) + R"(":[]}])")), "its remarks are damaged")
        << key;
  EXPECT_EQ(error_of(R"({"file":[],"analysis":)" + analysis("") + "}"), "its file is damaged");
}

TEST(StoredAnalysis, DeepNestingIsNoDanger) {
  const std::string deep(200000, '[');
  EXPECT_EQ(error_of(deep), "no JSON");
  EXPECT_EQ(error_of(analysis(deep + std::string(200000, ']'))), "its item 1 is damaged");
}

TEST(StoredAnalysis, StepsThatPointAtEachOtherEnd) {
  const std::string both =
      item("5", R"(,"stretch":"i2")") + "," + item("6", R"(,"stretch":"i1")") + "," + item("7", R"(,"stretch":"i3")");
  const ReadReport read = read_of(analysis(both, R"(,"links":[{"target":"i1","result":"i1"}])"));
  ASSERT_EQ(read.error, "");
  const std::string json = to_json(compare({read.report}));
  EXPECT_NE(json.find(R"("others":[{"item":"i2")"), std::string::npos) << json;
}

/// Many targets of one code: all of one unit, or each of a unit of its own.
std::string many(std::size_t count, bool own_units) {
  std::string items;
  for (std::size_t i = 0; i < count; ++i) {
    std::string made = item(std::to_string(i % 1000));
    if (own_units) made.replace(made.find(R"("unit":"%")"), 10, R"("unit":"u)" + std::to_string(i) + '"');
    items += (i > 0 ? "," : "") + made;
  }
  return items;
}

TEST(StoredAnalysis, ManyFiguresOfOneCodeAreCompared) {
  constexpr std::size_t count = 20000;
  for (const bool own_units : {false, true}) {
    const std::string items = many(count, own_units);
    std::string targets = analysis(items), results = analysis(items);
    std::size_t at = 0;
    while ((at = results.find(R"("target")", at)) != std::string::npos) results.replace(at, 8, R"("result")");
    results.replace(results.find("2025"), 4, "2026");
    const ReadReport first = read_of(targets), second = read_of(results);
    ASSERT_EQ(first.error + second.error, "");
    const Comparison all = compare({first.report, second.report});
    EXPECT_EQ(all.outcomes.size(), own_units ? count : 1);
  }
}

}  // namespace
}  // namespace mubiao::comparison
