#pragma once

#include "core/contract/analysis.h"
#include "core/item/draft_item.h"
#include "core/model/model_constants.h"
#include "core/reading/status.h"
#include "core/text/text.h"

namespace mubiao {

/// How much the scores of both models speak for an item, from 0 to 160: how far the name is before the next one, how
/// well it scores itself, how surely the figure is an item, and whether the catalogue knows the name (`is_known`).
///
///   城镇新增就业 [4.4万人]      a name of the catalogue, no other near              high
///   安排 [4.98亿元]，加快推动…  the name of the sentence before, for want of one    low
///
/// `before`: the trust in the item before, of which a name that is handed on has no more.
std::int32_t trust_in(const DraftItem& item, bool is_known, std::int32_t before);

/// How sure the reader is of an item; nothing else decides it. `check` where any of these holds:
///   no indicator was found, or the `trust` in the item is low (trust_in);
///   that the figure is an item at all was close (admission below sure_admission);
///   the words of the sentence spoke against the status that its part of the report gives;
///   the figure was repaired, see is_repaired.
Confidence confidence_of(const DraftItem& item, const StatusReading& status, std::int32_t trust, bool repaired);

/// Whether a repair went through the numeral `figure` (folded): a garbled sign in it, or digits that stood apart. A gap
/// between number and unit leaves no doubt. Cost: its length and the logarithm of the repairs.
bool is_repaired(const Text& text, Span figure);

}  // namespace mubiao
