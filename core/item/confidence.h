#pragma once

#include "core/contract/analysis.h"
#include "core/item/draft_item.h"
#include "core/model/model_constants.h"
#include "core/reading/status.h"
#include "core/text/text.h"

namespace mubiao {

/// How sure the reader is of an item; nothing else decides it. `check` where any of these holds:
///   no indicator was found, or the ranker's choice was close (margin below sure_margin);
///   that the figure is an item at all was close (admission below sure_admission);
///   the words of the sentence spoke against the status that its part of the report gives;
///   the figure was repaired, see is_repaired.
Confidence confidence_of(const DraftItem& item, const StatusReading& status, bool repaired);

/// Whether a repair went through the numeral `figure` (folded): a garbled sign in it, or digits that stood apart. A gap
/// between number and unit leaves no doubt. Cost: its length and the logarithm of the repairs.
bool is_repaired(const Text& text, Span figure);

}  // namespace mubiao
