#pragma once

#include <optional>
#include <vector>

#include "core/contract/analysis.h"
#include "core/lexicon/marked_text.h"
#include "core/outline/outline.h"
#include "core/quantity/quantity.h"
#include "core/reading/period.h"
#include "core/time/time_list.h"

namespace mubiao {

/// The period of each item, and how near to it that is named.
///
///   “十四五”时期和2025年工作回顾          heading: several years first
///   “十四五”时期是极不平凡的五年。         era of this paragraph and the next ones: 2021—2025
///   刚刚过去的2025年，我们攻坚克难。       era from here on: 2025
///   去年投资增长5%，消费增长6%             stated, sentence: the eras do not matter
class ItemPeriods {
 public:
  /// Reads the times of headings and of what opens paragraphs, whose sentences have `times`. All
  /// must outlive this. Linear in the text.
  ItemPeriods(const MarkedText& text, const Outline& outline, const TimeList& times);

  /// The period of `figure`, its span in folded units. `time`: what governs the figure, or null; `base`: the time that
  /// the figure is compared with (比2020年增长), or null. `is_headline`: it stands among the main targets. Without any
  /// time said, the era of the paragraph counts; else targets are of the document's year, what a review reports of the
  /// year before, and nothing else is assumed.
  std::optional<Period> of(const Figure& figure, const TimeExpression* time, const TimeExpression* base, Status status,
                           bool is_headline) const;

 private:
  /// A stretch of years that paragraphs speak of by default.
  struct Era {
    std::optional<Period> period;
    bool fixed = false;  ///< a heading of one year: no paragraph below it begins another
  };

  void read_eras();
  Era era_of_heading(const OutlineSection& section) const;
  std::optional<Period> opening_era(const Paragraph& paragraph) const;
  std::vector<TimeExpression> times_of_heading(const OutlineSection& section) const;
  PeriodSource source_of(const Figure& figure, const TimeExpression& time) const;
  std::optional<Period> unsaid(const Sentence& sentence, Status status, bool is_headline) const;
  std::optional<Period> of_report(const Sentence& sentence, Status status, bool is_headline) const;

  const MarkedText& text_;
  const Outline& outline_;
  const TimeList& times_;
  std::vector<std::optional<Period>> eras_;  ///< by paragraph
};

}  // namespace mubiao
