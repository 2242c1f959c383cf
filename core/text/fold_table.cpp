#include "core/text/fold_table.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

#include "core/table/number.h"

namespace mubiao {
namespace {

/// Units that follow each other and have one class.
struct ClassRun {
  std::uint16_t last;
  UnitClass unit_class;
};

#include "generated/fold_table.inc"

}  // namespace

const FoldTable fold_table;

FoldTable::FoldTable() {
  std::iota(units.begin(), units.end(), u'\0');
  std::size_t next = 0;
  for (const ClassRun& run : fold_class_runs)
    for (; next <= run.last; ++next) classes[next] = run.unit_class;
  NumberReader sources(fold_sources), targets(fold_targets);
  char32_t source = 0;
  std::int32_t target = 0;
  for (std::size_t i = 0; i < fold_count; ++i) {
    source += sources.next();
    target += 1 + targets.next_signed();
    const auto unit = static_cast<char16_t>(target);
    if (source < units.size()) {
      units[source] = unit;
      classes[source] = classes[unit];  // what is folded to is not folded itself
    } else {
      supplementary.push_back({source, unit});
    }
  }
}

char16_t fold_supplementary(char32_t code) {
  const auto& folds = fold_table.supplementary;
  const auto row = std::lower_bound(folds.begin(), folds.end(), code,
                                    [](const SupplementaryFold& fold, char32_t value) { return fold.code < value; });
  return row != folds.end() && row->code == code ? row->unit : u'\0';
}

}  // namespace mubiao
