#pragma once

#include "core/contract/analysis.h"
#include "core/lexicon/marked_text.h"

namespace mubiao {

/// What a figure makes of several years, and how the next one of its list takes it over.
struct RateReading {
  Rate rate = Rate::plain;
  Span words;  ///< folded; empty where the figure before handed it on
};

/// Reads 年均, 累计 and 每年 in `lead`, the stretch between the figure before (or the head of the clause) and the
/// figure at hand. `before` is the reading of the figure before in the same clause, or null: a bare list goes on with
/// it.
///
///   地区生产总值、一般公共预算收入 年均增长 5.5% 、 6%
///                              average ┘    └ average, too
RateReading read_rate(const MarkedText& text, Span lead, const RateReading* before);

/// 2007年达到90亿元，平均每年增长11%: whether a figure is a yearly average by the last words of its clause. `before`:
/// what stands before it in its sentence. Cost: a bounded stretch.
bool averages_years(const MarkedText& text, Span before);

}  // namespace mubiao
