#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mubiao::generator {

/// How many characters must be put in, taken out or replaced to make `b` of `a`. Cost: the product of their lengths.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The name of `known` with the fewest edits from `name`, the first of several; empty where `known` is.
std::string nearest_name(std::string_view name, const std::vector<std::string>& known);

/// The message for a name that is none of `known`: where it stands, what it is, which one is nearest.
std::string unknown_name(const std::string& where, const std::string& name, const std::vector<std::string>& known);

}  // namespace mubiao::generator
