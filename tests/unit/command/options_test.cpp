#include "core/command/options.h"

#include <gtest/gtest.h>

namespace mubiao {
namespace {

using Arguments = std::vector<std::string_view>;
using Files = std::vector<std::string>;

TEST(Options, DefaultsOfExtract) {
  const ParsedOptions parsed = parse_options(Arguments{"extract", "a.txt"});
  EXPECT_EQ(parsed.error, "");
  EXPECT_EQ(parsed.options.task, Task::extract);
  EXPECT_EQ(parsed.options.format, Format::json);
  EXPECT_EQ(parsed.options.status, std::nullopt);
  EXPECT_EQ(parsed.options.encoding, Encoding::automatic);
  EXPECT_FALSE(parsed.options.byte_order_mark);
  EXPECT_EQ(parsed.options.files, Files{"a.txt"});
}

TEST(Options, OfExplainTakeNumbersAndWords) {
  const ParsedOptions parsed =
      parse_options(Arguments{"explain", "--sentence=12", "--at", "345", "--match", "粮食 产量", "a.txt"});
  EXPECT_EQ(parsed.error, "");
  EXPECT_EQ(parsed.options.task, Task::explain);
  EXPECT_EQ(parsed.options.sentence, 12u);
  EXPECT_EQ(parsed.options.at, 345u);
  EXPECT_EQ(parsed.options.match, "粮食 产量");
  EXPECT_NE(parse_options(Arguments{"explain", "--at=4294967296", "a.txt"}).error, "");
}

TEST(Options, AreReadInEitherFormAndAnyOrder) {
  const Arguments rows[] = {
      {"extract", "--format", "csv", "--status", "target", "--encoding", "gb18030", "--bom", "a", "-"},
      {"extract", "--format=csv", "--status=target", "--encoding=gb18030", "--bom", "a", "-"},
      {"extract", "a", "--format=table", "-", "--status=target", "--bom", "--encoding=gb18030", "--format", "csv"},
  };
  for (const Arguments& row : rows) {
    const ParsedOptions parsed = parse_options(row);
    EXPECT_EQ(parsed.error, "");
    EXPECT_EQ(parsed.options.format, Format::csv);
    EXPECT_EQ(parsed.options.status, Status::target);
    EXPECT_EQ(parsed.options.encoding, Encoding::gb18030);
    EXPECT_TRUE(parsed.options.byte_order_mark);
    EXPECT_EQ(parsed.options.files, (Files{"a", "-"}));
  }
}

TEST(Options, TellWhatIsKnownOfTheFiles) {
  const ParsedOptions known = parse_options(Arguments{"extract", "--place=示例市", "--year", "2030", "a.txt"});
  EXPECT_EQ(known.error, "");
  EXPECT_EQ(known.options.place, "示例市");
  EXPECT_EQ(known.options.year, 2030);
  for (const std::string_view year : {"20", "2030年", "-2030", "70000", ""})
    EXPECT_NE(parse_options(Arguments{"extract", "--year", year, "a.txt"}).error, "") << year;
  EXPECT_NE(parse_options(Arguments{"extract", "--place=", "a.txt"}).error, "");
}

TEST(Options, EndWithTwoDashes) {
  const ParsedOptions parsed = parse_options(Arguments{"extract", "--", "--format", "--help"});
  EXPECT_EQ(parsed.error, "");
  EXPECT_EQ(parsed.options.files, (Files{"--format", "--help"}));
}

TEST(Options, StatusAllTakesBackWhatStoodBefore) {
  EXPECT_EQ(parse_options(Arguments{"extract", "a"}).options.kind, std::nullopt);
  EXPECT_EQ(parse_options(Arguments{"extract", "--kind", "news", "a"}).options.kind, DocumentKind::news);
  EXPECT_EQ(parse_options(Arguments{"extract", "--status=result", "--status=all", "a"}).options.status, std::nullopt);
}

TEST(Options, OtherTasks) {
  EXPECT_EQ(parse_options(Arguments{"read"}).options.task, Task::read);
  EXPECT_EQ(parse_options(Arguments{"read", "--format", "jsonl"}).options.task, Task::read);
  EXPECT_EQ(parse_options(Arguments{"--help"}).options.task, Task::help);
  EXPECT_EQ(parse_options(Arguments{"extract", "--nonsense", "-h"}).options.task, Task::help);
  EXPECT_EQ(parse_options(Arguments{"--version"}).options.task, Task::version);
  EXPECT_EQ(parse_options(Arguments{"-V"}).options.task, Task::version);
}

TEST(Options, OfCompare) {
  const ParsedOptions parsed =
      parse_options(Arguments{"compare", "--view=rank", "--indicator", "gdp", "--indicator=cpi", "--headline", "--year",
                              "2025", "--set", "a:b.txt:place=示例市,year=2024", "--set=c.txt:year=2023", "folder"});
  ASSERT_EQ(parsed.error, "");
  EXPECT_TRUE(parsed.options.views.rank);
  EXPECT_FALSE(parsed.options.views.outcomes);
  EXPECT_EQ(parsed.options.selection.codes, (std::vector<std::string>{"gdp", "cpi"}));
  EXPECT_TRUE(parsed.options.selection.headline);
  EXPECT_EQ(parsed.options.selection.year, 2025);
  ASSERT_EQ(parsed.options.settings.size(), 2u);
  EXPECT_EQ(parsed.options.settings[0].file, "a:b.txt");
  EXPECT_EQ(parsed.options.settings[0].place, "示例市");
  EXPECT_EQ(parsed.options.settings[0].year, 2024);
  EXPECT_EQ(parsed.options.settings[1].place, "");
}

TEST(Options, ErrorsSayWhatIsWrong) {
  const struct {
    Arguments arguments;
    const char* error;
  } rows[] = {
      {{}, "no task given, extract, compare, read or explain"},
      {{"extrct", "a"}, "unknown task 'extrct'"},
      {{"extract"}, "no file given, - is standard input"},
      {{"extract", "--format"}, "--format needs a value"},
      {{"extract", "--format", "xml", "a"}, "--format 'xml' is not one of json, jsonl, csv, md, table"},
      {{"extract", "--kind=story", "a"},
       "--kind 'story' is not one of report, plan, budget, communique, policy, news, other"},
      {{"read", "--kind=news"}, "unknown option '--kind'"},
      {{"extract", "--status=done", "a"}, "--status 'done' is not one of target, result, all"},
      {{"extract", "--encoding=big5", "a"}, "--encoding 'big5' is not one of auto, utf-8, gb18030"},
      {{"extract", "--bom=yes", "a"}, "--bom takes no value"},
      {{"extract", "--colour", "a"}, "unknown option '--colour'"},
      {{"extract", "-x", "a"}, "unknown option '-x'"},
      {{"extract", "--jobs=0", "a"}, "--jobs '0' is not a number from 1 to 256"},
      {{"extract", "--resume=a.jsonl", "a"}, "--resume goes on with lines of --format jsonl"},
      {{"compare"}, "no file given, - is standard input"},
      {{"compare", "--view", "map", "a"}, "--view 'map' is not one of outcomes, changes, matrix, rank, wide, all"},
      {{"compare", "--indicator", "gpd", "a"}, "--indicator 'gpd' is not a code of the catalogue"},
      {{"compare", "--year=25", "a"}, "--year '25' is not a year"},
      {{"compare", "--set=a.txt", "a"}, "--set 'a.txt' is not FILE:place=PLACE,year=YEAR"},
      {{"compare", "--set=a.txt:year=25", "a"}, "--set 'a.txt:year=25' is not FILE:place=PLACE,year=YEAR"},
      {{"compare", "--set=a.txt:level=1", "a"}, "--set 'a.txt:level=1' is not FILE:place=PLACE,year=YEAR"},
      {{"compare", "--format=csv", "a"},
       "--format csv holds one table, --view outcomes, changes, matrix, wide or rank"},
      {{"read", "--status=all"}, "unknown option '--status'"},
      {{"read", "--format=csv"}, "--format 'csv' is not one of jsonl"},
      {{"read", "a.txt"}, "read takes no file, it reads standard input"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(parse_options(row.arguments).error, std::string(row.error) + "; see mubiao --help");
  }
}

}  // namespace
}  // namespace mubiao
