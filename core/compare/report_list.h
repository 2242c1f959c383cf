#pragma once

#include <cstdint>
#include <vector>

#include "core/compare/comparison.h"

namespace mubiao::comparison {

/// Whether a text of this kind says what its place is going to do; a communiqué and news only tell of it.
bool sets_targets(DocumentKind kind);

/// Brings the reports into one order, whatever order they came in: by place, year, kind (report, plan, … ), the longer
/// first.
void sort_reports(std::vector<Report>& reports);

/// The number of each report's place, from 0 up in the order of the reports; `none` where place or year is not known.
/// The same name at two levels or in two provinces is two places; where a report does not tell its level or province
/// and only one is known, it is that one.
std::vector<std::uint32_t> places_of(const std::vector<Report>& reports);

/// Which reports take part, with notes: of the same text one, of two government reports of one place and year the
/// longer. `places`: of `places_of`.
std::vector<bool> choose_reports(const std::vector<Report>& reports, const std::vector<std::uint32_t>& places,
                                 std::vector<Note>& notes);

/// Appends what a reader should know of each report and of gaps in a place's years.
void note_reports(const std::vector<Report>& reports, const std::vector<std::uint32_t>& places,
                  const std::vector<bool>& used, std::vector<Note>& notes);

}  // namespace mubiao::comparison
