#pragma once

#include <span>

#include "core/quantity/quantity.h"

namespace mubiao {

/// The comparator that a word of a comparator table stands for (不低于 is ≥); nothing where its row names none.
std::optional<Comparator> comparator_of(const Mark& mark);

/// Whether the figure that ends at `at` is a step that is passed, or the last of several: 突破7万亿、8万亿|两个大关.
bool counts_steps(std::u16string_view text, std::uint32_t at);

/// Reads the comparator words before and after `figure` inside the sentence `range` and widens its span over them:
/// 不低于10%, 1.5亿吨以上, 近300亿元, 1000套（间）左右. Keeps a comparator that the numeral itself carries (800多万).
void read_comparator(const MarkedText& text, Span range, Figure& figure);

/// Hands on in each list of `figures`, those of one sentence, what is said once for all of it: before its first figure
/// (分别突破1000亿元、2000亿元) or behind its last (分别控制在5%、4%和3%以内, as 控制在 without a bound bounds nothing;
/// 分别增长5%、6%左右). 80%和70%以上 without such a verb stays as it is. All have been read by `read_comparator`.
void share_comparators(const MarkedText& text, std::span<Figure> figures);

}  // namespace mubiao
