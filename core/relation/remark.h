#pragma once

#include <span>
#include <vector>

#include "core/contract/analysis.h"
#include "core/lexicon/marked_text.h"
#include "core/outline/outline.h"
#include "core/text/source_text.h"

namespace mubiao {

/// Results in words: a clause of the review that opens with standard headline indicators and goes on with words of
/// remarks (lists.tsv), about the year before the report's.
///
///   城镇新增就业超额完成全年任务            met
///   去年固定资产投资和CPI涨幅也未达年初预期  missed, one remark for each name
///   居民消费价格总体平稳                    neither; its year is that of a result of the same sentence
///
/// O(text + remarks × items of a sentence).
std::vector<Remark> find_remarks(const MarkedText& text, const Outline& parts, std::span<const Item> items,
                                 const SourceText& source);

}  // namespace mubiao
