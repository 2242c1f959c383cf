#pragma once

#include <vector>

#include "core/contract/analysis.h"
#include "core/lexicon/marked_text.h"
#include "core/outline/outline.h"
#include "core/text/source_text.h"
#include "core/time/time_list.h"

namespace mubiao {

/// All milestones of a document in the order of the text, with status, period and section. Their spans count units of
/// the source. `marked`, `outline` and `times` are of the text that `source` goes back from. The part of the
/// report decides the status by default; a time that lies before or after it and words such as 已 or 即将 decide
/// against it. Notes and glossaries have none. Linear in the length of the text.
std::vector<Milestone> list_milestones(const MarkedText& marked, const Outline& outline, const TimeList& times,
                                       const SourceText& source);

}  // namespace mubiao
