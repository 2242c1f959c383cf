#include "core/compare/cell.h"

#include <algorithm>
#include <tuple>

namespace mubiao::comparison {
namespace {

Status status_of(const Statement& s) {
  return s.role == Role::target || s.role == Role::target_in_words ? Status::target : Status::result;
}

auto cell_key(const Statement& s) { return std::tuple(s.indicator, s.report, s.year, status_of(s)); }

bool same_cell(const Cell& cell, const Statement& s) {
  return std::tuple(cell.indicator, cell.report, cell.year, cell.status) == cell_key(s);
}

/// The cells that rank together.
auto rank_key(const Cell& cell, const std::vector<Report>& reports) {
  return std::tuple(cell.indicator, cell.year, cell.status, reports[cell.report].level);
}

struct Ends {
  Decimal low, high;
};

class Ranker {
 public:
  Ranker(const std::vector<Report>& reports, const Statements& statements)
      : reports_(reports), statements_(statements) {}

  bool takes_part(const Cell& cell) const {
    const Observation& each = seen(cell);
    return statements_.places[cell.report] != none && reports_[cell.report].level != Level::unknown &&
           (each.value || each.low);
  }

  Rank rank(std::vector<const Cell*> cells) const {
    keep_one_of_a_place(cells);
    const bool down = statements_.indicators[cells.front()->indicator].aim == Aim::down;
    std::stable_sort(cells.begin(), cells.end(),
                     [&](const Cell* a, const Cell* b) { return down ? less(*a, *b) : less(*b, *a); });
    const Cell& any = *cells.front();
    Rank made{any.indicator, any.year, any.status, reports_[any.report].level, {}};
    for (std::size_t first = 0; first < cells.size();) {
      std::size_t last = first + 1;
      while (last < cells.size() && !less(*cells[first], *cells[last]) && !less(*cells[last], *cells[first])) ++last;
      const auto place = static_cast<std::uint32_t>(first + 1), tied = static_cast<std::uint32_t>(last - first);
      for (; first < last; ++first) made.rows.push_back({cells[first]->figure, place, tied});
    }
    return made;
  }

 private:
  const Observation& seen(const Cell& cell) const {
    return reports_[cell.figure.report].observations[cell.figure.item];
  }

  /// In one unit: pounds as tonnes.
  Ends ends(const Cell& cell) const {
    const Observation& each = seen(cell);
    const Decimal by = each.unit == "斤" ? Decimal{5, -4} : Decimal::of(1);
    if (each.value) return {*each.value * by, *each.value * by};
    return {*each.low * by, each.high.value_or(*each.low) * by};
  }

  bool less(const Cell& a, const Cell& b) const {
    const Ends x = ends(a), y = ends(b);
    return x.low == y.low ? x.high < y.high : x.low < y.low;
  }

  /// Cells lie in the order of their reports, and a place's reports lie together.
  void keep_one_of_a_place(std::vector<const Cell*>& cells) const {
    const auto same = [this](const Cell* a, const Cell* b) {
      return statements_.places[a->report] == statements_.places[b->report];
    };
    std::stable_sort(cells.begin(), cells.end(), [this](const Cell* a, const Cell* b) {
      return statements_.places[a->report] < statements_.places[b->report];
    });
    cells.erase(std::unique(cells.begin(), cells.end(), same), cells.end());
  }

  const std::vector<Report>& reports_;
  const Statements& statements_;
};

}  // namespace

std::vector<Cell> cells_of(const Statements& statements) {
  std::vector<const Statement*> order;
  order.reserve(statements.all.size());
  for (const Statement& each : statements.all) order.push_back(&each);
  const auto key = [](const Statement* s) { return std::tuple(cell_key(*s), s->standing, s->start, s->item); };
  std::sort(order.begin(), order.end(), [&](const Statement* a, const Statement* b) { return key(a) < key(b); });
  std::vector<Cell> cells;
  for (const Statement* each : order) {
    if (!cells.empty() && same_cell(cells.back(), *each)) {
      cells.back().others.push_back(each->figure());
    } else {
      cells.push_back({each->indicator, each->report, each->year, status_of(*each), each->figure(), {}});
    }
  }
  return cells;
}

std::vector<Rank> ranks_of(const std::vector<Report>& reports, const Statements& statements,
                           const std::vector<Cell>& cells) {
  const Ranker ranker(reports, statements);
  std::vector<const Cell*> order;
  for (const Cell& each : cells) {
    if (ranker.takes_part(each)) order.push_back(&each);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](const Cell* a, const Cell* b) { return rank_key(*a, reports) < rank_key(*b, reports); });
  std::vector<Rank> ranks;
  for (auto first = order.begin(); first != order.end();) {
    const auto last = std::find_if(
        first, order.end(), [&](const Cell* each) { return rank_key(*each, reports) != rank_key(**first, reports); });
    Rank made = ranker.rank({first, last});
    if (made.rows.size() > 1) ranks.push_back(std::move(made));
    first = last;
  }
  return ranks;
}

}  // namespace mubiao::comparison
