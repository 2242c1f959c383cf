#include <gtest/gtest.h>

#include <vector>

#include "tests/unit/extract/framed_report.h"

namespace mubiao {
namespace {

/// Each item as "figure|word strength", "figure|" where no word tells how firm it is.
std::vector<std::string> read(const std::u16string& source) {
  std::vector<std::string> lines;
  for (const Item& item : extract(source).items) {
    std::string line = cut(source, item.quantity.span) + "|";
    if (item.modality) line += cut(source, item.modality->span) + " " + std::string(name(item.modality->strength));
    lines.push_back(line);
  }
  return lines;
}

void expect_rows(Frame frame, const std::vector<ReportRow>& rows) { expect_reports(read, frame, rows); }

TEST(ExtractedModality, IsTheNearestWordBeforeTheFigure) {
  expect_rows(in_plan, {
                           {u"确保粮食产量达到40万吨。", {"40万吨|确保 hard"}},
                           {u"必须完成造林9万亩。", {"9万亩|必须 hard"}},
                           {u"严格控制政府债务率在80%。", {"80%|严格控制 hard"}},
                           {u"坚决完成改造任务36个。", {"36个|坚决完成 hard"}},
                           {u"力争税收增长6%。", {"6%|力争 soft"}},
                           {u"努力实现消费增长7%。", {"7%|努力实现 soft"}},
                           {u"奋力实现产值800亿元。", {"800亿元|奋力实现 soft"}},
                           {u"税收预期增长5%。", {"5%|预期 soft"}},
                           {u"确保投资增长7%、力争增长8%。", {"7%|确保 hard", "8%|力争 soft"}},
                           {u"确保新建学校5所，改造医院3家。", {"5所|确保 hard", "3家|确保 hard"}},
                           {u"确保新建学校5所；改造医院3家。", {"5所|确保 hard", "3家|"}},
                           {u"确保新建学校5所。改造医院3家。", {"5所|确保 hard", "3家|"}},
                           {u"守住耕地红线600万亩。", {"600万亩|守住 hard"}},
                           {u"务必新增就业3万人。", {"3万人|务必 hard"}},
                           {u"冲刺产值900亿元。", {"900亿元|冲刺 soft"}},
                       });
}

TEST(ExtractedModality, IsElseToldByTheComparator) {
  expect_rows(in_plan, {
                           {u"投资增长8%以上。", {"8%以上|以上 hard"}},
                           {u"研发投入不低于3亿元。", {"不低于3亿元|不低于 hard"}},
                           {u"失业率控制在5.5%以内。", {"5.5%以内|以内 hard"}},
                           {u"税收增长5%左右。", {"5%左右|左右 soft"}},
                           {u"新增岗位约600个。", {"约600个|约 soft"}},
                           {u"新建学校5所。", {"5所|"}},
                           {u"产值突破900亿元。", {"突破900亿元|"}},
                           {u"新建托育园3—5所。", {"3—5所|"}},
                           {u"确保增长5%左右。", {"5%左右|确保 hard"}},
                       });
}

TEST(ExtractedModality, OfAMainTargetIsHardWhereItsComparatorIs) {
  expect_rows(in_plan, {
                           {u"今年主要预期目标是：地区生产总值增长6%以上。", {"6%以上|以上 hard"}},
                           {u"今年主要预期目标是：城镇新增就业不少于5万人。", {"不少于5万人|不少于 hard"}},
                           {u"今年主要预期目标是：城镇调查失业率控制在5.5%以内。", {"5.5%以内|以内 hard"}},
                           {u"税收预期增长5%以上。", {"5%以上|以上 hard"}},
                           {u"今年主要预期目标是：确保城镇新增就业5万人。", {"5万人|确保 hard"}},
                           {u"今年主要预期目标是：地区生产总值增长6%左右，税收增长5%。",
                            {"6%左右|预期目标 soft", "5%|预期目标 soft"}},
                           {u"今年主要预期目标是：力争税收增长6%以上。", {"6%以上|力争 soft"}},
                       });
}

TEST(ExtractedModality, IsSaidOfTargetsOnly) {
  expect_rows(in_review, {
                             {u"税收增长6%以上。", {"6%以上|"}},
                             {u"确保了粮食产量稳定在41万吨。", {"41万吨|"}},
                             {u"新增岗位约600个。", {"约600个|"}},
                         });
}

}  // namespace
}  // namespace mubiao
