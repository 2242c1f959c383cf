// libFuzzer target: the bytes are UTF-16 units, little-endian.
//
//   cmake --preset fuzz && cmake --build --preset fuzz
//   bash tests/fuzz/run.sh [SECONDS]
#include <cstddef>
#include <cstdint>
#include <iostream>
#include <string>

#include "tests/fuzz/check_extract.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::u16string text;
  text.reserve(size / 2);
  for (std::size_t i = 0; i + 1 < size; i += 2) text += static_cast<char16_t>(data[i] | data[i + 1] << 8);
  const std::string fault = check_extract(text);
  if (!fault.empty()) {
    std::cerr << fault << '\n';
    __builtin_trap();
  }
  return 0;
}
