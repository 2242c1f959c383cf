#include "core/compare/verdict.h"

#include <algorithm>

namespace mubiao::comparison {
namespace {

constexpr Decimal zero{};

bool is_at_least(Comparator comparator) { return comparator == Comparator::at_least || comparator == Comparator::more; }
bool is_at_most(Comparator comparator) { return comparator == Comparator::at_most || comparator == Comparator::less; }
bool is_strict(Comparator comparator) { return comparator == Comparator::more || comparator == Comparator::less; }
bool is_loose(Comparator comparator) { return comparator == Comparator::about || comparator == Comparator::sync; }

/// Which way a target wants its figure: its own words first, else the indicator's aim. 下降2%以上 wants it lower.
Aim wanted(const Promise& promise, Aim aim) {
  if (is_at_most(promise.comparator)) return promise.falls ? Aim::up : Aim::down;
  if (is_at_least(promise.comparator)) return promise.falls ? Aim::down : Aim::up;
  return promise.falls && aim == Aim::up ? Aim::down : aim;
}

Verdict grade(Decimal difference, Decimal band, Comparator comparator) {
  if (band < difference) return Verdict::exceeded;
  if (zero < difference || (difference == zero && !is_strict(comparator))) return Verdict::met;
  const bool near_enough = is_loose(comparator) && !(difference < -band);
  return near_enough ? Verdict::about_met : Verdict::missed;
}

/// A range from A to B: met from A to B and the band beyond.
Verdict grade_range(Decimal low, Decimal high, Decimal result, Decimal band) {
  if (result < low) return Verdict::missed;
  return high + band < result ? Verdict::exceeded : Verdict::met;
}

/// 正增长, 保持下降: only the sign counts.
bool asks_for_sign(const Promise& promise) { return promise.low == zero && is_strict(promise.comparator); }

Verdict judge_near(const Promise& promise, Decimal result) {
  const bool range = promise.comparator == Comparator::range;
  const Decimal band = range ? zero : band_of(promise.low, promise.percent);
  return result < promise.low - band || promise.high + band < result ? Verdict::missed : Verdict::met;
}

/// The verdict of one figure; turned so that more is the wanted side.
Verdict judge_turned(const Promise& promise, Decimal low, Decimal high, Decimal result) {
  if (asks_for_sign(promise)) return zero < result - low ? Verdict::met : Verdict::missed;
  if (promise.comparator == Comparator::range) {
    return grade_range(low, high, result, band_of(high, promise.percent));
  }
  return grade(result - low, band_of(low, promise.percent), promise.comparator);
}

Verdict judge_figure(const Promise& promise, Decimal result, Aim aim) {
  switch (wanted(promise, aim)) {
    case Aim::near: return judge_near(promise, result);
    case Aim::up: return judge_turned(promise, promise.low, promise.high, result);
    case Aim::down: return judge_turned(promise, -promise.high, -promise.low, -result);
  }
  return Verdict::not_reported;
}

Decimal difference_of(const Promise& promise, Decimal result) {
  if (result < promise.low) return result - promise.low;
  return promise.high < result ? result - promise.high : zero;
}

/// 超600亿 answers 突破600亿: beyond the same figure on both sides.
bool lies_beyond(const Promise& promise, const Answer& answer, Aim side) {
  const Decimal edge = side == Aim::up ? promise.low : promise.high;
  return is_strict(promise.comparator) && is_strict(answer.comparator) && edge == answer.low;
}

/// 突破600亿 proves what is met by 600 already, where more is wanted, or by anything beyond 600; nothing else.
Judgement judge_bound(const Promise& promise, const Answer& answer, Aim aim) {
  const Aim side = wanted(promise, aim);
  const bool proves =
      (side == Aim::up && is_at_least(answer.comparator)) || (side == Aim::down && is_at_most(answer.comparator));
  const Verdict at_bound = judge_figure(promise, answer.low, aim);
  const bool met =
      proves && (at_bound == Verdict::met || at_bound == Verdict::exceeded || lies_beyond(promise, answer, side));
  return {met ? Verdict::met : Verdict::not_reported, {}};
}

}  // namespace

std::string_view name(Verdict verdict) {
  constexpr std::string_view names[] = {"", "exceeded", "met", "about_met", "missed", "words", "not_reported"};
  return names[static_cast<std::size_t>(verdict)];
}

std::string_view name(Why why) {
  constexpr std::string_view names[] = {"none",  "definition", "measure", "bound", "reference",
                                        "parts", "rank",       "years",   "scope", "indicator"};
  return names[static_cast<std::size_t>(why)];
}

Decimal operator-(Decimal a) { return {-a.digits, a.exponent}; }
Decimal operator-(Decimal a, Decimal b) { return a + -b; }

Decimal band_of(Decimal target, bool percent) {
  constexpr Decimal share{5, -2}, most{5, -1};
  const Decimal band = (target < zero ? -target : target) * share;
  return percent && most < band ? most : band;
}

Judgement judge(const Promise& promise, const Answer& answer, Aim aim) {
  if (is_at_least(answer.comparator) || is_at_most(answer.comparator)) return judge_bound(promise, answer, aim);
  const Verdict verdict = judge_figure(promise, answer.low, aim);
  if (answer.low == answer.high) return {verdict, difference_of(promise, answer.low)};
  return {verdict == judge_figure(promise, answer.high, aim) ? verdict : Verdict::not_reported, {}};
}

}  // namespace mubiao::comparison
