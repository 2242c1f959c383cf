#pragma once

#include <cstdint>
#include <variant>
#include <vector>

#include "core/indicator/composition.h"
#include "core/indicator/figure_context.h"
#include "core/indicator/phrase.h"

namespace mubiao {

// What a candidate takes from elsewhere than its own two stretches. Which of these it has follows from its composition;
// the ranker's features are made of them (feature.cpp), so their numbers stay what they were trained as.

/// Tokens of the indicator before: `inherited`, `prefix_local`, `local_suffix`, `prefix_after`.
struct PreviousTokens {
  std::uint8_t taken;
  std::uint8_t left_out;
};

/// What the indicator before counts: `local_core`, `core_local`.
struct PreviousCore {
  bool without_verb;  ///< 新登记|经营主体: its opening is left out
};

/// The noun of measure that closes the indicator before: `local_tail`.
struct PreviousTail {
  bool own;  ///< else the last one that closed an indicator before it
};

/// The indicator as many figures back as the list is long: `earlier`.
struct EarlierIndicator {};

/// The subject of an earlier clause: `topic_local`.
struct ClauseTopic {
  std::uint8_t ordinal;  ///< of the local stretch among those proposed with this subject, from 1
  bool same_part;        ///< no semicolon stands between the subject and the figure
};

/// The subject of the sentence before: `lead_local`.
struct SentenceLead {
  std::uint8_t left_out;  ///< units at its end
};

/// The budget that was named last: `account_local`.
struct AccountName {
  std::uint8_t distance;  ///< 1 in the same sentence, 2 in the same paragraph, 3 farther
};

/// The figure's own member of the list: `listed`.
struct ListedMember {
  bool one_each;          ///< the list has as many members as the group has figures
  std::uint8_t left_out;  ///< tokens at the beginning of the member
};

/// The same with what the list shares: `listed_tail`, `listed_head`.
struct ListedEdge {
  std::uint8_t cut;       ///< which of the ways to tell what is shared, from 0
  std::uint8_t left_out;  ///< tokens at the beginning of the member
};

/// The noun that closes the list behind the figure: `shared_noun`.
struct SharedNoun {
  std::uint8_t tokens;
  std::uint8_t left_out;  ///< tokens before it in the last member
};

using Borrowed = std::variant<std::monostate, PreviousTokens, PreviousCore, PreviousTail, EarlierIndicator, ClauseTopic,
                              SentenceLead, AccountName, ListedMember, ListedEdge, SharedNoun>;

struct Candidate {
  Composition composition = Composition::before;
  Borrowed borrowed;
  Phrase phrase;
  // Token indices of the local stretch and of the stretch behind the figure; first > last where there is none.
  std::uint16_t first = 1, last = 0;
  std::uint16_t after_first = 1, after_last = 0;

  bool has_local() const { return first <= last; }
  bool has_after() const { return after_first <= after_last; }
  /// Whether some of it is the indicator of a figure before: wrong where that one is.
  bool is_handed_on() const {
    return std::holds_alternative<PreviousTokens>(borrowed) || std::holds_alternative<PreviousCore>(borrowed) ||
           std::holds_alternative<PreviousTail>(borrowed) || std::holds_alternative<EarlierIndicator>(borrowed);
  }
};

/// All readings of what the figure measures, at most a few score; `candidates` is cleared first. Linear in the clause.
void propose_candidates(const FigureContext& context, std::vector<Candidate>& candidates);

/// The tokens of a candidate's phrase, for the figures that share them.
std::vector<Span> phrase_tokens(const FigureContext& context, const Candidate& candidate);

}  // namespace mubiao
