#include "core/reading/wording.h"

#include <algorithm>

namespace mubiao {
namespace {

/// The last word of that value that lies in `range`; empty if there is none.
Span last_word(const MarkedText& text, Span range, std::int16_t value) {
  Span found;
  for (std::uint32_t at = range.start; at < range.end; ++at) {
    const Mark* mark = text.longest(at, WordClass::coverage);
    if (mark != nullptr && mark->value == value && mark->end <= range.end) found = {at, mark->end};
  }
  return found;
}

}  // namespace

Wording read_wording(const MarkedText& text, Span sentence, Span clause, const Figure& figure) {
  constexpr std::uint32_t longest_estimate = 120;  // a list of some ten figures behind 预计
  constexpr std::uint32_t short_clause = 14;       // 扣除房地产开发投资后，
  constexpr std::uint32_t longest_aside = 12;      // （不含农户）
  const std::uint32_t end = figure.figure.start;
  const auto back = [&](std::uint32_t from, std::uint32_t reach) {
    return from - std::min(reach, from - sentence.start);
  };
  Wording wording;
  wording.estimate = last_word(text, {back(end, longest_estimate), end}, lexicon_value::estimate);
  const Span around = {back(clause.start, short_clause), std::min(sentence.end, figure.span.end + longest_aside)};
  wording.definition = last_word(text, around, lexicon_value::exclusion);
  wording.excludes = !wording.definition.empty();
  if (!wording.excludes) wording.definition = last_word(text, around, lexicon_value::basis);
  return wording;
}

}  // namespace mubiao
