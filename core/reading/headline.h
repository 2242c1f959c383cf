#pragma once

#include <vector>

#include "core/lexicon/marked_text.h"
#include "core/outline/outline.h"

namespace mubiao {

/// The stretches of folded text that state a report's main expected targets: from 主要预期目标是 to the end of its
/// paragraph (of the list that follows, where the statement ends in a colon). Where nothing is called so, the first
/// paragraph of the plan that puts figures to five indicators of the checklist. One pass over the sentences.
std::vector<Span> find_headline_statements(const MarkedText& text, const Outline& outline);

}  // namespace mubiao
