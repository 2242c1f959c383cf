#include "core/table/number.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <vector>

namespace mubiao {
namespace {

TEST(PackedNumbers, AreReadAsTheyWereWritten) {
  constexpr std::uint32_t numbers[] = {
      0, 1, 127, 128, 300, 16383, 16384, 0xFFFF, std::numeric_limits<std::uint32_t>::max()};
  std::vector<std::uint8_t> bytes;
  for (const std::uint32_t number : numbers) append_number(bytes, number);
  NumberReader reader(bytes.data());
  for (const std::uint32_t number : numbers) EXPECT_EQ(reader.next(), number);
}

TEST(PackedNumbers, KeepTheirSign) {
  constexpr std::int32_t numbers[] = {0,
                                      -1,
                                      1,
                                      -64,
                                      64,
                                      -65,
                                      65536,
                                      std::numeric_limits<std::int32_t>::min(),
                                      std::numeric_limits<std::int32_t>::max()};
  std::vector<std::uint8_t> bytes;
  for (const std::int32_t number : numbers) append_signed(bytes, number);
  NumberReader reader(bytes.data());
  for (const std::int32_t number : numbers) EXPECT_EQ(reader.next_signed(), number);
}

TEST(PackedNumbers, BelowSixtyFourTakeAByte) {
  std::vector<std::uint8_t> bytes;
  for (std::int32_t number = -64; number < 64; ++number) append_signed(bytes, number);
  EXPECT_EQ(bytes.size(), 128u);
}

}  // namespace
}  // namespace mubiao
