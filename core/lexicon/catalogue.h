#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/contract/span.h"

namespace mubiao {

/// A standard indicator: one code for all the names it goes by.
struct CatalogueEntry {
  std::string_view code;     ///< "gdp"
  std::u16string_view name;  ///< 地区生产总值
  bool headline;             ///< on the checklist of headline targets
  std::uint32_t unit_kinds;  ///< bit set (1 << UnitKind) of the units that its figures come in
};

std::span<const CatalogueEntry> catalogue();

/// The entry that a composed indicator name resolves to (exactly, or after taking off place, time and filler words as
/// the alias table's rules say), or `none`. Folded UTF-16 in; linear in its length.
std::uint32_t find_indicator(std::u16string_view name);

}  // namespace mubiao
