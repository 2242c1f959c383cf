#include "core/text/repair_run.h"

#include <gtest/gtest.h>

namespace mubiao {
namespace {

using enum RepairKind;

std::vector<Span> spans_of(const std::vector<Repair>& repairs) {
  std::vector<Span> spans;
  spans.reserve(repairs.size());
  for (const Repair& repair : repairs) spans.push_back(repair.span);
  return spans;
}

TEST(RepairRun, BecomesOneRepair) {
  const std::u16string source(100, u'甲');
  EXPECT_EQ(spans_of(join_repair_runs({{drop_spaces, {1, 2}}, {drop_spaces, {3, 4}}, {drop_spaces, {20, 21}}}, source)),
            (std::vector<Span>{{1, 21}}));
}

TEST(RepairRun, EndsWhereTheNextIsFar) {
  const std::u16string source(100, u'甲');
  EXPECT_EQ(spans_of(join_repair_runs({{drop_spaces, {1, 2}}, {drop_spaces, {19, 20}}}, source)),
            (std::vector<Span>{{1, 2}, {19, 20}}));
}

TEST(RepairRun, KeepsKindsApartThatAlternate) {
  const std::u16string source(100, u'甲');
  EXPECT_EQ(
      spans_of(join_repair_runs(
          {{garbled_sign, {1, 3}}, {drop_spaces, {1, 3}}, {garbled_sign, {4, 6}}, {drop_spaces, {4, 6}}}, source)),
      (std::vector<Span>{{1, 6}, {1, 6}}));
}

TEST(RepairRun, HoldsNoLineEndThatStays) {
  const std::u16string source = u"甲\n乙丙\n丁戊己\n庚";
  EXPECT_EQ(spans_of(join_repair_runs({{join_lines, {1, 2}}, {join_lines, {8, 9}}}, source)),
            (std::vector<Span>{{1, 2}, {8, 9}}));
  EXPECT_EQ(spans_of(join_repair_runs({{join_lines, {1, 2}}, {join_lines, {4, 5}}}, source)),
            (std::vector<Span>{{1, 5}}));
}

/// A text that is hardly more than slips: every repair of its own would make the analysis many times as long as it.
TEST(RepairRun, StaysInProportionToTheText) {
  std::u16string source;
  std::vector<Repair> repairs;
  for (std::uint32_t at = 0; at < 400; at += 2) {
    source += u"x\n";
    repairs.push_back({drop_spaces, {at, at + 1}});
  }
  EXPECT_EQ(join_repair_runs(repairs, source).size(), 8U + 400U / 24U);
  repairs.resize(7);
  EXPECT_EQ(join_repair_runs(repairs, source).size(), 7U);
}

TEST(RepairRun, OfNothingIsNothing) { EXPECT_TRUE(join_repair_runs({}, u"").empty()); }

}  // namespace
}  // namespace mubiao
