#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/compare/comparison.h"

namespace mubiao::comparison {

/// What an observation can be in a comparison. `answer`: a result for exactly one year out of a text later than the
/// promise for that year; `result`: of any other year.
enum class Role : std::uint8_t { target, target_in_words, answer, answer_in_words, result };

/// An observation that may meet others: of one year, the whole place, no average. In the order of its members.
struct Statement {
  std::uint32_t place;     ///< of places_of; none where place or year is not known
  std::uint32_t identity;  ///< code or wording
  int year;                ///< that it speaks of
  Role role;
  std::uint32_t indicator;
  std::uint32_t report;
  std::uint32_t standing;  ///< 0 is what speaks for the report: headline first, exact before 超 and 预计
  std::uint32_t start;
  std::uint32_t item;

  Figure figure() const { return {report, item}; }
};

/// A result of a later text that cannot answer a promise, and why.
struct Hint {
  std::uint32_t place, identity;
  int year;
  Why why;
  std::uint32_t report, start, item;

  Figure figure() const { return {report, item}; }
};

/// All statements of the reports in use, sorted; found by binary search.
struct Statements {
  std::vector<Statement> all;
  std::vector<Hint> hints;
  std::vector<Indicator> indicators;         ///< by code in the order of the catalogue, then by wording
  std::vector<std::uint32_t> places;         ///< of each report
  std::vector<std::string_view> identities;  ///< code of each identity; empty for a wording

  /// The statements of one indicator for one year.
  std::span<const Statement> find(std::uint32_t place, std::uint32_t identity, int year, Role role,
                                  std::uint32_t indicator) const;
  /// The same of all indicators of the identity.
  std::span<const Statement> find(std::uint32_t place, std::uint32_t identity, int year, Role role) const;
  /// Why nothing answers: the first reason that counts.
  const Hint* hint(std::uint32_t place, std::uint32_t identity, int year) const;
  /// The identity of a code; none where no report tells of it.
  std::uint32_t identity_of(std::string_view code) const;
  /// The row of a code of the catalogue; none where no report tells of it.
  std::uint32_t row_of(std::string_view code, Measure measure, std::string_view unit) const;
};

/// Sorted statements of `reports` as far as `used`. Linear but for sorting.
Statements state(const std::vector<Report>& reports, const std::vector<std::uint32_t>& places,
                 const std::vector<bool>& used);

/// The one year that an observation speaks of in full; 0 where it is none: an average, a sum of years, part of a year.
int year_told(const Observation& observation, int report_year);

}  // namespace mubiao::comparison
