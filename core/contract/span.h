#pragma once

#include <cstdint>
#include <string_view>

namespace mubiao {

/// Index of nothing: a section, item or catalogue entry that is not there.
inline constexpr std::uint32_t none = 0xFFFFFFFF;

/// A half-open stretch [start, end) of UTF-16 code units. Whether it points into the source or into the
/// folded text is said by the struct that holds it; the analysis points into the source only.
struct Span {
  std::uint32_t start = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t length() const { return end - start; }
  constexpr bool empty() const { return end <= start; }
  friend constexpr bool operator==(const Span&, const Span&) = default;
};

/// The units of a span that lies within them.
constexpr std::u16string_view units_in(std::u16string_view units, Span span) {
  return units.substr(span.start, span.length());
}

}  // namespace mubiao
