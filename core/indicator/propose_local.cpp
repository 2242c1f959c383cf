#include "core/indicator/name_search.h"

#include <algorithm>

namespace mubiao {
namespace {

// Bounds on the work, as in name_search.h. A name in two stretches lies near its figure: of 670 in 82 texts 18 took
// the second end, and every 总投资 [44亿元] 的供水工程 the first start.
constexpr std::size_t most_starts_after = 3;   ///< beginnings of a stretch behind the figure
constexpr std::size_t most_ends_joined = 2;    ///< ends of the local stretch of `before_after`; `after_before` has one
constexpr std::size_t most_starts_joined = 4;  ///< its starts, for `before_after`
constexpr std::size_t most_starts_turned = 2;  ///< its starts, for `after_before`

/// 进口、出口分别增长4%、9%: where 分别 deals one figure to each member, no figure has the whole list for its name.
bool spans_dealt_list(const NameSearch& search, std::size_t first, std::size_t last) {
  if (!search.context.respectively || search.context.group_size < 2 ||
      search.context.members != search.context.group_size)
    return false;
  for (std::size_t i = first; i <= last; ++i) {
    if (search.tokens[i].kind == TokenKind::dun) return true;
  }
  return false;
}

/// 一般公共预算收入5亿元。支出 [6亿元]: the paragraph has told whose.
bool lacks_account(const NameSearch& search, std::size_t first, std::size_t last) {
  return !search.context.account.empty() && search.context.account_distance < 3 &&
         search.is_part_of_account(search.stretch(first, last));
}

/// The local stretch joined with each stretch behind the figure, in the order that the composition names.
void add_joined(NameSearch& search, Composition composition, std::size_t first, std::size_t end) {
  for (const std::size_t last : search.after) {
    Candidate candidate = search.local(composition, first, end);
    candidate.after_first = static_cast<std::uint16_t>(search.after_start);
    candidate.after_last = static_cast<std::uint16_t>(last);
    const Span local = search.stretch(first, end), behind = search.stretch(search.after_start, last);
    const bool turned = composition == Composition::after_before;
    candidate.phrase.add(turned ? behind : local);
    candidate.phrase.add(turned ? local : behind);
    search.candidates.push_back(candidate);
  }
}

}  // namespace

void propose_before(NameSearch& search) {
  for (const std::size_t last : search.ends) {
    search.each_start(last, most_starts, [&](std::size_t first) {
      if (spans_dealt_list(search, first, last) || lacks_account(search, first, last)) return;
      Candidate candidate = search.local(Composition::before, first, last);
      candidate.phrase.add(search.stretch(first, last));
      search.candidates.push_back(candidate);
    });
  }
}

void propose_after(NameSearch& search) {
  if (search.after.empty()) return;
  for (std::size_t skip = 0; skip < most_starts_after; ++skip) {
    const std::size_t first = search.after_start + skip;
    if (first >= search.tokens.size() || !may_start(search.tokens[first])) continue;
    for (const std::size_t last : search.after) {
      if (last < first) continue;
      Candidate candidate = search.behind(Composition::after, first, last);
      candidate.phrase.add(search.stretch(first, last));
      search.candidates.push_back(candidate);
    }
  }
}

void propose_before_after(NameSearch& search) {
  if (search.after.empty()) return;
  for (std::size_t end = 0; end < std::min(search.ends.size(), most_ends_joined); ++end) {
    std::size_t found = 0;
    search.each_start(search.ends[end], most_starts_joined, [&](std::size_t first) {
      add_joined(search, Composition::before_after, first, search.ends[end]);
      if (end == 0 && ++found <= most_starts_turned)
        add_joined(search, Composition::after_before, first, search.ends[end]);
    });
  }
}

}  // namespace mubiao
