#include "core/compare/selection.h"

#include <algorithm>
#include <utility>

namespace mubiao::comparison {
namespace {

class Filter {
 public:
  Filter(const Comparison& all, const Selection& selection) : all_(all), selection_(selection) {}

  bool keeps(const Outcome& row) const {
    return code(row.indicator) && place(row.from) && year(row.year) && headline(row.target, row.target);
  }
  bool keeps(const TargetChange& change) const {
    return code(change.indicator) && place(change.from) && year(all_.reports[change.to].year) &&
           headline(change.before, change.after);
  }
  bool keeps(const Cell& cell) const {
    return code(cell.indicator) && place(cell.report) && year(cell.year) &&
           (cell.status == Status::result || headline(cell.figure, cell.figure));
  }
  bool keeps(const Rank& rank) const {
    return code(rank.indicator) && year(rank.year) &&
           (!selection_.headline || std::any_of(rank.rows.begin(), rank.rows.end(), [this](const RankRow& row) {
             return all_.observation(row.figure).headline;
           }));
  }

 private:
  bool code(std::uint32_t indicator) const {
    const auto& codes = selection_.codes;
    return codes.empty() || std::find(codes.begin(), codes.end(), all_.indicators[indicator].code) != codes.end();
  }
  bool place(std::uint32_t report) const {
    return selection_.place.empty() || all_.reports[report].place == selection_.place;
  }
  bool year(int year) const { return selection_.year == 0 || year == selection_.year; }
  bool headline(Figure one, Figure other) const {
    return !selection_.headline || (one && all_.observation(one).headline) ||
           (other && all_.observation(other).headline);
  }

  const Comparison& all_;
  const Selection& selection_;
};

}  // namespace

void keep(Comparison& comparison, const Selection& selection) {
  const Filter filter(comparison, selection);
  const auto out = [&](const auto& each) { return !filter.keeps(each); };
  std::erase_if(comparison.outcomes, out);
  std::erase_if(comparison.changes, out);
  std::erase_if(comparison.cells, out);
  std::erase_if(comparison.ranks, out);
}

}  // namespace mubiao::comparison
