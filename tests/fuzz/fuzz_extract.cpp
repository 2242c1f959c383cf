// The whole: the bytes are a text in UTF-16, little-endian. Its last line changes nothing before it.
#include "tests/fuzz/check_extract.h"
#include "tests/fuzz/check_prefix.h"
#include "tests/fuzz/fuzz_input.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::u16string text = units_of(data, size);
  report(check_extract(text));
  report(check_named(text));
  report(check_last_line(text));
  return 0;
}
