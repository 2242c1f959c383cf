#pragma once

#include <cstdint>

#include "core/contract/span.h"

namespace mubiao {

/// What a time expression is made of. Its numbers mean something else in each.
enum class TimeForm : std::uint8_t {
  word,      ///< 今年, 上半年: a row of time.tsv
  years,     ///< 2025年, 2021—2025年: `first` and `last` are the years
  plan,      ///< “十四五”期间: `first` is the plan's number
  months,    ///< 9月, 1至11月, 前5个月, 1至3季度: `first` and `last` are months
  day,       ///< 9月15日: `first` is the month, `last` the day
  duration,  ///< 三年内, 五年来: `first` is the number of years, 0 where it is not told or told in months
  event,     ///< 自园区建成以来
};

/// What the words behind a time's number say of its ends.
enum class TimeTail : std::uint8_t {
  plain,
  since,    ///< 2020年以来, 五年来: up to now
  before,   ///< 6月底前: from the beginning of what it is part of
  lasting,  ///< 三年时间: from now on
};

/// How far a time governs.
enum class TimeReach : std::uint8_t {
  sentence,
  semicolon,  ///< 当年, 6月底前: to the next semicolon
  comma,      ///< 每年, 三年新增: to the next comma
};

/// A time expression of folded text as its words tell it, before anybody knows the report's years.
///
///   去年 [到2035年底] 实现
///        ├────span───┤        form years, first = last = 2035
struct FoundTime {
  Span span;
  TimeForm form = TimeForm::word;
  TimeTail tail = TimeTail::plain;
  TimeReach reach = TimeReach::sentence;
  std::int16_t word = 0;             ///< of a word: its value in time.tsv
  std::int16_t first = 0, last = 0;  ///< of a word: how many years it counts, 0 where it counts none
  bool names_year = false;           ///< 2025年, 今年, 全年: a month or a quarter behind it is one of that year
  bool opens_era = false;            ///< 一年来, 五年来: opens a review and governs its paragraph
  bool idle = false;                 ///< 平均每年, 全年计划的95%: words of a time that date nothing
  bool named = false;                ///< 制定|2030年|工作方案: idle, and of a name
  bool bare = false;                 ///< 三年|新增: years without any word of time, which a figure may be as well
  bool compared = false;             ///< 比2020年, 较上年末: what is compared with, not when
  bool led_by_from = false;          ///< 从 or 自 stands before the span
  bool led_by_to = false;            ///< the span begins with 到
  bool joined = false;               ///< goes on from the time right before it: 2027年7月|至2028年6月
  std::uint32_t until = 0;           ///< where it ceases to govern, at the end of its sentence at the latest
};

}  // namespace mubiao
