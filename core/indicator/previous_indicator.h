#pragma once

#include <cstddef>
#include <cstdint>

#include "core/indicator/figure_context.h"

namespace mubiao {

// What can be taken from the indicator of the figure before (`context.previous`, not null).

/// Adds the tokens [from, to) of the indicator before to `phrase`; false where it would need more than three pieces.
bool shared_part(const FigureContext& context, std::size_t from, std::size_t to, Phrase& phrase);

/// What the indicator before counts: its tokens from `skip` on without the noun of measure that closes it
/// (夏粮|播种面积, 重点实验室|总数). False where nothing is left.
bool core_of_previous(const FigureContext& context, std::size_t skip, Phrase& phrase);

/// Leading tokens of the indicator before that are no part of what it counts: its verb and adverbs.
std::size_t leading_verbs(const FigureContext& context);

/// 新登记经营主体 is one name of the catalogue; what it counts begins behind its verb.
std::uint32_t behind_verb(const FigureContext& context, Span token);

}  // namespace mubiao
