#pragma once

#include <string>
#include <string_view>

#include "core/contract/analysis.h"
#include "core/lexicon/marked_text.h"
#include "core/outline/outline.h"

namespace mubiao {

/// A place with its level and, where it is named with it, the province above.
///
///   示例省示例市  →  示例市, prefecture or county, 示例省
struct Place {
  std::u16string name;
  Level level = Level::unknown;
  std::u16string parent;
};

/// Takes a place as a document's head names it apart: the province in front of a city is its parent. A 市 that is no
/// prefecture of places.tsv is a city of county level. Folded words; empty for an empty name.
Place place_of_name(std::u16string_view name);

/// The place that a text without a title speaks of, for `marked` as a whole: the prefecture that it names most often,
/// at least three times as often as the next, where it says 全市 more often than 全县. Empty where that leaves a doubt:
/// a county's report names the prefecture above it, too. Linear.
Place place_of_body(const MarkedText& marked);

/// Puts level and parent beside the place that the head names or, where it names none, what the body tells,
/// else what the name of its file tells.
void settle_place(const MarkedText& marked, DocumentHead& document);

}  // namespace mubiao
