#include "core/compare/verdict.h"

#include <gtest/gtest.h>

#include <string>

#include "core/output/names.h"

namespace mubiao::comparison {
namespace {

Decimal decimal(double value) {
  return Decimal::of(static_cast<std::int64_t>(value * 1000 + (value < 0 ? -0.5 : 0.5)), -3);
}

struct Row {
  std::string_view words;  ///< of target and result
  Comparator comparator;
  double low, high;
  double result;
  Aim aim;
  Verdict verdict;
  double difference = 0;
};

void check(const Row& row, bool percent = true, bool falls = false) {
  const Promise promise{row.comparator, decimal(row.low), decimal(row.high), percent, falls};
  const Judgement judgement = judge(promise, {Comparator::equal, decimal(row.result), decimal(row.result)}, row.aim);
  EXPECT_EQ(name(judgement.verdict), name(row.verdict)) << row.words;
  ASSERT_TRUE(judgement.difference.has_value()) << row.words;
  EXPECT_EQ(judgement.difference->to_json(), decimal(row.difference).to_json()) << row.words;
}

using C = Comparator;
using V = Verdict;

TEST(Verdict, OfAboutATarget) {
  for (const Row& row : {
           Row{"5%左右, 5.4", C::about, 5, 5, 5.4, Aim::up, V::exceeded, 0.4},
           Row{"5%左右, 5.25: the band's end", C::about, 5, 5, 5.25, Aim::up, V::met, 0.25},
           Row{"5%左右, 5.0", C::about, 5, 5, 5, Aim::up, V::met, 0},
           Row{"5%左右, 4.8", C::about, 5, 5, 4.8, Aim::up, V::about_met, -0.2},
           Row{"5%左右, 4.75: the band's end", C::about, 5, 5, 4.75, Aim::up, V::about_met, -0.25},
           Row{"5%左右, 4.7", C::about, 5, 5, 4.7, Aim::up, V::missed, -0.3},
           Row{"与经济增长同步, 5.4 of the economy", C::sync, 5.4, 5.4, 5.2, Aim::up, V::about_met, -0.2},
           Row{"失业率5.5%左右, 5.3", C::about, 5.5, 5.5, 5.3, Aim::down, V::met, -0.2},
           Row{"失业率5.5%左右, 5.2", C::about, 5.5, 5.5, 5.2, Aim::down, V::exceeded, -0.3},
           Row{"失业率5.5%左右, 5.7", C::about, 5.5, 5.5, 5.7, Aim::down, V::about_met, 0.2},
           Row{"失业率5.5%左右, 5.8", C::about, 5.5, 5.5, 5.8, Aim::down, V::missed, 0.3},
           Row{"城镇化率58%左右, 58.5: half a point", C::about, 58, 58, 58.5, Aim::up, V::met, 0.5},
           Row{"城镇化率58%左右, 58.6", C::about, 58, 58, 58.6, Aim::up, V::exceeded, 0.6},
       })
    check(row);
}

TEST(Verdict, OfAPlainTargetAndABound) {
  for (const Row& row : {
           Row{"3%, 3.0", C::equal, 3, 3, 3, Aim::up, V::met, 0},
           Row{"3%, 2.9: no tolerance below", C::equal, 3, 3, 2.9, Aim::up, V::missed, -0.1},
           Row{"5.5%以上, 5.5", C::at_least, 5.5, 5.5, 5.5, Aim::up, V::met, 0},
           Row{"5.5%以上, 5.4", C::at_least, 5.5, 5.5, 5.4, Aim::up, V::missed, -0.1},
           Row{"14以上, 13.98", C::at_least, 14, 14, 13.98, Aim::up, V::missed, -0.02},
           Row{"控制在5%以内, 4.9", C::at_most, 5, 5, 4.9, Aim::up, V::met, -0.1},
           Row{"控制在5%以内, 4.1", C::at_most, 5, 5, 4.1, Aim::down, V::exceeded, -0.9},
           Row{"控制在5%以内, 5.1", C::at_most, 5, 5, 5.1, Aim::down, V::missed, 0.1},
           Row{"高于5%, 5.0 is not above", C::more, 5, 5, 5, Aim::up, V::missed, 0},
           Row{"高于5%, 5.1", C::more, 5, 5, 5.1, Aim::up, V::met, 0.1},
           Row{"低于5%, 5.0 is not below", C::less, 5, 5, 5, Aim::down, V::missed, 0},
       })
    check(row);
  check({"70万人以上, 75.7万", C::at_least, 700000, 700000, 757000, Aim::up, V::exceeded, 57000}, false);
  check({"70万人以上, 73.5万: the band's end", C::at_least, 700000, 700000, 735000, Aim::up, V::met, 35000}, false);
}

TEST(Verdict, OfAFall) {
  check({"能耗下降2%左右, 下降2.1", C::about, -2, -2, -2.1, Aim::down, V::met, -0.1}, true, true);
  check({"能耗下降2%左右, 下降1.5", C::about, -2, -2, -1.5, Aim::down, V::missed, 0.5}, true, true);
  check({"能耗下降2%以上, 下降3", C::at_least, -2, -2, -3, Aim::down, V::exceeded, -1}, true, true);
  check({"能耗下降2%以上, 下降1.9", C::at_least, -2, -2, -1.9, Aim::down, V::missed, 0.1}, true, true);
  check({"下降2%, of an indicator without an aim", C::equal, -2, -2, -2.05, Aim::up, V::met, -0.05}, true, true);
}

TEST(Verdict, OfARange) {
  for (const Row& row : {
           Row{"5%—5.5%, 5.0", C::range, 5, 5.5, 5, Aim::up, V::met, 0},
           Row{"5%—5.5%, 4.9", C::range, 5, 5.5, 4.9, Aim::up, V::missed, -0.1},
           Row{"5%—5.5%, 5.7: within the band", C::range, 5, 5.5, 5.7, Aim::up, V::met, 0.2},
           Row{"5%—5.5%, 5.8", C::range, 5, 5.5, 5.8, Aim::up, V::exceeded, 0.3},
           Row{"失业率5%—5.5%, 5.6", C::range, 5, 5.5, 5.6, Aim::down, V::missed, 0.1},
           Row{"失业率5%—5.5%, 4", C::range, 5, 5.5, 4, Aim::down, V::exceeded, -1},
       })
    check(row);
}

TEST(Verdict, OfASignOnly) {
  check({"正增长, 12", C::more, 0, 0, 12, Aim::up, V::met, 12});
  check({"正增长, 0", C::more, 0, 0, 0, Aim::up, V::missed, 0});
  check({"保持下降, −1", C::less, 0, 0, -1, Aim::up, V::met, -1});
  check({"保持下降, 1", C::less, 0, 0, 1, Aim::down, V::missed, 1});
}

TEST(Verdict, OfPricesIsNearOrBeside) {
  check({"CPI 2%左右, 2.1", C::about, 2, 2, 2.1, Aim::near, V::met, 0.1});
  check({"CPI 2%左右, 1.9", C::about, 2, 2, 1.9, Aim::near, V::met, -0.1});
  check({"CPI 2%左右, −0.1", C::about, 2, 2, -0.1, Aim::near, V::missed, -2.1});
  check({"CPI 2%左右, 2.5", C::about, 2, 2, 2.5, Aim::near, V::missed, 0.5});
  check({"CPI 3%以内, 0.2: wanted low", C::at_most, 3, 3, 0.2, Aim::near, V::exceeded, -2.8});
  check({"CPI 3%以内, 3.1", C::at_most, 3, 3, 3.1, Aim::near, V::missed, 0.1});
}

struct BoundRow {
  std::string_view words;
  Comparator target;
  double wanted;
  Comparator result;
  double bound;
  Aim aim;
  Verdict verdict;
};

TEST(Verdict, OfABoundAsResult) {
  for (const BoundRow& row : {
           BoundRow{"600亿, 突破600亿", C::equal, 600, C::more, 600, Aim::up, V::met},
           BoundRow{"600亿以上, 超700亿: no more than met", C::at_least, 600, C::more, 700, Aim::up, V::met},
           BoundRow{"突破600亿, 超600亿", C::more, 600, C::more, 600, Aim::up, V::met},
           BoundRow{"突破600亿, 600亿以上 may be 600", C::more, 600, C::at_least, 600, Aim::up, V::not_reported},
           BoundRow{"低于5%, 不到5%", C::less, 5, C::less, 5, Aim::down, V::met},
           BoundRow{"600亿, 突破500亿 proves nothing", C::equal, 600, C::more, 500, Aim::up, V::not_reported},
           BoundRow{"600亿, 600亿以内 proves nothing", C::equal, 600, C::at_most, 600, Aim::up, V::not_reported},
           BoundRow{"失业率5.5%左右, 控制在5%以内", C::about, 5.5, C::at_most, 5, Aim::down, V::met},
           BoundRow{"失业率5.5%左右, 6%以内 proves nothing", C::about, 5.5, C::at_most, 6, Aim::down, V::not_reported},
           BoundRow{"CPI 2%左右, 3%以内 proves nothing", C::about, 2, C::at_most, 3, Aim::near, V::not_reported},
       }) {
    const Promise promise{row.target, decimal(row.wanted), decimal(row.wanted), false, false};
    const Judgement judgement = judge(promise, {row.result, decimal(row.bound), decimal(row.bound)}, row.aim);
    EXPECT_EQ(name(judgement.verdict), name(row.verdict)) << row.words;
    EXPECT_FALSE(judgement.difference.has_value()) << row.words;
  }
}

TEST(Verdict, OfARangeAsResultHoldsForBothEnds) {
  const Promise promise{C::at_least, decimal(5), decimal(5), true, false};
  EXPECT_EQ(judge(promise, {C::range, decimal(5), decimal(5.1)}, Aim::up).verdict, V::met);
  EXPECT_EQ(judge(promise, {C::range, decimal(4.8), decimal(5.1)}, Aim::up).verdict, V::not_reported);
}

TEST(Verdict, BandsAreFivePercentAndOfPercentagesAtMostHalfAPoint) {
  EXPECT_EQ(band_of(decimal(5), true).to_json(), "0.25");
  EXPECT_EQ(band_of(decimal(-5), true).to_json(), "0.25");
  EXPECT_EQ(band_of(decimal(10), true).to_json(), "0.5");
  EXPECT_EQ(band_of(decimal(58), true).to_json(), "0.5");
  EXPECT_EQ(band_of(Decimal::of(600000), false).to_json(), "30000");
}

}  // namespace
}  // namespace mubiao::comparison
