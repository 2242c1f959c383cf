#include "core/compare/wording.h"

#include <gtest/gtest.h>

namespace mubiao::comparison {
namespace {

TEST(Wording, OrderAndFillersAreFree) {
  EXPECT_EQ(bare_wording("新建高标准农田"), bare_wording("高标准农田新建"));
  EXPECT_EQ(bare_wording("全市完成造林面积"), bare_wording("造林面积"));
  EXPECT_EQ(bare_wording("“示例”的游客"), bare_wording("示例游客"));
}

TEST(Wording, WhatChangesTheCountStays) {
  EXPECT_NE(bare_wording("新增就业"), bare_wording("就业"));
  EXPECT_NE(bare_wording("累计造林"), bare_wording("造林"));
  EXPECT_NE(bare_wording("人均收入"), bare_wording("收入"));
  EXPECT_NE(bare_wording("规上工业企业"), bare_wording("工业企业"));
}

TEST(Wording, DefinitionsExcludeOrOnlyTellABasis) {
  EXPECT_TRUE(is_exclusion("不含农户"));
  EXPECT_TRUE(is_exclusion("扣除房地产开发投资"));
  EXPECT_FALSE(is_exclusion("扣除价格因素"));
  EXPECT_FALSE(is_exclusion("同口径"));
  EXPECT_FALSE(is_exclusion(""));
}

TEST(Wording, ReferencesThatATextCanTell) {
  EXPECT_EQ(reference_of("与经济增长同步"), Reference::economy);
  EXPECT_EQ(reference_of("高于地区生产总值增速"), Reference::economy);
  EXPECT_EQ(reference_of("高于城镇居民收入增速"), Reference::urban_income);
  EXPECT_EQ(reference_of("高于全国平均水平"), Reference::unknown);
  EXPECT_EQ(reference_of("高于全省经济增速"), Reference::unknown);
}

}  // namespace
}  // namespace mubiao::comparison
