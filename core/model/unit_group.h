#pragma once

#include <cstdint>

#include "core/quantity/quantity.h"

namespace mubiao {

/// A coarse kind of unit, stable when the unit table grows. The numbers are hashed into the features of both models:
/// append only.
enum class UnitGroup : std::uint8_t {
  place = 1,     ///< 全省第二: a rank, whatever its unit
  relative = 2,  ///< 与经济增长同步: no number at all
  percent = 3,
  percentage_point = 4,
  multiple = 5,
  money = 6,
  person = 7,
  count = 8,  ///< 个, 家, 项 …
  area = 9,
  length = 10,
  unknown = 11,  ///< no unit, or one of no table
  rate = 12,
  time = 13,
  other = 14,
  rank = 15,  ///< 位, 名 behind a figure that is no rank
};

UnitGroup unit_group(const Figure& figure);

}  // namespace mubiao
