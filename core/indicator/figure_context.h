#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/clause/token.h"
#include "core/indicator/composition.h"
#include "core/indicator/phrase.h"
#include "core/indicator/token_trait.h"
#include "core/reading/measure.h"

namespace mubiao {

/// The indicator bound to the figure before, for those that share it.
struct Bound {
  Phrase phrase;
  std::vector<Span> tokens;  ///< the tokens of the phrase, in its order
  Composition composition = Composition::before;
  UnitKind kind = UnitKind::unknown;
  Measure measure = Measure::level;
  Span tail;  ///< the noun of measure (零售额) that closes it, or the last one that closed one before it
  bool own_tail = false;
};

/// What all candidates of one figure have in common.
struct FigureContext {
  const MarkedText* text = nullptr;
  std::span<const Token> tokens;       ///< of the sentence
  std::span<const TokenTrait> traits;  ///< of these tokens, and one more
  std::size_t at = 0;                  ///< token of the figure
  const Figure* figure = nullptr;
  MeasureReading measure;
  const Bound* previous = nullptr;
  Span lead;                          ///< subject of the sentence before, empty if none
  Span account;                       ///< the budget that was named last (一般公共预算), empty if none
  std::uint8_t account_distance = 0;  ///< 1 in the same sentence, 2 in the same paragraph, 3 farther
  std::span<const Phrase> history;    ///< indicators of the sentence's figures so far
  std::size_t region = 0;             ///< first token after the figure before
  std::size_t group = 0;              ///< first figure token of the list this one closes: "17.5%、[15%]"
  std::uint8_t group_index = 0;
  std::uint8_t group_size = 1;
  bool respectively = false;  ///< 分别 stands before the group
  std::uint8_t members = 0;   ///< names in the list before the group
};

/// The subject that `tokens` open with: their first nouns, up to a verb, an adverb or a mark. Empty if there is none.
Span leading_subject(std::span<const Token> tokens);

/// Fills region and group of a context whose other fields are set.
void place_in_group(FigureContext& context);

}  // namespace mubiao
