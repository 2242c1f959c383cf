#pragma once

#include <cstdint>

namespace mubiao {

/// What a stretch of a report does: look back, look ahead, or neither (glossary, notes).
enum class Part : std::uint8_t { review, plan, other };

}  // namespace mubiao
