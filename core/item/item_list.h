#pragma once

#include <vector>

#include "core/contract/analysis.h"
#include "core/item/draft.h"
#include "core/lexicon/marked_text.h"
#include "core/outline/outline.h"
#include "core/text/source_text.h"

namespace mubiao {

/// The items of a draft as the analysis holds them: with status, period, modality, confidence and the words that told
/// each. Their spans count units of the source. `draft`, `marked` and `outline` are of the text that `source` goes back
/// from. Linear in the length of the text.
std::vector<Item> list_items(const Draft& draft, const MarkedText& marked, const Outline& outline,
                             const SourceText& source);

}  // namespace mubiao
