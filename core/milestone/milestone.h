#pragma once

#include <vector>

#include "core/contract/span.h"
#include "core/lexicon/marked_text.h"
#include "core/milestone/found_milestone.h"

namespace mubiao {

/// The milestones of one sentence, in the order of the text. Grammar over clauses: an event word of milestones.tsv
/// splits its clause into what is said of (before) and what is acted on (after); one of them has to be named. Figures
/// that count the subject make it an item and no milestone. Cost: the sentence's length times a small constant.
void find_milestones(const MarkedText& text, Span sentence, std::vector<FoundMilestone>& out);

}  // namespace mubiao
