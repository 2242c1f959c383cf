#pragma once

#include <string_view>
#include <vector>

#include "core/clause/token.h"
#include "core/text/text.h"
#include "core/time/time_finder.h"

namespace mubiao {

/// One sentence read as far as its tokens, without outline, models or items: every figure counts.
struct ReadSentence {
  explicit ReadSentence(std::u16string_view words) : text(fold(words)), marked(text.units) {
    const Span whole = {0, static_cast<std::uint32_t>(text.units.size())};
    find_times(marked, whole, times);
    find_figures(marked, whole, times, 0, figures);
    tokens = tokenize(marked, whole, times, figures, 0);
  }
  ReadSentence(const ReadSentence&) = delete;  // `marked` points into `text`
  ReadSentence& operator=(const ReadSentence&) = delete;

  Span range() const { return {0, static_cast<std::uint32_t>(text.units.size())}; }
  std::u16string_view units() const { return text.units; }

  Text text;
  MarkedText marked;
  std::vector<FoundTime> times;
  std::vector<Figure> figures;
  std::vector<Token> tokens;
};

}  // namespace mubiao
