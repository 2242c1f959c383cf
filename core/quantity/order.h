#pragma once

#include <optional>

#include "core/quantity/quantity.h"

namespace mubiao {

/// Whether `figure_in_order` can find anything at `at`: a cheap look that most positions fail.
bool may_open_order(const MarkedText& text, std::uint32_t at);

/// Reads what starts at `at` and tells a place in an order (全省第二, 第4位, 首位), or a size that has no digits
/// (两位数, 突破千亿元, 翻一番). Nothing where the words mean something else (第三产业, 第一书记).
std::optional<Figure> figure_in_order(const MarkedText& text, std::uint32_t at, Span range);

}  // namespace mubiao
