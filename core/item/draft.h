#pragma once

#include <vector>

#include "core/clause/token.h"
#include "core/item/admission.h"
#include "core/item/draft_item.h"
#include "core/item/judge.h"
#include "core/outline/outline.h"
#include "core/quantity/quantity.h"
#include "core/time/time_list.h"

namespace mubiao {

/// The times and figures of a document and which of them are items, in offsets of the folded text: what is known
/// before status and period are read.
struct Draft {
  TimeList times;                          ///< of the outline's sentences
  std::vector<Figure> figures;             ///< in the order of the text
  std::vector<std::vector<Token>> tokens;  ///< per sentence of the outline; empty for sentences without a figure
  std::vector<DraftItem> items;            ///< in the order of the text
  DocumentStyle style;
};

/// Finds every time and figure of `text`, decides with `judge` which are items and what each measures. `outline` is of
/// the same text. Linear in its length.
Draft read_draft(const MarkedText& text, const Outline& outline, Judge& judge);

}  // namespace mubiao
