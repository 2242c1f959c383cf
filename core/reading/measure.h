#pragma once

#include <span>

#include "core/clause/token.h"

namespace mubiao {

/// What a figure says of its indicator, and the words that told.
struct MeasureReading {
  Measure measure = Measure::level;
  Direction direction = Direction::none;
  Span words;                      ///< folded; empty where the unit or the list before decided
  const Figure* figure = nullptr;  ///< the figure that was read; set by the caller that goes through a sentence
};

/// Reads measure and direction of the figure of token `at`. `before` is the reading of the figure token before it in
/// the same sentence, or null. Looks from the figure back to the last mark, and a few tokens ahead. Cost: the clause.
MeasureReading read_measure(const MarkedText& text, std::span<const Token> tokens, std::size_t at, const Figure& figure,
                            const MeasureReading* before);

}  // namespace mubiao
