#pragma once

#include <string_view>

#include "core/contract/span.h"

namespace mubiao {

/// The stretch of its sentence that stands before `at` in the same clause: behind the last ， ； ： or 。, at most the
/// last 80 units. Folded units.
///
///   全年经济平稳，城镇新增就业累计 [5万人]
///                 └────clause────┘
Span clause_before(std::u16string_view text, Span sentence, std::uint32_t at);

}  // namespace mubiao
