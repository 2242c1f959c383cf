// The finder of times, in each sentence of a text in UTF-16, little-endian.
#include <algorithm>
#include <vector>

#include "core/time/time_finder.h"
#include "tests/fuzz/fuzz_input.h"

namespace {

std::string check_time(const mubiao::FoundTime& time, mubiao::Span sentence) {
  if (time.span.empty()) return "a time without words";
  if (time.span.start < sentence.start || time.span.end > sentence.end) return "a time outside of its sentence";
  if (time.until < time.span.end || time.until > sentence.end) return "a reach outside of the sentence";
  if (time.form == mubiao::TimeForm::years && time.last < time.first) return "years that end before they begin";
  return {};
}

std::string check_sentence(const mubiao::MarkedText& text, mubiao::Span sentence) {
  std::vector<mubiao::FoundTime> times;
  mubiao::find_times(text, sentence, times);
  for (std::size_t i = 0; i < times.size(); ++i) {
    const std::string fault = check_time(times[i], sentence);
    if (!fault.empty()) return fault;
    if (i > 0 && times[i].span.start < times[i - 1].span.end) return "times that overlap or stand out of order";
  }
  return {};
}

std::string check_times(std::u16string_view units) {
  const mubiao::MarkedText text(units);
  for (std::size_t start = 0; start < units.size();) {
    const std::size_t end = std::min(units.find_first_of(u"。\n", start), units.size() - 1) + 1;
    const std::string fault =
        check_sentence(text, {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)});
    if (!fault.empty()) return fault;
    start = end;
  }
  return {};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  report(check_times(units_of(data, size)));
  return 0;
}
