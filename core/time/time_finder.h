#pragma once

#include <vector>

#include "core/time/found_time.h"
#include "core/time/sentence_text.h"

namespace mubiao {

/// Every time expression of the sentence `range`, in its order, whatever the report's years are. Expressions that stand
/// side by side (今年|上半年) are apart; resolve_times joins them. Linear in the sentence.
std::vector<FoundTime> find_times(const MarkedText& text, Span range);

}  // namespace mubiao
