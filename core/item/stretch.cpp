#include "core/item/stretch.h"

namespace mubiao {
namespace {

bool is_one_figure(const Item& first, const Item& second) {
  return first.sentence == second.sentence && first.indicator.text == second.indicator.text &&
         first.measure == second.measure && first.quantity.unit == second.quantity.unit;
}

/// 力争 stands between the two figures; the 左右 of 8%，…5%左右 does not.
bool reaches_further(const Item& first, const Item& second) {
  return second.modality && second.modality->strength == Strength::soft &&
         second.modality->span.start >= first.quantity.span.end &&
         second.modality->span.start <= second.quantity.span.start;
}

}  // namespace

void link_stretches(std::span<Item> items) {
  for (std::uint32_t i = 0; i + 1 < items.size(); ++i) {
    Item& first = items[i];
    const Item& second = items[i + 1];
    if (first.status != Status::target || second.status != Status::target) continue;
    if (is_one_figure(first, second) && reaches_further(first, second)) first.stretch = i + 1;
  }
}

}  // namespace mubiao
