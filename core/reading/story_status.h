#pragma once

#include <optional>

#include "core/reading/status.h"

namespace mubiao {

/// Whether the figure of token `at` was reached or is aimed at, in a text that is nobody's report: what is told is a
/// result unless a word before it in its sentence looks ahead (将, 计划, 拟, 预计, 力争 …) or its time lies ahead. The
/// nearest word counts: 已, 目前, 截至昨天 and 了 lead to what is reached.
///
///   展会|将|于10月举办，|截至|昨天，已有 [203个] 国家报名     result, by 已
///   建成后|将|带动投资 [20亿元]                          target, by 将
///
/// `time` governs the figure from wherever it stands, or is null. Cost: the sentence up to the figure.
StatusReading read_story_status(const MarkedText& text, std::span<const Token> tokens, std::size_t at,
                                const TimeExpression* time, Calendar calendar);

/// 全县|计划|造林9万亩: a target by the nearest word before the figure that tells, |已|造林9万亩 a result; nothing
/// where there is no such word.
std::optional<StatusReading> told_by_words(const MarkedText& text, std::span<const Token> tokens, std::size_t at);

/// 到2030年, 年底前, 未来五年: whether a time lies ahead of a text of the years `calendar`, which may be unknown.
bool lies_ahead_of_text(const MarkedText& text, const TimeExpression& time, Calendar calendar);

/// 将2.8万亿元纳入预算, 将比例提高到75%: whether 将 stands for 把, by the token behind it.
bool takes_object(const MarkedText& text, const Token& next);

/// The same by what follows as well, up to the verb that says what became of the object: 将甲、乙等6处纳入名录.
/// `at`: the token of 将.
bool stands_for_ba(const MarkedText& text, std::span<const Token> tokens, std::size_t at);

/// Whether a sentence of a story goes on with what the sentence before it announced: 同时，…, 具体包括：…
bool goes_on_ahead(std::u16string_view sentence);

}  // namespace mubiao
