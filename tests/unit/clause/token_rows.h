#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/clause/token.h"
#include "core/command/explain_names.h"
#include "core/quantity/quantity.h"
#include "core/text/text.h"
#include "core/text/utf.h"
#include "core/time/time_finder.h"

namespace mubiao {

/// One sentence, cut into tokens before anything is admitted.
struct TokenizedSentence {
  explicit TokenizedSentence(std::u16string_view sentence) : text(fold(sentence)), marked(text.units) {
    const Span whole{0, static_cast<std::uint32_t>(text.units.size())};
    find_times(marked, whole, times);
    find_figures(marked, whole, times, 0, figures);
    tokens = tokenize(marked, whole, times, figures, 0);
  }

  std::string words(Span span) const { return utf8_from_utf16(marked.text().substr(span.start, span.length())); }

  /// "地区生产总值/indicator 增长/up 6%/figure"
  std::string row() const {
    std::string out;
    for (const Token& token : tokens) {
      if (!out.empty()) out += ' ';
      out += words(token.span) + "/" + std::string(name(token.kind));
    }
    return out;
  }

  Text text;
  MarkedText marked;
  std::vector<FoundTime> times;
  std::vector<Figure> figures;
  std::vector<Token> tokens;
};

}  // namespace mubiao
