#include "core/mubiao.h"

#include <utility>

#include "core/item/draft.h"
#include "core/item/item_list.h"
#include "core/milestone/milestone_list.h"
#include "core/outline/document.h"
#include "core/relation/checklist.h"
#include "core/relation/last_result.h"
#include "core/text/source_text.h"

namespace mubiao {

// source ─► text ─► outline ─► marks ─► figures, tokens, items ─► status, period … ─► relations
//                                    └► milestones
Analysis extract(std::u16string_view source) {
  Text text = fold(source);
  const Outline parts = outline(text);
  const MarkedText marked(text.units);
  Judge judge;
  const Draft draft = read_draft(marked, parts, judge);

  const SourceText back(text, source);
  Analysis analysis;
  analysis.document = describe_document(parts, back);
  analysis.sections = list_sections(parts, back);
  analysis.items = list_items(draft, marked, parts, back);
  analysis.milestones = list_milestones(marked, parts, back);
  analysis.links = link_last_results(analysis.items);
  analysis.headlines = fill_checklist(analysis.items);
  analysis.repairs = std::move(text.repairs);
  return analysis;
}

}  // namespace mubiao
