#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/unit/extract/framed_report.h"

namespace mubiao {
namespace {

/// Each item as "figure status period", "-" where no words name the period.
std::vector<std::string> read(const std::u16string& source) {
  std::vector<std::string> lines;
  for (const Item& item : extract(source).items) {
    const bool named = item.period && !item.period->span.empty();
    lines.push_back(cut(source, item.quantity.span) + " " + std::string(name(item.status)) + " " +
                    (named ? cut(source, item.period->span) : "-"));
  }
  return lines;
}

struct Row {
  std::u16string source;
  std::vector<std::string> items;
};

TEST(ExtractedTable, TakesYearAndStatusFromTheHeadOfTheColumn) {
  const std::vector<std::string> jobs = {"12.3万人 result 2029年", "12万人 target 2030年"};
  const Row rows[] = {
      {u"指标\t2029年实际\t2030年目标\n城镇新增就业\t12.3万人\t12万人\n", jobs},
      {u"指标    2029年实际    2030年目标\n城镇新增就业    12.3万人    12万人\n", jobs},
      {u"| 指标 | 2029年实际 | 2030年目标 |\n| 城镇新增就业 | 12.3万人 | 12万人 |\n", jobs},
      {u"指标\t2029年完成\t2030年计划\n城镇新增就业\t12.3万人\t12万人\n", jobs},
      {u"指标\t2029年决算\t2030年预算\n城镇新增就业\t12.3万人\t12万人\n", jobs},
      {u"指标\t2029年执行\t2030年安排\n城镇新增就业\t12.3万人\t12万人\n", jobs},
      {u"指标\t2029年预计\t2030年预期目标\n城镇新增就业\t12.3万人\t12万人\n", jobs},
      {u"指标\t2029年实际\t2030年目标\n城镇新增就业\t12.3万人\t12万人\n失业人员再就业\t5.3万人\t5万人\n",
       {"12.3万人 result 2029年", "12万人 target 2030年", "5.3万人 result 2029年", "5万人 target 2030年"}},
  };
  for (const Row& row : rows) expect_lines(row.source, read(row.source), row.items);
}

TEST(ExtractedTable, TellsNothingOfOtherLines) {
  // a figure too few, and prose behind the table
  const std::u16string source = u"指标\t2029年实际\t2030年目标\n城镇新增就业\t12.3万人\n全市新建学校5所，建院3家。\n";
  for (const std::string& line : read(source)) EXPECT_TRUE(line.ends_with(" -")) << line;
}

}  // namespace
}  // namespace mubiao
