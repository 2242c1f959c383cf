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

/// Cells apart by strokes without one at the margins; thousands of one digit; a column of who and until when.
TEST(ExtractedTable, KeepsCellsApart) {
  const std::vector<std::string> jobs = {"2,410 result 2029年", "2,300 target 2030年"};
  const std::vector<std::string> both = {"2,410 result 2029年", "2,300 target 2030年", "71.3 result 2029年",
                                         "71.5 target 2030年"};
  const Row rows[] = {
      {u"指标 | 2029年完成 | 2030年安排\n城镇新增就业（人） | 2,410 | 2,300\n", jobs},
      {u"指标|2029年完成|2030年安排\n城镇新增就业（人）|2,410|2,300\n", jobs},
      {u"指标\t2029年完成\t2030年安排\n城镇新增就业（人）\t2,410\t2,300\n", jobs},
      {u"| 指标 | 2029年完成 | 2030年安排 |\n| 城镇新增就业（人） | 2,410 | 2,300 |\n", jobs},
      {u"指标\t2029年完成\t2030年安排\n城镇新增就业（人）\t2,410\t2,300\n森林覆盖率（%）\t71.3\t71.5\n", both},
      {u"指标 | 2029年完成 | 2030年安排\n城镇新增就业（人） | 2,410 | 2,300\n森林覆盖率（%） | 71.3 | 71.5\n"
       u"2031年计划如下。\n",
       both},
      {u"示例县重点任务清单（2030年度）\n序号\t任务\t年度目标\t牵头单位\t完成时限\n"
       u"1\t压缩开办时间\t压缩至0.5个工作日以内\t示例局\t6月底前\n2\t扩大融资\t新增贷款12亿元\t示例中心\t全年\n",
       {"0.5个工作日以内 target -", "12亿元 target -"}},
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
