#pragma once

#include <cstdint>
#include <vector>

#include "core/contract/span.h"
#include "core/lexicon/marked_text.h"

namespace mubiao {

/// Beside a named one, a member of this length that ends in a thing one can point at tells enough (国家会议中心二期).
inline constexpr std::uint32_t telling_member = 5;

/// The named members of "A、B" (folded): each a subject of its own where all of them are headed; otherwise the whole.
/// Linear in the subject.
std::vector<Span> split_subject(const MarkedText& text, Span subject);

}  // namespace mubiao
