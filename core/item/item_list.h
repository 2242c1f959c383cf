#pragma once

#include <span>
#include <vector>

#include "core/contract/analysis.h"
#include "core/item/draft.h"
#include "core/lexicon/marked_text.h"
#include "core/outline/outline.h"
#include "core/text/source_text.h"

namespace mubiao {

/// The items of a draft as the analysis holds them: with status, period and the other coordinates, modality, confidence
/// and the words that told each. Their spans count units of the source. `statements` are the stretches that state the
/// main targets (find_headline_statements). `draft`, `marked` and `outline` are of the text that `source` goes back
/// from. Linear in the length of the text.
std::vector<Item> list_items(const Draft& draft, const MarkedText& marked, const Outline& outline,
                             std::span<const Span> statements, const SourceText& source);

}  // namespace mubiao
