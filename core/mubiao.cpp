#include "core/mubiao.h"

#include <utility>
#include <vector>

#include "core/item/draft.h"
#include "core/item/item_list.h"
#include "core/milestone/milestone_list.h"
#include "core/outline/document.h"
#include "core/outline/place.h"
#include "core/reading/headline.h"
#include "core/relation/checklist.h"
#include "core/relation/last_result.h"
#include "core/relation/remark.h"
#include "core/text/repair_run.h"
#include "core/text/source_text.h"

namespace mubiao {

// source ─► text ─► outline ─► marks ─► figures, tokens, items ─► status, period … ─► relations
//                                    └► milestones
Analysis extract(std::u16string_view source, const Known& known) {
  Text text = fold(source);
  Outline parts = outline(text, known);
  const MarkedText marked(text.units);
  settle_place(marked, parts.document);
  Judge judge;
  const Draft draft = read_draft(marked, parts, judge);

  const SourceText back(text, source);
  Analysis analysis;
  analysis.document = describe_document(parts, back);
  analysis.sections = list_sections(parts, back);
  const std::vector<Span> statements = find_headline_statements(marked, parts);
  analysis.items = list_items(draft, marked, parts, statements, back);
  analysis.milestones = list_milestones(marked, parts, draft.times, back);
  analysis.links = link_last_results(analysis.items, analysis.document.year);
  analysis.headlines = fill_checklist({draft, marked, statements, analysis.items, back, analysis.document.year,
                                       analysis.document.kind == DocumentKind::news});
  analysis.remarks = find_remarks(marked, parts, analysis.items, back);
  drop_shared_links(analysis.headlines, analysis.items, analysis.links);
  analysis.repairs = join_repair_runs(std::move(text.repairs), source);
  return analysis;
}

}  // namespace mubiao
