#pragma once

#include <span>
#include <vector>

#include "core/contract/analysis.h"

namespace mubiao {

/// The checklist of the catalogue's headline indicators: each with the item that states its target, or `none` where the
/// report states none. A headline statement is preferred to a target elsewhere. O(items + catalogue).
std::vector<Headline> fill_checklist(std::span<const Item> items);

}  // namespace mubiao
