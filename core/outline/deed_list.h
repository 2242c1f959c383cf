#pragma once

#include <cstdint>
#include <string_view>

#include "core/outline/outline.h"

namespace mubiao {

// A list of deeds that one sentence announces and numbered lines tell: 今年要办好12件民生实事：⏎1.新建学校5所.

/// Whether sentence `index` of folded `units` announces what the lines below promise: it closes with a colon and names
/// such a list, or names it right before a number or at its end before one; none that tells what was done. Linear in
/// the sentence.
bool announces_deeds(std::u16string_view units, const Outline& outline, std::uint32_t index);

/// Makes the lists of a story part of a plan: the sentence that announces one, what stands behind it in its paragraph,
/// and the numbered paragraphs below. Linear.
void plan_listed_deeds(std::u16string_view units, Outline& outline);

}  // namespace mubiao
