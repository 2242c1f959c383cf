// The whole: the bytes are a text in UTF-16, little-endian.
#include "tests/fuzz/check_extract.h"
#include "tests/fuzz/fuzz_input.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  report(check_extract(units_of(data, size)));
  return 0;
}
