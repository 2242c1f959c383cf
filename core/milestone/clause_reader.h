#pragma once

#include <vector>

#include "core/contract/span.h"
#include "core/lexicon/marked_text.h"
#include "core/milestone/found_milestone.h"

namespace mubiao {

/// Appends the milestones of `clause` to `out`, which holds those of the clauses before. Each event splits its clause
/// into what is said of (before) and what is acted on (after):
///
///   加快推动示例河特大桥主体工程 尽快 开工 ，
///   └────────── before ───────────┘ event
///
/// `previous`: the clause before in the same sentence, which an event alone is said of; empty if there is none. `text`
/// is marked with the vocabulary of milestones. Linear in both clauses.
void read_clause(const MarkedText& text, Span previous, Span clause, std::vector<FoundMilestone>& out);

}  // namespace mubiao
