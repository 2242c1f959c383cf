#include "core/compare/compare.h"

#include <utility>

#include "core/compare/cell.h"
#include "core/compare/outcome.h"
#include "core/compare/report_list.h"
#include "core/compare/statement.h"
#include "core/compare/target_change.h"

namespace mubiao::comparison {

Comparison compare(std::vector<Report> reports) {
  Comparison made;
  sort_reports(reports);
  const auto places = places_of(reports);
  made.used = choose_reports(reports, places, made.notes);
  note_reports(reports, places, made.used, made.notes);
  Statements statements = state(reports, places, made.used);
  made.cells = cells_of(statements);
  made.outcomes = outcomes_of(reports, made.used, statements);
  made.changes = changes_of(reports, made.used, statements);
  made.ranks = ranks_of(reports, statements, made.cells);
  made.indicators = std::move(statements.indicators);
  made.reports = std::move(reports);
  return made;
}

}  // namespace mubiao::comparison
