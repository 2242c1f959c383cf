// The folding of a text and the joining of its lines: the bytes are UTF-16, little-endian.
#include "core/text/text.h"
#include "tests/fuzz/fuzz_input.h"

namespace {

std::string check_map(const mubiao::Text& text, std::size_t source_length) {
  const std::size_t size = text.units.size();
  if (text.from.size() != size || text.to.size() != size) return "a map of another length";
  for (std::size_t i = 0; i < size; ++i) {
    if (text.from[i] >= text.to[i] || text.to[i] > source_length) return "a unit that stands nowhere";
    if (i > 0 && (text.from[i] < text.from[i - 1] || text.to[i] < text.to[i - 1])) return "a map that goes back";
  }
  return {};
}

// The alphabet that core/text/text.h promises: line ends and spaces.
std::string check_breaks(std::u16string_view units) {
  for (std::size_t i = 0; i < units.size(); ++i) {
    const bool at_edge = i == 0 || i + 1 == units.size();
    if (units[i] == u'\n' && (at_edge || units[i - 1] == u'\n')) return "a line end at an edge or doubled";
    if (units[i] == u' ' && i > 0 && units[i - 1] == u' ') return "a doubled space";
    if (units[i] == u'\r' || units[i] == u'\t' || units[i] == u'\u3000' || units[i] <= u'\2')
      return "a unit of no text";
  }
  return {};
}

std::string check_repairs(const mubiao::Text& text, std::size_t source_length) {
  for (std::size_t i = 0; i < text.repairs.size(); ++i) {
    const mubiao::Span span = text.repairs[i].span;
    if (span.start > span.end || span.end > source_length) return "a repair outside of the source";
    if (i > 0 && span.start < text.repairs[i - 1].span.start) return "repairs out of order";
  }
  return {};
}

std::string check_fold(std::u16string_view source) {
  const mubiao::Text text = mubiao::fold(source);
  if (text.source_length != source.size()) return "another length of the source";
  std::string fault = check_map(text, source.size());
  if (fault.empty()) fault = check_breaks(text.units);
  return fault.empty() ? check_repairs(text, source.size()) : fault;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  report(check_fold(units_of(data, size)));
  return 0;
}
