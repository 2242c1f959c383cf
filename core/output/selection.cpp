#include "core/output/selection.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace mubiao {

void keep_status(Analysis& analysis, Status status) {
  std::vector<std::uint32_t> new_index(analysis.items.size(), none);
  std::uint32_t kept = 0;
  for (std::size_t i = 0; i < analysis.items.size(); ++i) {
    if (analysis.items[i].status == status) new_index[i] = kept++;
  }
  std::erase_if(analysis.items, [status](const Item& item) { return item.status != status; });
  std::erase_if(analysis.milestones, [status](const Milestone& milestone) { return milestone.status != status; });
  analysis.links.clear();
  const auto renumbered = [&](std::uint32_t item) { return item < new_index.size() ? new_index[item] : none; };
  for (Item& item : analysis.items) item.stretch = renumbered(item.stretch);
  for (Headline& headline : analysis.headlines) {
    headline.item = renumbered(headline.item);
    for (std::uint32_t& further : headline.also) further = renumbered(further);
    std::erase(headline.also, none);
  }
}

}  // namespace mubiao
