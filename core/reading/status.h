#pragma once

#include <cstdint>

#include "core/clause/token.h"
#include "core/contract/analysis.h"
#include "core/outline/outline.h"
#include "core/reading/period.h"

namespace mubiao {

struct StatusReading {
  Status status = Status::result;
  Span words;              ///< folded; empty where the part of the report decided
  bool contested = false;  ///< the words of the sentence spoke against the part
  bool recalled = false;   ///< a target of the time that is reviewed
};

/// Who tells: a government of its own years, part by part; or nobody, in a story, where the sentence alone decides; or
/// a text of no known kind that has no plan: a report's review, in which 计划 and 将 look ahead as in a story. Where a
/// heading calls it a review, 预计 tells of the year that ends. All but a report may announce a budget or a policy
/// address, or tell of somebody's goals.
struct Teller {
  enum class Kind : std::uint8_t { report, story, profile, review };
  Kind kind = Kind::report;
  bool announces = false;
  bool tells_goals = false;
  bool operator==(const Teller& other) const = default;
};

/// Of a document with the folded text `text`. Cost: its sentences.
Teller teller_of(const Outline& outline, std::u16string_view text);

/// Whether the figure of token `at` was reached or is aimed at. `part` decides by default, the sentence decides against
/// it: a time that lies before or after the part's own, 已, 力争. `time` governs the figure or is null. Cost: the
/// sentence up to the figure.
StatusReading read_status(const MarkedText& text, std::span<const Token> tokens, std::size_t at, Part part,
                          const TimeExpression* time, Calendar calendar, Teller teller = {});

}  // namespace mubiao
