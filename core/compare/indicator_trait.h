#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/contract/analysis.h"
#include "core/lexicon/indicator_nature.h"

namespace mubiao::comparison {

std::string_view name(Aim aim);  ///< "up", "down", "near"

/// The aim of a code of the catalogue; up for none.
Aim aim_of(std::string_view code);

/// A rate, share or stock stands at a moment, so that the end of a longer time tells it too; a flow does not. Without a
/// code only a share is known to be one.
bool is_state(std::string_view code, Measure measure, std::string_view unit);

/// 居民消费价格指数控制在2%以内: percent of an indicator that is no share are a rise, whatever the verb.
bool is_growth_by_nature(std::string_view code, std::string_view unit, const std::optional<Decimal>& value);

/// Codes whose figures together are all of what `code` counts (urban and rural); empty where it is not divided.
std::span<const std::string_view> parts_of(std::string_view code);

/// A code beside which a report may tell of `code` (exports for all trade); empty where there are none.
std::span<const std::string_view> kin_of(std::string_view code);

/// The usual name of a code; empty for one that the catalogue does not know. UTF-16.
std::u16string_view name_of_code(std::string_view code);

/// The place of a code in the catalogue; its length for an unknown one.
std::size_t row_of_code(std::string_view code);

}  // namespace mubiao::comparison
