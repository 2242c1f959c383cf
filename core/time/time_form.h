#pragma once

#include <optional>

#include "core/numeral/numeral.h"
#include "core/time/found_time.h"
#include "core/time/sentence_text.h"

namespace mubiao {

// The forms of time expressions. Each reader looks for its own form exactly at `at`, gives it without the words that
// lead to it (到, 截至), and nothing where there is none. Cost: the words of the form.

/// 今年, 上半年, 五年来: a word of time.tsv.
std::optional<FoundTime> time_word(const SentenceText& sentence, std::uint32_t at);

/// “十四五”期间, 十五五时期, 第六个五年计划期间; the plan by itself is a name.
std::optional<FoundTime> plan_period(const SentenceText& sentence, std::uint32_t at);

/// 2025年, 一九五四年, 2030年底前, 2021—2025年.
std::optional<FoundTime> calendar_years(const SentenceText& sentence, std::uint32_t at);

/// 9月, 6月底前, 1至11月, 9月15日.
std::optional<FoundTime> calendar_months(const SentenceText& sentence, std::uint32_t at);

/// 今天（5月6日）, 昨日（6日）: the day of a story.
std::optional<FoundTime> story_day(const SentenceText& sentence, std::uint32_t at);

/// Behind the 13时42分 of 8月5日|13时42分 and of 昨日|18时, or `end`.
std::uint32_t end_of_clock(const SentenceText& sentence, std::uint32_t end);

/// 3季度, 一至三季度.
std::optional<FoundTime> calendar_quarters(const SentenceText& sentence, std::uint32_t at);

/// 前5个月, 头5个月, 前3季度: from the beginning of the year on.
std::optional<FoundTime> first_months(const SentenceText& sentence, std::uint32_t at);

/// 三年内, 两年来, 2—3年内, 三个月内, 三年时间, 未来3年, 过去3年, and 三年 right before a verb; any other 三年 is no
/// period. `number` is what stands where it is looked for.
std::optional<FoundTime> duration(const SentenceText& sentence, const Numeral& number);

/// 自园区建成以来, 开工以来, 展会期间: what happened last before the 以来 or 期间 at `at`, from 自 or from the head of
/// its clause on; what 期间 is said of is short and stands at the head of its clause.
std::optional<FoundTime> since_event(const SentenceText& sentence, std::uint32_t at);

}  // namespace mubiao
