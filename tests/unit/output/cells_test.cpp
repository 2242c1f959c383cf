#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "core/output/csv.h"
#include "core/output/markdown.h"
#include "core/output/one_line.h"
#include "core/output/rows.h"
#include "core/output/table.h"

namespace mubiao {
namespace {

/// The table of cells that command and page share; web/export/cells.test.ts reads it, too.
const nlohmann::json& cases() {
  static const nlohmann::json read = nlohmann::json::parse(std::ifstream(MUBIAO_SOURCE_DIR "/tests/cells.json"));
  return read;
}

/// One row of one column.
Rows row_of(const std::string& cell, ColumnKind kind = ColumnKind::quoted) {
  return {{{"words", kind, nullptr}}, {{cell}}};
}

TEST(Cells, AreEscapedAsTheSharedTableSays) {
  ASSERT_GT(cases().size(), 20U);
  for (const nlohmann::json& row : cases()) {
    const std::string why = row.at("why"), cell = row.at("cell");
    EXPECT_EQ(to_csv(row_of(cell)), "words\r\n" + row.at("csv").get<std::string>() + "\r\n") << why;
    EXPECT_EQ(to_markdown(row_of(cell)), "| words |\n| --- |\n| " + row.at("markdown").get<std::string>() + " |\n")
        << why;
    EXPECT_EQ(to_table(row_of(cell)), "words\n" + row.at("plain").get<std::string>() + "\n") << why;
  }
}

TEST(Cells, OfOurOwnWordsAndNumbersAreNoFormulas) {
  EXPECT_EQ(to_csv(row_of("=", ColumnKind::word)), "words\r\n=\r\n");  // the comparator
  EXPECT_EQ(to_csv(row_of("-3.5", ColumnKind::number)), "words\r\n-3.5\r\n");
}

TEST(OneLine, TouchesOnlyBlanksWithABreak) {
  EXPECT_EQ(one_line("甲 \r\n\t乙  丙\t丁\n"), "甲 乙  丙\t丁 ");
  EXPECT_EQ(one_line("\n"), " ");
  EXPECT_EQ(one_line(""), "");
}

}  // namespace
}  // namespace mubiao
