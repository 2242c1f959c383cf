#pragma once

#include <optional>

#include "core/quantity/quantity.h"

namespace mubiao {

/// Whether `sign_of_movement` can find anything at `at`.
bool may_open_sign(char16_t unit);

/// Reads a movement that is said by its sign alone:
///
///   进出口保持|正增长          more than 0 %
///   能耗保持|下降              more than 0 % down
///   产量与上年|持平            0 %
///   产量与上年|基本持平        about 0 %
///
/// Only where the phrase ends there and a verb or a yardstick says that it is so or is aimed at: 正增长区间, 连续13个月
/// 正增长 and 下降趋势 are something else. The span starts with 与, with the word that softens it or, of
/// a fall, with 保持.
std::optional<Figure> sign_of_movement(const MarkedText& text, std::uint32_t at, Span range);

/// Which way a figure moves that `sign_of_movement` read; `none` for every other figure.
Direction direction_of_sign(const MarkedText& text, const Figure& figure);

}  // namespace mubiao
