#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/contract/span.h"
#include "core/lexicon/marked_text.h"

namespace mubiao {

/// A word of milestones.tsv that may show something done (建成通车), or several that adjoin (开放运营).
struct MilestoneEvent {
  Span span;              ///< folded
  std::int16_t kind = 0;  ///< value of class milestone_event: how its clause is built
  bool weak = false;      ///< also said of measures and abstractions
  bool owned = false;     ///< a title that needs the one who got it
};

/// A quotation, a title of a work or a bracket opens or closes: no event is looked for inside.
constexpr bool opens_quote(char16_t unit) { return unit == u'“' || unit == u'《' || unit == u'（'; }
constexpr bool closes_quote(char16_t unit) { return unit == u'”' || unit == u'》' || unit == u'）'; }

/// Whether an event begins at `at`, and not a longer word that only looks like one.
bool begins_event(const MarkedText& text, std::uint32_t at);

/// The events of `clause` in their order, those that adjoin taken as one. `text` is marked with the vocabulary of
/// milestones. Linear in the clause.
std::vector<MilestoneEvent> find_events(const MarkedText& text, Span clause);

}  // namespace mubiao
