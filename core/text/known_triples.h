#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text/line.h"

namespace mubiao {

/// Which three characters stand side by side inside lines: tells a word that a column break cut from two that merely
/// met (pairs alone were tried: they join many a heading to its paragraph). A bit set, two of 32 bits per unit for each
/// triple; a collision only makes a triple look known (one in 250).
class KnownTriples {
 public:
  /// Learns from the lines that begin in [start, start + region).
  KnownTriples(std::u16string_view units, const std::vector<Line>& lines, std::uint32_t start)
      : start_(start), bits_(region * 32 / 64, 0) {
    const auto first = std::lower_bound(lines.begin(), lines.end(), start,
                                        [](const Line& line, std::uint32_t at) { return line.start < at; });
    for (auto line = first; line != lines.end() && line->start - start < region; ++line)
      for (std::uint32_t i = line->start + 2; i < line->end; ++i) {
        const std::uint64_t hash = hash_of(units[i - 2], units[i - 1], units[i]);
        set(hash >> 42);
        set(hash >> 20 & mask);
      }
  }

  /// A report is shorter than a region; more than one at a time would only push the bits out of the cache.
  static constexpr std::uint32_t region = 1U << 17;

  std::uint32_t start() const { return start_; }

  bool knows(char16_t a, char16_t b, char16_t c) const {
    const std::uint64_t hash = hash_of(a, b, c);
    return is_set(hash >> 42) && is_set(hash >> 20 & mask);
  }

 private:
  static std::uint64_t hash_of(char16_t a, char16_t b, char16_t c) {
    return (static_cast<std::uint64_t>(a) << 32 | static_cast<std::uint64_t>(b) << 16 | c) * 0x9E3779B97F4A7C15ULL;
  }

  void set(std::uint64_t slot) { bits_[static_cast<std::size_t>(slot / 64)] |= 1ULL << slot % 64; }

  bool is_set(std::uint64_t slot) const { return (bits_[static_cast<std::size_t>(slot / 64)] >> slot % 64 & 1) != 0; }

  static constexpr std::uint64_t mask = region * 32ULL - 1;  // 22 bits

  std::uint32_t start_ = 0;
  std::vector<std::uint64_t> bits_;
};

}  // namespace mubiao
