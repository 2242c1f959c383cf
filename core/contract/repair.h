#pragma once

#include <cstddef>
#include <cstdint>

#include "core/contract/span.h"

namespace mubiao {

/// Why a stretch of the source reads differently in the folded text.
enum class RepairKind : std::uint8_t {
  join_lines,      ///< a line break inside a sentence was taken out
  page_furniture,  ///< a page number, running head, list sign, footnote mark, chrome or "(上接第一版)" was taken out
  drop_spaces,     ///< spaces inside a number or between Chinese characters were taken out
  garbled_sign,    ///< a lost or doubled sign was read as another (_M_M_ and 7？ as %, 6％。 as 6‰, ，， as ，)
  literal_newline,  ///< the letters \r\n, &nbsp; or <br> were read as what they stand for
};

inline constexpr std::size_t repair_kind_count = 5;

struct Repair {
  RepairKind kind;
  Span span;  ///< in the source
};

}  // namespace mubiao
