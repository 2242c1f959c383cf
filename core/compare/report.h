#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/compare/word.h"
#include "core/contract/analysis.h"
#include "core/contract/decimal.h"

namespace mubiao::comparison {

/// One figure of a report, as far as a comparison asks. Offsets count UTF-16 units of the report.
struct Observation {
  std::uint32_t item = none;  ///< of its analysis, from 0; none for a headline target and a result in words
  Word indicator;             ///< its wording
  Word code;                  ///< of the catalogue; empty where the wording resolved to none
  Word words;                 ///< the figure as it is written, or the words of a headline target without one
  Word unit;
  Word reference;   ///< what a relative figure leans on (与经济增长同步); empty for none
  Word definition;  ///< words that change what is counted; empty for none
  Status status = Status::result;
  Measure measure = Measure::level;
  Comparator comparator = Comparator::equal;
  /// Signed: a fall of 2 % is −2. All empty where the figure is relative or there are only words.
  std::optional<Decimal> value, low, high;
  bool falls = false;         ///< the words tell a fall (下降2%)
  bool in_words = false;      ///< a headline target that is named without a figure, or a result in words
  Says says = Says::nothing;  ///< of a result in words
  bool headline = false;
  bool picked = false;  ///< the item that the checklist of its report took
  bool estimate = false;
  Rate rate = Rate::plain;
  Scope scope = Scope::whole;
  Horizon horizon = Horizon::unknown;
  Confidence confidence = Confidence::sure;
  std::optional<Strength> strength;
  std::optional<Date> until;  ///< the last day of its period
  PeriodExtent extent = PeriodExtent::unknown;
  std::uint32_t stretch = none;  ///< of the first of two steps: the further one, index into Report::observations
  std::uint32_t start = 0, end = 0;
};

/// What a comparison needs of one analysis. Texts are UTF-8; the words of observations are good as long as the `Words`
/// that they were taken from.
struct Report {
  std::string file;  ///< its name, UTF-8; empty where there is none
  std::string title, place, parent;
  int year = 0;  ///< 0 where it is not known
  DocumentKind kind = DocumentKind::other;
  Level level = Level::unknown;
  HeadSource place_from = HeadSource::unknown;
  HeadSource year_from = HeadSource::unknown;
  Confidence confidence = Confidence::sure;
  std::uint32_t length = 0;
  std::uint32_t items = 0;  ///< of the analysis
  std::vector<Observation> observations;
};

}  // namespace mubiao::comparison
