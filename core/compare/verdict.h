#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/compare/indicator_trait.h"
#include "core/compare/report.h"

namespace mubiao::comparison {

// The rule `mubiao.verdicts/1`: what a result says of a target. All figures are signed.

/// `unjudged`: a target without figure, sign or reference.
enum class Verdict : std::uint8_t { unjudged, exceeded, met, about_met, missed, words, not_reported };
std::string_view name(Verdict verdict);  ///< "exceeded", "about_met", "not_reported", …; empty for unjudged

/// Why there is no answer, in the order in which reasons are looked for.
enum class Why : std::uint8_t {
  none,
  definition,
  measure,
  bound,
  reference,
  parts,
  rank,
  years,
  scope,
  indicator,
};
std::string_view name(Why why);

/// What a target asks, with its reference resolved.
struct Promise {
  Comparator comparator = Comparator::equal;
  Decimal low, high;  ///< alike but for a range
  bool percent = false;
  bool falls = false;  ///< it asks for a fall (下降2%)
};

/// What a result says: a figure, a range of figures, or a bound (突破600亿).
struct Answer {
  Comparator comparator = Comparator::equal;
  Decimal low, high;
};

struct Judgement {
  Verdict verdict = Verdict::not_reported;  ///< not_reported: the bound proves nothing
  std::optional<Decimal> difference;        ///< result less target, signed; of a range the end that counts, 0 inside
};

/// How far beside a target a result still counts as the target: 5 % of it, of percentages at most 0.5 points.
Decimal band_of(Decimal target, bool percent);

/// The verdict of the rule. `aim`: of the indicator; 控制在5%以内 and 下降2% tell their own.
Judgement judge(const Promise& promise, const Answer& answer, Aim aim);

Decimal operator-(Decimal a);
Decimal operator-(Decimal a, Decimal b);

}  // namespace mubiao::comparison
