#pragma once

#include <algorithm>
#include <span>

#include "core/contract/span.h"

namespace mubiao {

/// The first of `spans` (in order, none overlapping another) that ends behind `at`, or null. Logarithmic.
inline const Span* first_ending_after(std::span<const Span> spans, std::uint32_t at) {
  const auto found = std::partition_point(spans.begin(), spans.end(), [at](Span span) { return span.end <= at; });
  return found == spans.end() ? nullptr : &*found;
}

}  // namespace mubiao
