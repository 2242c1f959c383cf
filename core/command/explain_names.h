#pragma once

#include <string_view>

#include "core/clause/token.h"
#include "core/indicator/composition.h"

namespace mubiao {

// The names that the source gives the enumerators, for people who read it.

std::string_view name(TokenKind kind);
std::string_view name(Composition composition);

}  // namespace mubiao
