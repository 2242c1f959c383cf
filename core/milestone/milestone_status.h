#pragma once

#include "core/contract/analysis.h"
#include "core/lexicon/marked_text.h"
#include "core/milestone/found_milestone.h"
#include "core/outline/outline.h"
#include "core/reading/period.h"

namespace mubiao {

/// Whether the milestone was reached or is promised. The part of its sentence decides by default; against it decide a
/// time that is over in a plan or ahead in a review, then 已 in a plan and 即将, 力争 in a review, in front of the
/// event in its own clause. Simpler than the status of a figure (read_status), which reads 将 and 了 from tokens: a
/// sentence without figures has none. `time` governs the milestone or is null; `calendar` is that of the part. Cost:
/// the clause.
Status milestone_status(const MarkedText& text, const FoundMilestone& milestone, const Sentence& sentence,
                        const TimeExpression* time, Calendar calendar);

}  // namespace mubiao
