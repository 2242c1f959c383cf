#pragma once

#include "core/indicator/phrase.h"
#include "core/lexicon/marked_text.h"

namespace mubiao {

/// Cuts off what a chosen name says beside the thing measured: who announces it (示例集团计划|加开列车 → 加开列车,
/// 年通过能力|将新增 → 年通过能力), who or what brings it about (使全市|电话总数, 集中劳力|改造低产田), and what it is
/// compared with (平均入住率|较平日高出 → 平均入住率). A name that is nothing else (较规划基期, 五年前,
/// 剔除一次性因素后) becomes `before`, that of the figure before, if there is one. Cost: the words of the name.
void trim_name(const MarkedText& text, const Phrase& before, Phrase& name);

}  // namespace mubiao
