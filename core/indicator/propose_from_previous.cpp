#include "core/indicator/name_search.h"

#include <algorithm>

#include "core/indicator/previous_indicator.h"

namespace mubiao {
namespace {

// Bounds on the work. What leans on the indicator before is short: its stretch starts at one of the nearest tokens.
constexpr std::size_t most_starts_shared = 3;
constexpr std::size_t most_starts_core = 2;
constexpr std::size_t most_starts_tail = 4;
constexpr std::size_t most_tokens_shared = 4;        ///< places where the indicator before is cut
constexpr std::size_t most_tokens_before_after = 2;  ///< the same for a name that goes on behind the figure
constexpr std::uint32_t shortest_tail = 2;           ///< units; 生产总|值: 值 by itself is nobody's measure

/// 其中第一产业|增长: what it did closes no name that goes on with words of another.
Span unmoved(const NameSearch& search, std::size_t first, std::size_t last) {
  while (last > first && (search.tokens[last].kind == TokenKind::up || search.tokens[last].kind == TokenKind::down))
    --last;
  return search.stretch(first, last);
}

PreviousTokens previous_tokens(std::size_t taken, std::size_t left_out) {
  return {static_cast<std::uint8_t>(std::min(taken, most_counted)),
          static_cast<std::uint8_t>(std::min(left_out, most_counted))};
}

/// 粮食产量增长8%。利润增长5%: a sentence that names something itself does not speak of what the one before named. One
/// that opens with its verb (同比增长5%) names nothing.
bool opens_with_noun(const NameSearch& search) {
  return search.context.region == 0 && std::any_of(search.ends.begin(), search.ends.end(), [&](std::size_t i) {
           return is_content(search.tokens[i].kind) && !is_action(search.tokens[i].kind);
         });
}

/// 重点实验室总数306家, 其中省级 [16家]: what is counted is shared, not the word for its number.
bool shares_number_of(const NameSearch& search, Span local, Span shared) {
  const Mark* grade = search.context.text->longest(local.start, WordClass::dependent);
  if (grade == nullptr || grade->end != local.end || grade->value != lexicon_value::graded) return false;
  return search.context.text->text()[shared.end - 1] == u'数' &&
         search.context.text->longest_ending(shared.end, WordClass::tail) != nullptr;
}

/// 新登记经营主体2万户, 总量 [16万户]: how many there are is not said of the new ones.
bool totals_new_ones(const NameSearch& search, Span local) {
  const Mark* total = search.context.text->longest(local.start, WordClass::dependent);
  return total != nullptr && total->end == local.end && total->value == lexicon_value::total &&
         (leading_verbs(search.context) > 0 ||
          behind_verb(search.context, search.context.previous->tokens[0]) > search.context.previous->tokens[0].start);
}

void propose_shared(NameSearch& search, std::size_t first, std::size_t last, std::size_t size) {
  const std::size_t most_shared =
      totals_new_ones(search, search.stretch(first, last)) ? 0 : std::min(size, most_tokens_shared);
  for (std::size_t cut = 1; cut <= most_shared; ++cut) {
    Candidate candidate = search.local(Composition::prefix_local, first, last);
    candidate.borrowed = previous_tokens(cut, size - cut);
    if (!shared_part(search.context, 0, cut, candidate.phrase) || candidate.phrase.full()) continue;
    candidate.phrase.add(unmoved(search, first, last));
    search.candidates.push_back(candidate);
  }
  for (std::size_t cut = 0; cut < std::min(size, most_tokens_shared); ++cut) {
    Candidate candidate = search.local(Composition::local_suffix, first, last);
    candidate.phrase.add(unmoved(search, first, last));
    candidate.borrowed = previous_tokens(size - cut, cut);
    if (!shared_part(search.context, cut, size, candidate.phrase)) continue;
    if (shares_number_of(search, search.stretch(first, last), candidate.phrase.pieces[candidate.phrase.count - 1]))
      continue;
    search.candidates.push_back(candidate);
  }
}

void propose_prefix_after(NameSearch& search, std::size_t size) {
  for (std::size_t cut = 1; cut <= std::min(size, most_tokens_before_after) && !search.after.empty(); ++cut) {
    for (const std::size_t last : search.after) {
      Candidate candidate = search.behind(Composition::prefix_after, search.after_start, last);
      candidate.borrowed = previous_tokens(cut, size - cut);
      if (!shared_part(search.context, 0, cut, candidate.phrase) || candidate.phrase.full()) continue;
      candidate.phrase.add(search.stretch(search.after_start, last));
      search.candidates.push_back(candidate);
    }
  }
}

void propose_core(NameSearch& search, std::size_t first, std::size_t last, bool without_verb, const Phrase& core) {
  Candidate candidate = search.local(Composition::core_local, first, last);
  candidate.borrowed = PreviousCore{without_verb};
  candidate.phrase = core;
  if (!core.full()) {
    candidate.phrase.add(unmoved(search, first, last));
    search.candidates.push_back(candidate);
  }
  candidate.composition = Composition::local_core;
  candidate.phrase = {};
  candidate.phrase.add(unmoved(search, first, last));
  for (std::uint8_t i = 0; i < core.count; ++i) candidate.phrase.add(core.pieces[i]);
  search.candidates.push_back(candidate);
}

void propose_cores(NameSearch& search) {
  const std::size_t size = search.context.previous->tokens.size();
  if (size == 0 || search.ends.empty()) return;
  const std::size_t verbs = leading_verbs(search.context);
  search.each_start(search.name_end(), most_starts_core, [&](std::size_t first) {
    Phrase whole, bare;
    if (core_of_previous(search.context, 0, whole)) {
      propose_core(search, first, search.name_end(), false, whole);
      const std::uint32_t start = behind_verb(search.context, search.context.previous->tokens[0]);
      if (start > whole.pieces[0].start && start < whole.pieces[0].end) {
        whole.pieces[0].start = start;
        propose_core(search, first, search.name_end(), true, whole);
      }
    }
    if (verbs > 0 && core_of_previous(search.context, verbs, bare))
      propose_core(search, first, search.name_end(), true, bare);
  });
}

/// The noun of measure that closes the indicator before (增加值, 零售额), for a noun that lacks one.
void propose_tail_of_previous(NameSearch& search) {
  const Span tail = search.context.previous->tail;
  if (search.ends.empty() || tail.length() < shortest_tail) return;
  const auto closes = [&search](Span words, Span noun) {
    return search.context.text->words(words).ends_with(search.context.text->words(noun));
  };
  search.each_start(search.name_end(), most_starts_tail, [&](std::size_t first) {
    const Span words = unmoved(search, first, search.name_end());
    if (closes(words, tail)) return;
    Candidate candidate = search.local(Composition::local_tail, first, search.name_end());
    candidate.phrase.add(words);
    candidate.phrase.add(tail);
    candidate.borrowed = PreviousTail{search.context.previous->own_tail};
    search.candidates.push_back(candidate);
  });
}

}  // namespace

void propose_from_previous(NameSearch& search) {
  if (search.context.previous == nullptr) return;
  const std::size_t size = search.context.previous->tokens.size();
  if (!opens_with_noun(search)) {
    Candidate whole;
    whole.composition = Composition::inherited;
    whole.phrase = search.context.previous->phrase;
    whole.borrowed = PreviousTokens{static_cast<std::uint8_t>(std::min<std::size_t>(size, UINT8_MAX)), 0};
    search.candidates.push_back(whole);
  }
  if (size == 0) return;
  if (!search.ends.empty()) {
    search.each_start(search.name_end(), most_starts_shared, [&](std::size_t first) {
      if (!search.stands_in(search.stretch(first, search.name_end())))
        propose_shared(search, first, search.name_end(), size);
    });
  }
  propose_cores(search);
  propose_tail_of_previous(search);
  propose_prefix_after(search, size);
}

}  // namespace mubiao
