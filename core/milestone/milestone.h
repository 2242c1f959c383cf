#pragma once

#include <span>
#include <vector>

#include "core/contract/span.h"
#include "core/lexicon/marked_text.h"

namespace mubiao {

/// A named thing and the event that will show it done. Spans count folded units.
///
///   加快推动示例河特大桥主体工程尽快开工，
///           └──── subject ───┘  └event
///           └──────── span ──────────┘
struct FoundMilestone {
  Span span;  ///< from the first character of subject or event to the last
  Span subject;
  Span event;
};

/// The milestones of one sentence, in the order of the text. Grammar over clauses: an event word of milestones.tsv
/// splits its clause into what is said of (before) and what is acted on (after); one of them has to be named. Figures
/// that count the subject make it an item and no milestone. Cost: the sentence's length times a small constant.
void find_milestones(const MarkedText& text, Span sentence, std::vector<FoundMilestone>& out);

}  // namespace mubiao
