#pragma once

#include <optional>

#include "core/reading/status.h"

namespace mubiao {

/// Whether a text without a plan of its own tells of a budget or a policy address that is announced in it
/// (财政预算案, 施政报告, 总预算案): by its first lines. Cost: those.
bool announces_measures(std::u16string_view text);

/// In such a text: 永久性居民派发 [1万元], 岁出编列 [3兆元]: what is granted or budgeted lies ahead, unless words
/// before it tell of a time that is over. Doubtful, since the same words tell of the year that ends. Nothing where the
/// sentence holds no word of it. Cost: the sentence up to the figure.
std::optional<StatusReading> announced_status(const MarkedText& text, std::span<const Token> tokens, std::size_t at);

}  // namespace mubiao
