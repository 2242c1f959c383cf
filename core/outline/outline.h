#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/contract/analysis.h"
#include "core/contract/known.h"
#include "core/contract/part.h"
#include "core/contract/span.h"
#include "core/text/text.h"

namespace mubiao {

// Every span of the structs below points into Text::units.

/// A heading and what stands under it.
///
///   二、2025年工作安排\n今年发展主要预期目标是…
///   └number┘└──title──┘
struct OutlineSection {
  std::uint8_t level = 1;    ///< 1 is the highest that the document uses
  Span number;               ///< "二", "（一）", "1", "第一章", "一是"; empty for a heading without one
  Span title;                ///< without number and closing mark
  Span span;                 ///< from the heading to the next heading of the same or a higher level
  Part part = Part::review;  ///< at its beginning
};

/// A run of text between two '\n'.
struct Paragraph {
  Span span;
  std::uint32_t section = none;      ///< innermost section that holds it
  std::uint32_t first_sentence = 0;  ///< index into Outline::sentences
  std::uint32_t sentence_count = 0;
  bool heading = false;  ///< the whole paragraph is a heading
};

/// Ends at 。！？ (with closing marks) or at the end of the paragraph; ； does not end it.
struct Sentence {
  Span span;
  std::uint32_t section = none;
  std::uint32_t paragraph = 0;
  Part part = Part::review;
  bool wordless = false;  ///< a part of a long run of figures that no word stands between: nothing is read of it
};

/// What the document says about itself. Empty strings and year 0 where it doesn't.
struct DocumentHead {
  std::u16string title;   ///< folded, e.g. 政府工作报告
  std::u16string place;   ///< 示例市, 示例省; 全国 for the State Council's report
  std::int16_t year = 0;  ///< the year of the plan part; of a communiqué, the year that it counts
  bool communique = false;
  bool tells_own_year = false;  ///< what it tells is of its year, and not of the one before
  DocumentKind kind = DocumentKind::other;
  Level level = Level::unknown;
  std::u16string parent;  ///< the province of a place that is named with it
  HeadSource place_from = HeadSource::unknown;
  HeadSource year_from = HeadSource::unknown;
  std::u16string named_place;  ///< that the name of the file tells, for a text that tells none
  bool doubtful = false;       ///< title and headings tell different years, or another report follows in the same text
};

struct Outline {
  DocumentHead document;
  std::vector<OutlineSection> sections;  ///< in the order of the text
  std::vector<Paragraph> paragraphs;     ///< every unit but '\n' stands in exactly one
  std::vector<Sentence> sentences;       ///< in the order of the text; together they cover the paragraphs
  bool reviews = false;                  ///< a heading names a review
};

/// Reads the skeleton of a folded text. Never fails: a text without any heading has no sections but still paragraphs,
/// sentences and parts. `known` is what the caller knows beside the text. Linear.
Outline outline(const Text& text, const Known& known = {});

/// The sentence that holds folded unit `at`, or `none` for a '\n'. Logarithmic.
std::uint32_t sentence_at(const Outline& outline, std::uint32_t at);

}  // namespace mubiao
