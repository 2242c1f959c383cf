#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/outline/outline.h"
#include "core/quantity/quantity.h"
#include "core/reading/period.h"
#include "core/time/time_list.h"

namespace mubiao {

/// Tells of each figure which time expression governs it: the last one before it in its sentence, or one that its
/// sentence inherits from the opening of its paragraph. Asks for figures in the order of the text. Linear in all the
/// text it passes.
class GoverningTimes {
 public:
  /// `headlines`: the stretches that state the main targets, see find_headline_statements; `list`: the times
  /// of the outline's sentences. All must outlive this.
  GoverningTimes(const MarkedText& text, const Outline& outline, const TimeList& list, std::span<const Span> headlines)
      : text_(text), outline_(outline), list_(list), headlines_(headlines) {}

  /// Null where no time is named. Valid until the next call.
  const TimeExpression* of(const Figure& figure);
  /// The time that the figure is compared with (比2020年增长73%), named before it in its clause; null if there is none.
  const TimeExpression* base_of(const Figure& figure);

 private:
  void enter_sentence(std::uint32_t index);
  std::optional<TimeExpression> first_time(std::uint32_t index, std::uint32_t reach) const;
  std::optional<TimeExpression> handed_on_by(std::uint32_t index) const;
  std::optional<TimeExpression> announced_by(std::uint32_t index) const;
  bool aims_at(const TimeExpression& time, Span sentence) const;
  bool names_part_of_year(const TimeExpression& time) const;
  bool is_story() const;
  bool is_budget() const;
  void enter_paragraph(std::uint32_t index);
  std::optional<TimeExpression> year_of_account(std::uint32_t index) const;
  std::optional<TimeExpression> set_off_by(std::uint32_t index) const;
  bool opens_first_clause(const TimeExpression& time, Span sentence) const;
  bool is_behind_source(const TimeExpression& time, Span sentence) const;
  bool turns_to_another(std::uint32_t index) const;
  bool is_rate_after_completion(const TimeExpression& completion, const TimeExpression& rate) const;
  bool stands_within(const TimeExpression& end, const TimeExpression& year) const;
  std::optional<TimeExpression> time_of_goals(std::uint32_t index) const;
  std::uint32_t longest_introduction(Span sentence) const;
  bool stays(const TimeExpression& time) const;
  static bool dates_the_end(const TimeExpression& time, const Figure& figure);
  bool states_goals(Span span) const;
  bool is_flow_beside_state(const TimeExpression& time, Span sentence) const;

  const MarkedText& text_;
  const Outline& outline_;
  const TimeList& list_;
  std::span<const Span> headlines_;
  std::uint32_t sentence_ = none;
  std::uint32_t paragraph_ = none;
  std::vector<TimeExpression> times_;             ///< of the sentence at hand
  std::optional<TimeExpression> sentence_time_;   ///< the last one that governed a figure of the sentence
  std::optional<TimeExpression> list_time_;       ///< what the lines of the list at hand begin with
  std::optional<TimeExpression> paragraph_time_;  ///< what the paragraph hands on so far
};

}  // namespace mubiao
