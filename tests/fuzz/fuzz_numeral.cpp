// The reader of numerals, at each place of a text in UTF-16, little-endian.
#include "core/numeral/numeral.h"
#include "tests/fuzz/fuzz_input.h"

namespace {

bool is_inside(mubiao::Span inner, mubiao::Span outer) {
  return inner.empty() || (outer.start <= inner.start && inner.end <= outer.end);
}

std::string check_numerals(std::u16string_view text) {
  for (std::uint32_t at = 0; at <= text.size(); ++at) {
    const auto numeral = mubiao::read_numeral(text, at);
    if (!numeral) continue;
    if (numeral->span.start != at || numeral->span.empty() || numeral->span.end > text.size()) return "span";
    if (!is_inside(numeral->more, numeral->span) || !is_inside(numeral->magnitude, numeral->span))
      return "words outside";
    if (numeral->upper && !(numeral->value < *numeral->upper)) return "upper end below the lower";
    if (numeral->value.digits < 0) return "negative value";
    // What stands behind a numeral's own words and one more character doesn't change it
    const std::u16string_view cut = text.substr(0, numeral->span.end);
    const auto again = mubiao::read_numeral(cut, at);
    if (again && again->span.end > numeral->span.end) return "longer without what follows";
  }
  return {};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  report(check_numerals(units_of(data, size)));
  return 0;
}
