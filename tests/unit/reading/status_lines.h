#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/output/names.h"
#include "core/reading/status.h"
#include "tests/unit/expect_lines.h"
#include "tests/unit/reading/read_sentence.h"

namespace mubiao {

/// Each figure of a sentence as "figure|status|words that told", with ! where they speak against the part. The last
/// time before the figure that nothing is compared with governs it.
inline std::vector<std::string> status_lines(std::u16string_view words, Part part, Calendar calendar,
                                             Teller teller = {}) {
  const ReadSentence sentence(words);
  const std::vector<TimeExpression> times = resolve_times(sentence.times, calendar);
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    const Token& token = sentence.tokens[i];
    if (token.kind != TokenKind::figure) continue;
    const TimeExpression* time = nullptr;
    for (const TimeExpression& candidate : times)
      if (candidate.span.start < token.span.start && !candidate.compared) time = &candidate;
    const StatusReading reading = read_status(sentence.marked, sentence.tokens, i, part, time, calendar, teller);
    lines.push_back(cut(sentence.units(), token.span) + "|" + std::string(name(reading.status)) + "|" +
                    cut(sentence.units(), reading.words) + (reading.contested ? "!" : ""));
  }
  return lines;
}

}  // namespace mubiao
