#include "core/compare/comparison_rows.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/output/names.h"

namespace mubiao::comparison {
namespace {

constexpr ColumnKind word = ColumnKind::word, number = ColumnKind::number, quoted = ColumnKind::quoted;

Rows table(std::vector<Column> columns) {
  Rows rows;
  rows.columns = std::move(columns);
  return rows;
}

std::string text(std::string_view name) { return std::string(name); }

std::string text(const std::optional<Decimal>& value) { return value ? value->to_json() : std::string(); }

std::string year_of(int year) { return year == 0 ? std::string() : std::to_string(year); }

/// Cells of one figure of a comparison; empty cells for none.
class FigureCells {
 public:
  FigureCells(const Comparison& all, Figure figure) : each_(figure ? &all.observation(figure) : nullptr) {}

  std::string words() const { return each_ == nullptr ? std::string() : text(each_->words); }
  std::string value() const { return each_ == nullptr ? std::string() : text(each_->value); }
  std::string low() const { return each_ == nullptr ? std::string() : text(each_->low); }
  std::string high() const { return each_ == nullptr ? std::string() : text(each_->high); }
  std::string unit() const { return each_ == nullptr ? std::string() : text(each_->unit); }
  std::string start() const { return each_ == nullptr ? std::string() : std::to_string(each_->start); }
  std::string headline() const { return each_ == nullptr ? std::string() : each_->headline ? "true" : "false"; }
  std::string comparator() const {
    if (each_ == nullptr) return {};
    return each_->in_words ? "words" : text(mubiao::name(each_->comparator));
  }

 private:
  const Observation* each_;
};

std::string measure_of(const Indicator& indicator) {
  return indicator.measure ? text(mubiao::name(*indicator.measure)) : std::string();
}

std::string why_of(const Outcome& row) {
  return row.verdict == Verdict::not_reported ? text(comparison::name(row.why)) : std::string();
}

}  // namespace

Rows outcome_rows(const Comparison& all) {
  Rows rows = table({{"place", quoted, nullptr},
                     {"year", number, nullptr},
                     {"code", word, nullptr},
                     {"indicator", quoted, nullptr},
                     {"target", quoted, nullptr},
                     {"target_value", number, nullptr},
                     {"target_low", number, nullptr},
                     {"target_high", number, nullptr},
                     {"result", quoted, nullptr},
                     {"result_value", number, nullptr},
                     {"unit", quoted, nullptr},
                     {"difference", number, nullptr},
                     {"verdict", word, nullptr},
                     {"why", word, nullptr},
                     {"next", quoted, nullptr},
                     {"confidence", word, nullptr},
                     {"from", quoted, nullptr},
                     {"to", quoted, nullptr}});
  for (const Outcome& row : all.outcomes) {
    const Indicator& indicator = all.indicators[row.indicator];
    const FigureCells target(all, row.target), result(all, row.result), next(all, row.next);
    rows.cells.push_back({all.reports[row.from].place, year_of(row.year), indicator.code, indicator.text,
                          target.words(), target.value(), target.low(), target.high(), result.words(), result.value(),
                          target.unit(), text(row.difference), text(comparison::name(row.verdict)), why_of(row),
                          next.words(), text(mubiao::name(row.confidence)), all.reports[row.from].file,
                          all.reports[row.to].file});
  }
  return rows;
}

Rows change_rows(const Comparison& all) {
  Rows rows = table({{"place", quoted, nullptr},
                     {"year_before", number, nullptr},
                     {"year_after", number, nullptr},
                     {"code", word, nullptr},
                     {"indicator", quoted, nullptr},
                     {"measure", word, nullptr},
                     {"before", quoted, nullptr},
                     {"before_value", number, nullptr},
                     {"after", quoted, nullptr},
                     {"after_value", number, nullptr},
                     {"unit", quoted, nullptr},
                     {"change", word, nullptr},
                     {"difference", number, nullptr},
                     {"from", quoted, nullptr},
                     {"to", quoted, nullptr}});
  for (const TargetChange& row : all.changes) {
    const Indicator& indicator = all.indicators[row.indicator];
    const Report &from = all.reports[row.from], &to = all.reports[row.to];
    const FigureCells before(all, row.before), after(all, row.after);
    rows.cells.push_back({from.place, year_of(from.year), year_of(to.year), indicator.code, indicator.text,
                          measure_of(indicator), before.words(), before.value(), after.words(), after.value(),
                          indicator.unit, text(comparison::name(row.change)), text(row.difference), from.file,
                          to.file});
  }
  return rows;
}

Rows matrix_rows(const Comparison& all) {
  Rows rows = table({{"place", quoted, nullptr},
                     {"level", word, nullptr},
                     {"year", number, nullptr},
                     {"code", word, nullptr},
                     {"indicator", quoted, nullptr},
                     {"status", word, nullptr},
                     {"measure", word, nullptr},
                     {"value", number, nullptr},
                     {"low", number, nullptr},
                     {"high", number, nullptr},
                     {"comparator", word, nullptr},
                     {"words", quoted, nullptr},
                     {"unit", quoted, nullptr},
                     {"headline", word, nullptr},
                     {"file", quoted, nullptr},
                     {"start", number, nullptr}});
  for (const Cell& cell : all.cells) {
    const Indicator& indicator = all.indicators[cell.indicator];
    const Report& report = all.reports[cell.report];
    const FigureCells figure(all, cell.figure);
    rows.cells.push_back({report.place, text(mubiao::name(report.level)), year_of(cell.year), indicator.code,
                          indicator.text, text(mubiao::name(cell.status)), measure_of(indicator), figure.value(),
                          figure.low(), figure.high(), figure.comparator(), figure.words(), figure.unit(),
                          figure.headline(), report.file, figure.start()});
  }
  return rows;
}

namespace {

/// What a report says of its own time: its targets of the year, the results of the year that it looks back on.
bool is_of_own_time(const Cell& cell, const Report& report) {
  const bool looks_back = cell.status == Status::result && report.kind != DocumentKind::communique;
  return report.year != 0 && cell.year == report.year - (looks_back ? 1 : 0);
}

/// Names of columns, none twice.
std::vector<std::string> column_names(const Comparison& all) {
  std::vector<std::string> names;
  std::unordered_map<std::string, std::uint32_t> times;
  for (const Report& report : all.reports) {
    std::string name =
        report.place.empty() || report.year == 0 ? report.file : report.place + " " + year_of(report.year);
    const std::uint32_t before = times[name]++;
    names.push_back(before == 0 ? name : name + " (" + std::to_string(before + 1) + ")");
  }
  return names;
}

/// The numbers of one indicator and status, in the columns of their reports; those of ranges and words are left open.
struct WideRow {
  std::vector<std::string> cells;
  std::size_t stated = 0;
};

WideRow wide_row(const Comparison& all, std::span<const Cell> of_indicator, Status status,
                 const std::vector<std::size_t>& column_of) {
  constexpr Decimal tonnes_in_a_jin{5, -4};
  const Indicator& indicator = all.indicators[of_indicator.front().indicator];
  WideRow row;
  row.cells = {indicator.text, indicator.code, text(mubiao::name(status)), measure_of(indicator), indicator.unit};
  row.cells.resize(column_of.back());
  for (const Cell& cell : of_indicator) {
    const Observation& each = all.observation(cell.figure);
    if (cell.status != status || !each.value || !is_of_own_time(cell, all.reports[cell.report])) continue;
    row.cells[column_of[cell.report]] = text(each.unit == "斤" ? *each.value * tonnes_in_a_jin : *each.value);
    ++row.stated;
  }
  return row;
}

}  // namespace

Rows wide_rows(const Comparison& all) {
  Rows rows = table({{"indicator", quoted, nullptr},
                     {"code", word, nullptr},
                     {"status", word, nullptr},
                     {"measure", word, nullptr},
                     {"unit", quoted, nullptr}});
  const auto names = std::make_shared<const std::vector<std::string>>(column_names(all));
  rows.names = names;
  std::vector<std::size_t> column_of;  // of each report, and where they end
  for (std::size_t i = 0; i < all.reports.size(); ++i) {
    column_of.push_back(rows.columns.size());
    if (all.used[i]) rows.columns.push_back({(*names)[i], number, nullptr});
  }
  column_of.push_back(rows.columns.size());
  // Cells lie by indicator: a row for each status of one, and for a wording that one report has alone none.
  for (std::span<const Cell> rest(all.cells); !rest.empty();) {
    const auto end = std::find_if(rest.begin(), rest.end(),
                                  [&](const Cell& each) { return each.indicator != rest.front().indicator; });
    const std::span<const Cell> of_indicator = rest.first(static_cast<std::size_t>(end - rest.begin()));
    const bool has_code = !all.indicators[rest.front().indicator].code.empty();
    for (const Status status : {Status::target, Status::result}) {
      WideRow row = wide_row(all, of_indicator, status, column_of);
      if (row.stated > (has_code ? 0u : 1u)) rows.cells.push_back(std::move(row.cells));
    }
    rest = rest.subspan(of_indicator.size());
  }
  return rows;
}

Rows rank_rows(const Comparison& all) {
  Rows rows = table({{"code", word, nullptr},
                     {"indicator", quoted, nullptr},
                     {"year", number, nullptr},
                     {"status", word, nullptr},
                     {"level", word, nullptr},
                     {"rank", number, nullptr},
                     {"tied", number, nullptr},
                     {"place", quoted, nullptr},
                     {"words", quoted, nullptr},
                     {"value", number, nullptr},
                     {"low", number, nullptr},
                     {"high", number, nullptr},
                     {"unit", quoted, nullptr},
                     {"file", quoted, nullptr}});
  for (const Rank& rank : all.ranks) {
    const Indicator& indicator = all.indicators[rank.indicator];
    for (const RankRow& row : rank.rows) {
      const Report& report = all.reports[row.figure.report];
      const FigureCells figure(all, row.figure);
      rows.cells.push_back({indicator.code, indicator.text, year_of(rank.year), text(mubiao::name(rank.status)),
                            text(mubiao::name(rank.level)), std::to_string(row.rank), std::to_string(row.tied),
                            report.place, figure.words(), figure.value(), figure.low(), figure.high(), figure.unit(),
                            report.file});
    }
  }
  return rows;
}

std::string_view explain(NoteKind kind) {
  switch (kind) {
    case NoteKind::same_text: return "the same text; only the first is used";
    case NoteKind::same_place_year: return "reports of one place and year; only the first, the longest, is used";
    case NoteKind::no_place: return "no place found, so it meets no other report; --set FILE:place=PLACE tells it";
    case NoteKind::no_year: return "no year found, so it meets no other report; --set FILE:year=YEAR tells it";
    case NoteKind::guessed:
      return "place or year are not sure, or a second report follows; --set FILE:place=PLACE,year=YEAR tells them";
    case NoteKind::no_items: return "no target and no result found";
    case NoteKind::years_gap: return "not of consecutive years: changes, but no outcomes";
    case NoteKind::name_differs:
      return "the name of the file tells another place or year than the text, whose own are used; --set tells others";
  }
  return {};
}

}  // namespace mubiao::comparison
