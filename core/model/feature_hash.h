#pragma once

#include <cstdint>
#include <string_view>

namespace mubiao {

// What the two linear models (which figures are items, what a figure measures) share: how a feature becomes a place in
// a weight table. A change here makes the trained weights meaningless, and so does one of the numbers that are hashed:
// the enumerators of features, tokens, compositions, unit groups, measures, shapes, numeral forms and comparators.

/// Size of the larger weight table; the smaller takes the upper bits.
inline constexpr std::uint32_t feature_bits = 16;
inline constexpr std::uint32_t feature_count = 1u << feature_bits;

/// The place of a feature: a template's number and up to three values. The products don't wait for each other; the
/// values are mostly small, so that each needs a multiplier of its own.
constexpr std::uint32_t feature_place(std::uint32_t asked, std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
  std::uint32_t h = asked * 0x9E3779B1u + a * 0x85EBCA77u + b * 0x27D4EB2Fu + c * 0x165667B1u;
  h = (h ^ (h >> 16)) * 0x85EBCA6Bu;
  return h >> (32 - feature_bits);
}

/// FNV-1a over the units of `text`.
constexpr std::uint32_t hash_text(std::u16string_view text) {
  std::uint32_t h = 2166136261u;
  for (const char16_t c : text) h = (h ^ c) * 16777619u;
  return h;
}

}  // namespace mubiao
