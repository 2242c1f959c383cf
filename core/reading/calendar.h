#pragma once

#include <cstdint>

#include "core/outline/outline.h"

namespace mubiao {

/// The report's own years, against which 今年 and 去年 are read.
struct Calendar {
  std::int16_t this_year = 0;     ///< 今年; 0 if unknown
  std::int16_t covered_year = 0;  ///< the year that the part at hand speaks of: 全年, 一季度
};

/// The calendar that a part of the document is read by: 全年 means another year in the review than in the plan.
Calendar calendar_of(const DocumentHead& head, Part part);

}  // namespace mubiao
