#pragma once

#include "core/lexicon/marked_text.h"
#include "core/reading/period.h"

namespace mubiao {

/// Whether a time is one whole year, a part of one, several, or the end of a stretch (到2030年底, 截至目前).
PeriodExtent extent_of(const MarkedText& text, const TimeExpression& time);

/// When a target of `period` is due, seen from `this_year`; `none` where that is not known. `rate`: a yearly average is
/// one of several years whatever it names.
Horizon horizon_of(const Period& period, Rate rate, std::int16_t this_year);

}  // namespace mubiao
