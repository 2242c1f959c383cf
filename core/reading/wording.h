#pragma once

#include "core/lexicon/marked_text.h"
#include "core/quantity/quantity.h"

namespace mubiao {

/// Words around a figure that tell how sure it is and what it counts. Folded; empty where there are none.
struct Wording {
  Span estimate;          ///< 预计, 初步核算: before the figure, in its sentence
  Span definition;        ///< 不含农户, 扣除价格因素: in its clause or in the short one before it
  bool excludes = false;  ///< the definition leaves something out (不含农户)
};

/// `clause`: the stretch of the figure's clause before it (clause_before). Cost: the sentence up to the figure.
Wording read_wording(const MarkedText& text, Span sentence, Span clause, const Figure& figure);

}  // namespace mubiao
