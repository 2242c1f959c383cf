#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/contract/analysis.h"
#include "core/item/draft.h"
#include "core/text/source_text.h"

namespace mubiao {

/// 城乡居民收入分别增长5%、6%: gives each figure of such a list the catalogue's row of its own part (urban, rural). The
/// heads and their parts stand in lists.tsv. `items[i]` was made of `draft.items[i]`. Linear.
void resolve_shared_heads(const Draft& draft, const SourceText& source, std::span<Item> items);

/// The catalogue's rows of the parts that a name lists (城镇、农村居民收入: urban and rural); empty where it lists
/// none.
std::vector<std::uint32_t> parts_named(const SourceText& source, const Phrase& phrase);

}  // namespace mubiao
