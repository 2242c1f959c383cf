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

/// Where the list of parts (城镇居民、农村居民) begins whose last member begins at `at`; `at` where there is none.
std::uint32_t start_of_list(const MarkedText& text, std::uint32_t at);

/// The catalogue's rows of the parts that a name lists (城镇、农村居民收入: urban and rural); empty where it lists
/// none.
std::vector<std::uint32_t> parts_named(const SourceText& source, const Phrase& phrase);

}  // namespace mubiao
