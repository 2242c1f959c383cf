#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace mubiao {

/// A set of UTF-16 units, one bit each, made at compile time, or once where it is of the words of a list. For sets that
/// every unit of a text is asked about: one load where a chain of comparisons would guess wrong at every few units.
class UnitSet {
 public:
  constexpr explicit UnitSet(std::u16string_view members) {
    for (const char16_t unit : members) add(unit);
  }

  /// The first units of words.
  static UnitSet first_of(std::span<const std::u16string_view> words) {
    UnitSet first{std::u16string_view()};
    for (const std::u16string_view word : words) first.add(word[0]);
    return first;
  }

  friend constexpr UnitSet operator|(UnitSet a, const UnitSet& b) {
    for (std::size_t i = 0; i < a.bits_.size(); ++i) a.bits_[i] |= b.bits_[i];
    return a;
  }

  constexpr bool holds(char16_t unit) const { return (bits_[unit / 64U] >> unit % 64U & 1) != 0; }

 private:
  constexpr void add(char16_t unit) { bits_[unit / 64U] |= std::uint64_t{1} << unit % 64U; }

  std::array<std::uint64_t, 1024> bits_{};
};

}  // namespace mubiao
