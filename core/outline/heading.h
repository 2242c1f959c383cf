#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/outline/outline.h"

namespace mubiao {

/// Ways to mark a heading, from the highest rank to the lowest.
enum class HeadingKind : std::uint8_t {
  part_line,       ///< a line of its own that names a part: 2024年工作回顾
  chapter,         ///< 第一章, 第一部分
  article,         ///< 第一节
  chinese,         ///< 一、
  bracketed,       ///< （一）
  line,            ///< any other short line above running text
  arabic,          ///< 1. 1、
  bracket_arabic,  ///< （1）
  circled,         ///< ①
  ordinal,         ///< 一是, 一要
  topic,           ///< a short first sentence that says what its paragraph is about
};

struct Heading {
  HeadingKind kind = HeadingKind::topic;
  Span number;  ///< empty for part_line, line, topic
  Span title;
  std::uint32_t sentence = 0;  ///< index of the sentence that it opens or is
};

/// All headings, in the order of the text. Sets Paragraph::heading. Linear.
std::vector<Heading> find_headings(std::u16string_view units, Outline& outline);

}  // namespace mubiao
