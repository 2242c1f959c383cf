#pragma once

#include <optional>
#include <string>

#include "core/quantity/literal.h"

namespace mubiao {

/// One numeral as `{"value":…,"unit":…}`: UTF-8, no newline; both null for nothing, the unit null where none is
/// written. Linear in the length of the unit.
std::string to_json(const std::optional<LiteralValue>& literal);

}  // namespace mubiao
