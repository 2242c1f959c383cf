#pragma once

#include <cstdint>
#include <vector>

namespace mubiao {

// Whole numbers in a generated table: seven bits a byte, lowest first, the top bit says that another byte follows.
// Small numbers, such as the steps from one character of a sorted list to the next, take a byte each, and gzip packs
// bytes better than wider integers. A signed number n is written as 2n, or -2n - 1 below zero.

/// Reads what `append_number` and `append_signed` wrote, one after the other. The tables are our own: no bounds.
class NumberReader {
 public:
  explicit NumberReader(const std::uint8_t* at) : at_(at) {}

  std::uint32_t next() {
    std::uint32_t number = 0;
    for (unsigned shift = 0;; shift += 7) {
      const std::uint32_t byte = *at_++;
      number |= (byte & 0x7F) << shift;
      if (byte < 0x80) return number;
    }
  }

  std::int32_t next_signed() {
    const std::uint32_t number = next();
    return static_cast<std::int32_t>(number >> 1) ^ -static_cast<std::int32_t>(number & 1);
  }

 private:
  const std::uint8_t* at_;
};

inline void append_number(std::vector<std::uint8_t>& out, std::uint32_t number) {
  for (; number >= 0x80; number >>= 7) out.push_back(static_cast<std::uint8_t>(number | 0x80));
  out.push_back(static_cast<std::uint8_t>(number));
}

inline void append_signed(std::vector<std::uint8_t>& out, std::int32_t number) {
  const auto bits = static_cast<std::uint32_t>(number);
  append_number(out, number < 0 ? ~(bits << 1) : bits << 1);
}

}  // namespace mubiao
