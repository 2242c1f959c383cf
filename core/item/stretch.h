#pragma once

#include <span>

#include "core/contract/analysis.h"

namespace mubiao {

/// Joins the two steps of a target (增长7%以上，力争达到8%): the first one's `stretch` becomes the index of the further
/// one. Linear.
void link_stretches(std::span<Item> items);

}  // namespace mubiao
