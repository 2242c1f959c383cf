#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/contract/decimal.h"
#include "core/contract/span.h"

namespace mubiao {

/// One amount: figures, magnitudes and 多/余/来/几, without percent signs or fractions.
///
///   3 亿 5 千 万 余   (350,000,000, exceeded)
///        └magnitude┘└more
struct Amount {
  Span span;
  Decimal value;
  Decimal scale = {1, 0};  ///< what `magnitude` multiplies by
  Span pair;               ///< the two digits that say 七八 or 七、八; empty if there are none
  Span more;               ///< 多/余/来/几; empty if none
  Span magnitude;          ///< the trailing magnitude words; empty if none
  bool vague = false;      ///< 数百, 几千, 七八
  bool bare = false;       ///< magnitudes without a figure: 百万
  bool ascii = false;      ///< holds figures in ASCII digits
  bool chinese = false;    ///< holds figures in Chinese characters
  bool doubtful = false;   ///< 1万5, 3点5: may be meant otherwise
};

/// The longest amount that starts exactly at `at` in folded text; nothing if none does. Cost: its length.
std::optional<Amount> read_amount(std::u16string_view text, std::uint32_t at);

}  // namespace mubiao
