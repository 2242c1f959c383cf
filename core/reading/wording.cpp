#include "core/reading/wording.h"

#include <algorithm>

#include "core/reading/clause.h"
#include "core/text/character.h"

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

/// 扣除价格因素，居民收入增长6%: where the figure's clause begins or, with it, the short clause before it that has no
/// figure of its own.
std::uint32_t start_of_definition(std::u16string_view text, Span sentence, Span clause) {
  constexpr std::uint32_t longest = 14;  // 扣除房地产开发投资后
  if (clause.start <= sentence.start) return clause.start;
  const Span before = clause_before(text, sentence, clause.start - 1);
  const std::u16string_view words = units_in(text, before);
  return words.size() <= longest && std::none_of(words.begin(), words.end(), is_digit) ? before.start : clause.start;
}

/// 固定资产投资增长6%（不含农户）: where the aside right behind the figure ends.
std::uint32_t end_of_definition(std::u16string_view text, Span sentence, const Figure& figure) {
  constexpr std::uint32_t longest = 12;
  const std::uint32_t end = figure.span.end;
  if (end >= sentence.end || text[end] != u'（') return end;
  return std::min(sentence.end, end + longest);
}

}  // namespace

Wording read_wording(const MarkedText& text, Span sentence, Span clause, const Figure& figure) {
  constexpr std::uint32_t longest_estimate = 120;  // a list of some ten figures behind 预计
  const std::uint32_t end = figure.figure.start;
  std::uint32_t start = end;
  while (start > sentence.start && end - start < longest_estimate && text.text()[start - 1] != u'；') --start;
  Wording wording;
  wording.estimate = last_word(text, {start, end}, lexicon_value::estimate);
  const Span around = {start_of_definition(text.text(), sentence, clause),
                       end_of_definition(text.text(), sentence, figure)};
  wording.definition = last_word(text, around, lexicon_value::exclusion);
  wording.excludes = !wording.definition.empty();
  if (!wording.excludes) wording.definition = last_word(text, around, lexicon_value::basis);
  return wording;
}

}  // namespace mubiao
