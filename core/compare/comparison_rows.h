#pragma once

#include <string_view>

#include "core/compare/comparison.h"
#include "core/output/rows.h"

namespace mubiao::comparison {

// The views of a comparison as tables for the writers of core/output (CSV, Markdown, terminal). UTF-8. Linear in the
// length of what is written.

Rows outcome_rows(const Comparison& all);  ///< one row a promise
Rows change_rows(const Comparison& all);   ///< one row a target of one report or of both
Rows matrix_rows(const Comparison& all);   ///< long: one row for what one report states of one indicator
/// Wide: one row an indicator and status, one column a report in use, numbers only, as chart makers take them. Ranges
/// and words are left open; so are other years than a report's own.
Rows wide_rows(const Comparison& all);
Rows rank_rows(const Comparison& all);  ///< one row a place

/// A note in words, for people.
std::string_view explain(NoteKind kind);

}  // namespace mubiao::comparison
