#pragma once

#include <string>
#include <string_view>

#include "core/table/generator/table_file.h"

namespace mubiao::generator {

// Text of the C++ files that are written.

/// The first line of a generated file.
std::string banner();

/// A fault unless `name`, from `column`, is of small letters, digits and _ and begins with a letter.
void check_identifier(const Place& place, const std::string& column, const std::string& name);

/// The name in C++: a name that the language keeps for itself gets a trailing underscore (`and_`).
std::string cpp_name(const std::string& name);

/// A C++ string literal without prefix.
std::string literal(std::string_view text);

}  // namespace mubiao::generator
