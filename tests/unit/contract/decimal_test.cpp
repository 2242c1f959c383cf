#include "core/contract/decimal.h"

#include <gtest/gtest.h>

namespace mubiao {
namespace {

TEST(Decimal, IsKeptNormalised) {
  EXPECT_EQ(Decimal::of(4'500'000), (Decimal{45, 5}));
  EXPECT_EQ(Decimal::of(0, 7), (Decimal{0, 0}));
  EXPECT_EQ(Decimal::of(-120, -1), (Decimal{-12, 0}));
  EXPECT_EQ(Decimal::of(1'234'567'890'123'456'789), (Decimal{123'456'789'012'345'678, 1}));
}

struct JsonRow {
  Decimal value;
  const char* json;
};

TEST(Decimal, IsWrittenAsAPlainJsonNumber) {
  const JsonRow rows[] = {
      {{0, 0}, "0"},       {{55, -1}, "5.5"},           {{-39, -1}, "-3.9"},
      {{5, -1}, "0.5"},    {{12, -3}, "0.012"},         {{1, -9}, "0.000000001"},
      {{1, -10}, "1e-10"}, {{14, 11}, "1400000000000"}, {{1, 20}, "100000000000000000000"},
      {{1, 21}, "1e+21"},  {{-125, 30}, "-1.25e+32"},   {{666666666667, -12}, "0.666666666667"},
  };
  for (const JsonRow& row : rows) EXPECT_EQ(row.value.to_json(), row.json);
}

TEST(Decimal, BecomesTheNearestDouble) {
  EXPECT_EQ((Decimal{1, -1}.to_double()), 0.1);
  EXPECT_EQ((Decimal{-42367, 2}.to_double()), -4236700.0);
  EXPECT_EQ((Decimal{123'456'789'012'345'678, 0}.to_double()), 123456789012345678.0);
}

TEST(Decimal, MultipliesExactlyUpToEighteenDigits) {
  EXPECT_EQ((Decimal{42367, -2} * Decimal{1, 4}), (Decimal{42367, 2}));
  EXPECT_EQ((Decimal{-3, 0} * Decimal{25, -1}), (Decimal{-75, -1}));
  EXPECT_EQ((Decimal{999'999'999, 0} * Decimal{999'999'999, 0}), (Decimal{999'999'998'000'000'001, 0}));
  // Longer products keep their first eighteen digits.
  EXPECT_EQ((Decimal{123'456'789'012'345'678, 0} * Decimal{11, 0}), (Decimal{135'802'467'913'580'245, 1}));
  EXPECT_EQ((Decimal{0, 0} * Decimal{5, 9}), (Decimal{0, 0}));
}

TEST(Decimal, AddsAcrossExponents) {
  EXPECT_EQ((Decimal{3, 8} + Decimal{5, 7}), (Decimal{35, 7}));
  EXPECT_EQ((Decimal{1, 0} + Decimal{-1, -3}), (Decimal{999, -3}));
  EXPECT_EQ((Decimal{5, 0} + Decimal{-5, 0}), (Decimal{0, 0}));
  EXPECT_EQ((Decimal{1, 40} + Decimal{1, 0}), (Decimal{1, 40}));
  EXPECT_EQ((Decimal{1, 0} + Decimal{1, 40}), (Decimal{1, 40}));
}

TEST(Decimal, DividesToTwelveDigits) {
  EXPECT_EQ(divide({2, 0}, {3, 0}), (Decimal{666'666'666'667, -12}));
  EXPECT_EQ(divide({1, 0}, {8, 0}), (Decimal{125, -3}));
  EXPECT_EQ(divide({-9, 2}, {3, -1}), (Decimal{-3, 3}));
  EXPECT_EQ(divide({1, 0}, {999'999'999'999'999'999, 0}), (Decimal{1, -18}));
  EXPECT_EQ(divide({0, 0}, {7, 0}), (Decimal{0, 0}));
}

TEST(Decimal, ComparesBySize) {
  const Decimal ascending[] = {{-2, 3}, {-15, 0}, {-1, -4}, {0, 0}, {1, -9}, {99, -1}, {1, 1}, {101, -1}, {1, 12}};
  for (std::size_t i = 0; i < std::size(ascending); ++i) {
    for (std::size_t j = 0; j < std::size(ascending); ++j) {
      EXPECT_EQ(ascending[i] < ascending[j], i < j) << ascending[i].to_json() << " < " << ascending[j].to_json();
    }
  }
}

}  // namespace
}  // namespace mubiao
