#pragma once

#include <cstdint>
#include <string_view>

#include "core/contract/span.h"
#include "core/lexicon/marked_text.h"

namespace mubiao {

// Pieces of a milestone's subject, by where they end. Each function takes a place in folded text and a limit that the
// piece may not pass, and gives the place back where there is no such piece. Cost: the piece, of a bracket the limit.

/// Behind the “…”, 《…》 or （…） that opens at `at`.
std::uint32_t bracket_end(std::u16string_view text, std::uint32_t at, std::uint32_t end);

/// Behind the longest word of `word_class` that starts at `at`. Nearly always there is none, which is told in line.
inline std::uint32_t mark_end(const MarkedText& text, std::uint32_t at, std::uint32_t limit, WordClass word_class) {
  if (!text.starts(at, word_class)) return at;
  for (const Mark& mark : text.at(at)) {
    if (mark.end <= limit && MarkedText::word_class(mark) == word_class) return mark.end;
  }
  return at;
}

/// The start of the longest word of `word_class` that ends at `end`, if it is not before `limit`.
std::uint32_t mark_start(const MarkedText& text, std::uint32_t end, std::uint32_t limit, WordClass word_class);

/// Behind 第四届, 第十二次: singles an event out, whatever it is called.
std::uint32_t ordinal_end(std::u16string_view text, std::uint32_t at, std::uint32_t end);

/// Behind the classifier of a numeral that counts things (27个). Sizes that only describe (500千伏, 3000吨级, 44亿元)
/// count nothing.
std::uint32_t count_end(const MarkedText& text, std::uint32_t at, std::uint32_t end);

}  // namespace mubiao
