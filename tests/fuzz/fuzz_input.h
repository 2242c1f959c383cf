#pragma once

#include <cstddef>
#include <cstdint>
#include <iostream>
#include <string>

/// The bytes of a fuzzer as UTF-16 units, little-endian; an odd last byte is left out.
inline std::u16string units_of(const std::uint8_t* data, std::size_t size) {
  std::u16string text;
  text.reserve(size / 2);
  for (std::size_t i = 0; i + 1 < size; i += 2) text += static_cast<char16_t>(data[i] | data[i + 1] << 8);
  return text;
}

/// Ends the fuzzer with a find where `fault` says something.
inline void report(const std::string& fault) {
  if (fault.empty()) return;
  std::cerr << fault << '\n';
  __builtin_trap();
}
