#pragma once

#include <string_view>

#include "core/outline/outline.h"

namespace mubiao {

/// Fills the paragraphs and sentences of `outline` from folded `units`. Linear.
void split_sentences(std::u16string_view units, Outline& outline);

}  // namespace mubiao
