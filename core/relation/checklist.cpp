#include "core/relation/checklist.h"

#include "core/lexicon/catalogue.h"

namespace mubiao {

std::vector<Headline> fill_checklist(std::span<const Item> items) {
  const auto entries = catalogue();
  std::vector<std::uint32_t> best(entries.size(), none);
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    const std::uint32_t row = items[i].indicator.catalogue;
    if (row == none || items[i].status != Status::target) continue;
    const bool better = best[row] == none || (items[i].headline && !items[best[row]].headline);
    if (better) best[row] = i;
  }
  std::vector<Headline> rows;
  for (std::uint32_t row = 0; row < entries.size(); ++row) {
    if (entries[row].headline) rows.push_back({row, best[row]});
  }
  return rows;
}

}  // namespace mubiao
