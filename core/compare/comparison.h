#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/compare/change.h"
#include "core/compare/indicator_trait.h"
#include "core/compare/report.h"
#include "core/compare/verdict.h"

namespace mubiao::comparison {

// What several reports say side by side: `mubiao.compare/1`. Reports, indicators and observations are named by index.

/// One figure of one report.
struct Figure {
  std::uint32_t report = none;
  std::uint32_t item = none;  ///< index into Report::observations
  explicit operator bool() const { return report != none; }
};

/// A row of the matrix: what is measured, how, in which unit.
struct Indicator {
  std::string code;  ///< empty where it was matched by wording
  std::string text;
  std::optional<Measure> measure;  ///< nothing for headline targets in words
  std::string unit;
  std::string definition;  ///< words that leave something out (不含农户); empty for none
  Aim aim = Aim::up;
  std::uint32_t identity = 0;      ///< shared by rows of one code or wording
  std::uint32_t excluding = none;  ///< the row of the same figure that leaves something out
};

/// What one report states of an indicator for a year. A figure that is stated again goes to `others`.
struct Cell {
  std::uint32_t indicator, report;
  int year;
  Status status;
  Figure figure;
  std::vector<Figure> others;
};

enum class Basis : std::uint8_t { figure, parts, basis };
/// Of an indicator that is wanted near its target.
enum class Side : std::uint8_t { none, below, above };

/// One promise and what became of it.
struct Outcome {
  std::uint32_t indicator = none;
  std::uint32_t from = none, to = none;  ///< reports
  int year = 0;
  Figure target, result, next;
  Figure reference;           ///< what a relative target was held against
  Figure seen;                ///< a figure that does not answer the promise but stands nearest
  std::vector<Figure> parts;  ///< the results of the parts that a verdict was made of
  std::optional<Decimal> difference;
  Verdict verdict = Verdict::not_reported;
  Why why = Why::none;
  Says says = Says::nothing;
  Side side = Side::none;
  std::optional<bool> stretch;  ///< whether the further of two steps was reached
  Basis basis = Basis::figure;
  bool estimate = false;
  Confidence confidence = Confidence::sure;
};

/// What became of a target from one report of a place to its next.
struct TargetChange {
  std::uint32_t indicator;
  std::uint32_t from, to;  ///< reports
  Figure before, after;
  Change change;
  std::optional<Decimal> difference;
};

struct RankRow {
  Figure figure;
  std::uint32_t rank;
  std::uint32_t tied;  ///< how many share the rank, itself too
};

/// The places of one level in the order of one figure.
struct Rank {
  std::uint32_t indicator;
  int year;
  Status status;
  Level level;
  std::vector<RankRow> rows;
};

enum class NoteKind : std::uint8_t {
  same_text,
  same_place_year,
  no_place,
  no_year,
  guessed,
  no_items,
  years_gap,
  name_differs
};
std::string_view name(NoteKind kind);  ///< "same-text", …

struct Note {
  NoteKind kind;
  std::vector<std::uint32_t> reports;
};

struct Comparison {
  std::vector<Report> reports;  ///< by place, year, kind
  std::vector<bool> used;       ///< of each report; others are kept out of what follows
  std::vector<Indicator> indicators;
  std::vector<Cell> cells;
  std::vector<Outcome> outcomes;
  std::vector<TargetChange> changes;
  std::vector<Rank> ranks;
  std::vector<Note> notes;

  const Observation& observation(Figure figure) const { return reports[figure.report].observations[figure.item]; }
};

}  // namespace mubiao::comparison
