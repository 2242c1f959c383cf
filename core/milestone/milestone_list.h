#pragma once

#include <string_view>
#include <vector>

#include "core/contract/analysis.h"
#include "core/lexicon/marked_text.h"
#include "core/outline/outline.h"

namespace mubiao {

/// All milestones of a document in the order of the text, with status, period and section; spans count units of
/// `source`. `marked` holds the units of `text`, which was folded from `source`. The part of the report decides the
/// status by default; a time that lies before or after it and words such as 已 or 即将 decide against it. Notes and
/// glossaries have none. Linear in the length of the text.
std::vector<Milestone> list_milestones(const Text& text, std::u16string_view source, const MarkedText& marked,
                                       const Outline& outline);

}  // namespace mubiao
