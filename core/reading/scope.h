#pragma once

#include <optional>
#include <string_view>

#include "core/clause/token.h"
#include "core/contract/analysis.h"
#include "core/outline/outline.h"

namespace mubiao {

/// Whose figure that of token `at` is: the report's own place (the default), a part of it (市本级, 示例县, 其中) or
/// another place (全国 in a city's report). Looks at the clause before the figure only, `clause` in folded units; what
/// a rank or a comparison is held against does not count.
/// 其中 makes what it sets off a part, unless the figure has an indicator of its own (`own_indicator`): the tax of
/// 收入80亿元，其中税收60亿元 is all the tax.
Scope read_scope(const MarkedText& text, std::span<const Token> tokens, std::size_t at, Span clause,
                 const DocumentHead& document, bool own_indicator);

/// Whose figures stand below a heading of a budget: a part where it names one (市本级收支情况, 高新区预算安排), else
/// nothing.
std::optional<Scope> scope_of_heading(std::u16string_view title);

/// Whether 全国, 全省, 全市, 市本级 or a word like them starts at `at`.
bool names_breadth(const MarkedText& text, std::uint32_t at);

}  // namespace mubiao
