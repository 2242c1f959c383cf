// Sentences composed of the lexicons' words, then damaged: the bytes choose. Two bytes name a word; a first byte over
// 250 damages the text at the place that the second one names.
//
// Besides what holds for every text: a closing line that says nothing changes no item before it.
#include <algorithm>
#include <vector>

#include "core/lexicon/lexicon.h"
#include "core/mubiao.h"
#include "core/output/json.h"
#include "tests/fuzz/check_extract.h"
#include "tests/fuzz/composed_text.h"
#include "tests/fuzz/fuzz_input.h"

namespace {

std::string check_prefix(const std::u16string& text) {
  const mubiao::Analysis before = mubiao::extract(text);
  const mubiao::Analysis after = mubiao::extract(text + u"\n谢谢大家！");
  if (before.items.size() != after.items.size()) return "a closing line changes the number of items";
  for (std::size_t i = 0; i < before.items.size(); ++i) {
    const mubiao::Item& a = before.items[i];
    const mubiao::Item& b = after.items[i];
    if (a.quantity.span != b.quantity.span || a.status != b.status || a.indicator.text != b.indicator.text)
      return "a closing line changes item " + std::to_string(i);
  }
  return {};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::u16string text = composed_text(data, size);
  report(check_extract(text));
  report(check_prefix(text + u"。"));
  return 0;
}
