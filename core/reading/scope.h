#pragma once

#include "core/clause/token.h"
#include "core/contract/analysis.h"
#include "core/outline/outline.h"

namespace mubiao {

/// Whose figure that of token `at` is: the report's own place (the default), a part of it (市本级, 示例县, 其中) or
/// another place (全国 in a city's report). Looks at the clause before the figure only, `clause` in folded units; what
/// a rank or a comparison is held against does not count.
Scope read_scope(const MarkedText& text, std::span<const Token> tokens, std::size_t at, Span clause,
                 const DocumentHead& document);

/// Whether 全国, 全省, 全市, 市本级 or a word like them starts at `at`.
bool names_breadth(const MarkedText& text, std::uint32_t at);

}  // namespace mubiao
