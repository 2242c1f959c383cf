#pragma once

#include <vector>

#include "core/time/found_time.h"
#include "core/time/sentence_text.h"

namespace mubiao {

/// Appends every time expression of the sentence `range` to `times`, in their order, whatever the report's years are.
/// Expressions that stand side by side (今年|上半年) are apart; resolve_times joins them. Linear in the sentence.
void find_times(const MarkedText& text, Span range, std::vector<FoundTime>& times);

}  // namespace mubiao
