#pragma once

#include <cstdint>
#include <vector>

#include "core/indicator/composition.h"
#include "core/indicator/figure_context.h"
#include "core/indicator/phrase.h"

namespace mubiao {

struct Candidate {
  Composition composition = Composition::before;
  Phrase phrase;
  // Token indices of the local stretch and of the stretch behind the figure; first > last where there is none.
  std::uint16_t first = 1, last = 0;
  std::uint16_t after_first = 1, after_last = 0;
  std::uint8_t shared = 0;  ///< tokens taken from the indicator before
  std::uint8_t rest = 0;    ///< tokens of it left out
};

/// All readings of what the figure measures, at most a few score; `candidates` is cleared first. Linear in the clause.
void propose_candidates(const FigureContext& context, std::vector<Candidate>& candidates);

/// The tokens of a candidate's phrase, for the figures that share them.
std::vector<Span> phrase_tokens(const FigureContext& context, const Candidate& candidate);

}  // namespace mubiao
