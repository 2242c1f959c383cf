#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "core/contract/span.h"

namespace mubiao {

/// The words of `source` at `span`, cut at the end of the source.
constexpr std::u16string_view quote(std::u16string_view source, Span span) {
  const std::size_t start = std::min<std::size_t>(span.start, source.size());
  const std::size_t end = std::clamp<std::size_t>(span.end, start, source.size());
  return source.substr(start, end - start);
}

}  // namespace mubiao
