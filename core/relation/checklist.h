#pragma once

#include <span>
#include <vector>

#include "core/contract/analysis.h"
#include "core/item/draft.h"
#include "core/lexicon/marked_text.h"
#include "core/text/source_text.h"

namespace mubiao {

/// What the checklist looks at. `items[i]` was made of `draft.items[i]`; `statements` are the stretches of `text` that
/// state the main targets (find_headline_statements); `source` goes back from `text`.
struct ChecklistInput {
  const Draft& draft;
  const MarkedText& text;
  std::span<const Span> statements;
  std::span<const Item> items;
  const SourceText& source;
  std::int16_t year = 0;  ///< of the document; 0 where it is not known
  bool is_story = false;  ///< which may tell of many places: only its statements of main targets are taken
};

/// The checklist of the catalogue's headline indicators. Each is one of
///   an item   the target of the report's own year and place: no average, no part, no plan's, no unit that the
///             indicator cannot have; one of the main targets is preferred, of those a growth where
///             amounts are told too
///   words     named among the main targets without a figure (居民消费价格保持合理水平), a span of the source
///   neither   the report does not state it
/// A figure of coordinated names (财政收入、居民收入与经济增长同步) stands for each of them. `also` are the indicator's
/// further targets. O(items + catalogue + statements).
std::vector<Headline> fill_checklist(const ChecklistInput& input);

}  // namespace mubiao
