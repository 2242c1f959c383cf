#pragma once

#include <cstdint>
#include <string_view>

#include "core/text/line.h"

namespace mubiao {

/// What a line looks like, gathered in one pass over it.
struct LineShape {
  std::uint32_t width = 0;   ///< units that are no gaps
  std::uint32_t stops = 0;   ///< 。！？ and stops typed as '.'
  std::uint32_t commas = 0;  ///< ，、； in any form
  std::uint32_t digits = 0;
  char16_t last = 0;       ///< last unit before closing brackets and quotation marks
  char16_t last_mark = 0;  ///< last unit
  char16_t first = 0;
  std::int32_t open = 0;  ///< brackets and quotation marks opened and not closed
  bool heading = false;   ///< begins with a heading number
  bool item = false;      ///< begins with the sign of a list (- 宽减…) or of a bold line (**公共财政**)
};

/// The shape of `line` of the raw units. One pass over it.
LineShape shape_of(std::u16string_view units, const Line& line);

}  // namespace mubiao
