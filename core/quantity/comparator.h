#pragma once

#include <span>

#include "core/quantity/quantity.h"

namespace mubiao {

/// The comparator that a word of a comparator table stands for (不低于 is ≥); nothing where its row names none.
std::optional<Comparator> comparator_of(const Mark& mark);

/// Reads the comparator words before and after `figure` inside the sentence `range` and widens its span over them:
/// 不低于10%, 1.5亿吨以上, 近300亿元, 1000套（间）左右. Keeps a comparator that the numeral itself carries (800多万).
void read_comparator(const MarkedText& text, Span range, Figure& figure);

/// 分别突破1000亿元、2000亿元: what stands before the first figure of a list holds for the second, too. Both have been
/// read by `read_comparator`.
void share_comparator(const MarkedText& text, const Figure& before, Figure& figure);

/// 分别控制在5%、4%和3%以内: the bound behind the last figure of a list is that of all of it, since 控制在 without one
/// bounds nothing; 分别增长5%、6%左右: 左右 is that of all that 分别 deals out. 80%和70%以上 without such a verb stays
/// as it is. `figures` are those of one sentence.
void share_bound(const MarkedText& text, std::span<Figure> figures);

}  // namespace mubiao
