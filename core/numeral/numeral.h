#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/contract/decimal.h"
#include "core/contract/span.h"

namespace mubiao {

/// What a numeral says besides its size.
enum class NumeralKind : std::uint8_t {
  plain,    ///< 5.5, 12,345, 八百, 3亿5千万, 1.4万亿, 两百
  percent,  ///< 5.5%, 百分之八点五, 三成, 八五折, 一半 (value on the 0–100 scale); ‰ is divided by ten
  fraction,  ///< 2/3, 三分之二 (value is the plain quotient 0.666…)
  vague,     ///< 数百, 上百, 几千, 好几万, 十几, 两三千: a size without a figure (value: the lower end)
};

/// How a numeral is written: with ASCII digits only (5.5%), with Chinese characters only (八百), or both (1.4万亿,
/// 百分之5). Later stages trust digits more than a lone Chinese numeral such as 一. Hashed into features: append only.
enum class NumeralForm : std::uint8_t { digits, chinese, mixed };

struct Numeral {
  Span span;      ///< folded text; digits, magnitudes, 多/余/来/几 inside, the percent sign or 百分之
  Decimal value;  ///< magnitudes multiplied out: 423.67万 is 4236700
  std::optional<Decimal>
      upper;  ///< the other end of 七八, 两三千, 两、三 (倍), 百分之四到五; `value` is the lower one then
  NumeralKind kind = NumeralKind::plain;
  NumeralForm form = NumeralForm::digits;
  Span more;  ///< 多/余/来 or 几 inside or right after the figure (800多万, 30余, 二十多): the value is exceeded; empty
      ///< if none
  Span magnitude;          ///< the trailing magnitude word(s): 万, 亿, 千, 百万, 万亿; empty if none
  Decimal scale = {1, 0};  ///< what `magnitude` multiplies by: lets "3—5亿元" share it
  bool bare =
      false;  ///< magnitude words without a figure: 千亿, 百万, the 万 of 万余; idioms too (千家万户): look twice
  bool doubtful = false;  ///< a form that may be meant otherwise: 1万5, 3点5
};

/// Whether a numeral can start with `unit` (folded): an ASCII digit or one of the Chinese numeral characters, and the
/// words that open a vague numeral (数 几 上 好 半). `read_numeral` is worth calling only there.
bool starts_numeral(char16_t unit);

/// Whether a figure may start at `at`: `starts_numeral`, but 零 only in 零点五, since it opens words (零售) more often.
bool may_start_figure(std::u16string_view text, std::uint32_t at);

/// Reads the longest numeral that starts exactly at `at` in folded text. 千 and 百 that begin a unit (千瓦, 千米, 千克,
/// 千瓦时, 千伏, 千卡, 百分点) are left to the unit. Nothing if no numeral starts there. Cost: the length of the
/// numeral.
std::optional<Numeral> read_numeral(std::u16string_view text, std::uint32_t at);

/// End of a five-year plan's short number that starts at `at` (the 十四五 of “十四五”期间), or `at`; what tells the
/// plan from a numeral stands around it and is the caller's business.
std::uint32_t plan_number_end(std::u16string_view text, std::uint32_t at, std::uint32_t limit);

/// What `first` must be multiplied by when the two stand in a range and only `second` carries the magnitude:
///   3—5亿 → 10^8 · 三百至五百亿 → 10^8 · 3—5千万 → 10^7 · 8000—1万 → 1 · 3万—5万 → 1
Decimal shared_scale(const Numeral& first, const Numeral& second);

}  // namespace mubiao
