#include "core/model/weight.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace mubiao {
namespace {

constexpr std::int8_t trained[] = {
#include "core/model/ranker_weights.inc"
};

#include "generated/ranker_weights.inc"

TEST(PackedWeights, UnpackToWhatTheTrainerWrote) {
  const WeightTable<std::size(trained)> weights(packed_weights);
  EXPECT_TRUE(std::equal(std::begin(trained), std::end(trained), weights.data()));
}

TEST(PackedWeights, ReadALevelAfterTheOther) {
  constexpr std::int8_t values[] = {0, -1, 1, -2, 2, -3, 127};
  constexpr std::uint32_t level_starts[] = {0, 2, 3};
  // ranks 0 1 2 3 | 6 4, then 0 3 1, then 0
  constexpr std::uint8_t digits[] = {0b11'10'01'00, 0b00'00'11'11, 0b00'01'11'00, 0b00'00'00'00};
  std::int8_t weights[6];
  unpack_weights({values, level_starts, digits}, weights);
  constexpr std::int8_t expected[] = {0, -1, 1, -2, 127, 2};
  EXPECT_TRUE(std::equal(std::begin(expected), std::end(expected), weights));
}

}  // namespace
}  // namespace mubiao
