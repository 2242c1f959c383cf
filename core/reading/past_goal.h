#pragma once

#include <cstddef>
#include <span>

#include "core/clause/token.h"

namespace mubiao {

/// The words that tell that the figure of token `at` was the goal of a time gone by, and that something else happened;
/// empty where none do.
///
///   地区生产总值预期目标为增长6%，实际增长6.2%     预期目标, since 实际 follows
///   地区生产总值增长6.2%，高于6%的年度预期目标     年度预期目标
///
/// Not 为年度目标的108%, which tells how much of it was reached. Cost: the clause before and the one behind the figure.
Span goal_of_the_past(const MarkedText& text, std::span<const Token> tokens, std::size_t at);

/// Whether the clause between the figure before and that of token `at` says 实际 and names nothing else: the figure is
/// what came of the goal before it.
bool tells_what_came(const MarkedText& text, std::span<const Token> tokens, std::size_t at);

/// 完成预算的|102%, 为年度目标的|108%: whether `figure` is a share of what was planned, no value of its indicator.
bool is_share_of_plan(const MarkedText& text, const Figure& figure);

}  // namespace mubiao
