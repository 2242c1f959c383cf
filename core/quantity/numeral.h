#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/quantity/decimal.h"
#include "core/text/span.h"

namespace mubiao {

/// What a numeral says besides its size.
enum class NumeralKind : std::uint8_t {
  plain,     ///< 5.5, 12,345, 八百, 3亿5千万, 1.4万亿, 两百
  percent,   ///< 5.5%, 百分之八点五, 三成, 八五折, 一半 (value on the 0–100 scale); ‰ is divided by ten
  fraction,  ///< 2/3, 三分之二 (value is the plain quotient 0.666…)
  vague,     ///< 数百, 上百, 几千, 好几万, 十几, 两三千: a size without a figure (value: the lower end)
};

/// How a numeral is written; later stages trust digits more than a lone Chinese numeral such as 一.
enum class NumeralForm : std::uint8_t { digits, chinese, mixed };

struct Numeral {
  Span span;            ///< folded text; digits, magnitudes, 多/余/来/几 inside, the percent sign or 百分之
  Decimal value;        ///< magnitudes multiplied out: 423.67万 is 4236700
  NumeralKind kind = NumeralKind::plain;
  NumeralForm form = NumeralForm::digits;
  Span more;            ///< 多/余/来 or 几 inside or right after the figure (800多万, 30余, 二十多): the value is exceeded; empty if none
  Span magnitude;       ///< the trailing magnitude word(s): 万, 亿, 千, 百万, 万亿; empty if none
  Decimal scale = {1, 0};  ///< what `magnitude` multiplies by: lets "3—5亿元" share it
};

/// Reads the longest numeral that starts exactly at `at` in folded text. 千 and 百 that begin a unit (千瓦, 千米, 千克,
/// 千瓦时, 千伏, 千卡, 百分点) are left to the unit. Nothing if no numeral starts there. Cost: the length of the numeral.
std::optional<Numeral> read_numeral(std::u16string_view text, std::uint32_t at);

}  // namespace mubiao
