#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/item/draft.h"
#include "core/reading/period.h"

namespace mubiao {

/// Gives a second list of figures the names that 分别 dealt out to the list right before it: 存款、贷款余额分别为
/// 30亿元、20亿元，|比年初增加3亿元、2亿元. The middle members of a dealt list get the end that its first and last
/// share (投资、|消费|、外贸增速). `items` are those of the sentence that `tokens` are of. Linear.
void name_second_lists(const MarkedText& text, std::span<const Token> tokens, std::span<DraftItem> items);

/// 分别|实现|增加值, 分别完成|投资: the noun of measure that closes `words`, which stand behind 分别, with nothing
/// but a verb of state before it. Empty where there is none. O(length of `words`).
Span dealt_noun(const MarkedText& text, Span words);

/// A time that 分别 deals out to one of a list's figures, as the words before it list one for each: 上半年、全年…分别
/// 增长5.1%、5.3%.
struct DealtTime {
  std::uint32_t figure = 0;  ///< index into Draft::figures
  TimeExpression time;
  bool ahead = false;  ///< 到 leads to the first of the list, and so to all: 到2025年、2030年分别达到
};

/// All of the document, in the order of their figures. `draft` and `outline` are of `text`. Linear in its length.
std::vector<DealtTime> deal_out_times(const MarkedText& text, const Draft& draft, const Outline& outline);

}  // namespace mubiao
