#include "core/milestone/milestone.h"

#include <string_view>

#include "core/milestone/clause_reader.h"
#include "core/milestone/event.h"
#include "core/text/character.h"

namespace mubiao {
namespace {

/// Ends of clauses; the same signs inside “…” and 《…》 end none.
bool ends_clause(char16_t unit) { return is_one_of(unit, u"，；：。！？…\n"); }

}  // namespace

void find_milestones(const MarkedText& text, Span sentence, std::vector<FoundMilestone>& out) {
  if (!text.holds(sentence, WordClass::milestone_event)) return;  // as in most sentences
  const std::u16string_view units = text.text();
  const MarkedText marked(units, sentence, Vocabulary::milestones);
  std::uint32_t start = sentence.start, depth = 0;
  Span previous = {start, start};
  bool has_event = false;
  for (std::uint32_t at = sentence.start; at <= sentence.end; ++at) {
    const char16_t unit = at < sentence.end ? units[at] : u'\n';
    if (is_ideograph(unit)) {
      has_event |= text.starts(at, WordClass::milestone_event);
      continue;
    }
    if (opens_quote(unit)) ++depth;
    if (closes_quote(unit) && depth > 0) --depth;
    const bool inside = depth > 0 && unit != u'\n' && unit != u'。' && unit != u'；';
    if (!ends_clause(unit) || inside) continue;
    if (start < at && has_event) read_clause(marked, previous, {start, at}, out);
    previous = {start, at};
    start = at + 1;
    depth = 0;
    has_event = false;
  }
}

}  // namespace mubiao
