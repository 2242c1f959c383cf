// Sentences composed of the lexicons' words, then damaged: the bytes choose. Two bytes name a word; a first byte over
// 250 damages the text at the place that the second one names. The last quarter of the bytes makes a paragraph of its
// own, which changes nothing before it.
#include "tests/fuzz/check_extract.h"
#include "tests/fuzz/check_prefix.h"
#include "tests/fuzz/composed_text.h"
#include "tests/fuzz/fuzz_input.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::size_t first = size - size / 4;
  const std::u16string text = composed_text(data, first) + u'。';
  const std::u16string last = composed_text(data + first, size - first);
  report(check_extract(text + u'\n' + last));
  report(check_prefix(text, last));
  return 0;
}
