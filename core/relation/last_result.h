#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/contract/analysis.h"

namespace mubiao {

/// Joins each target to the result that the same report gives of the year before: the same indicator (one catalogue
/// code or, without a code, the same words), measure, unit, scope; neither an average nor a sum of several years. A
/// target relative to something is joined to the growth. `document_year` is the report's own, 0 if unknown: then
/// results without a time are taken for last year's. O(items) on average.
std::vector<Link> link_last_results(std::span<const Item> items, std::int16_t document_year);

/// Takes away the links of figures that stand for several rows of the checklist (财政收入、居民收入与经济增长同步): the
/// result of one of the names would stand beside the others. Linear.
void drop_shared_links(std::span<const Headline> headlines, std::span<const Item> items, std::vector<Link>& links);

}  // namespace mubiao
