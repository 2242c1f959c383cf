#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

namespace mubiao::comparison {

/// Parses JSON (UTF-8) and keeps of its objects only the keys that a comparison reads: of a whole analysis they are a
/// third, and to build the rest takes longer than to read past it. Empty for what is no JSON. Linear in the length.
std::optional<nlohmann::json> parse_kept(std::string_view json);

}  // namespace mubiao::comparison
