#include "core/indicator/name_search.h"

#include <algorithm>

namespace mubiao {
namespace {

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

}  // namespace

void propose_before(NameSearch& search) {
  for (const std::size_t last : search.ends) {
    search.each_start(last, [&](std::size_t first) {
      if (spans_dealt_list(search, first, last)) return;
      Candidate candidate = search.local(Composition::before, first, last);
      candidate.phrase.add(search.stretch(first, last));
      search.candidates.push_back(candidate);
    });
  }
}

void propose_after(NameSearch& search) {
  if (search.after.empty()) return;
  for (std::size_t skip = 0; skip < 3; ++skip) {
    const std::size_t first = search.after_start + skip;
    if (first >= search.tokens.size() || (!may_start(search.tokens[first]))) continue;
    for (const std::size_t last : search.after) {
      if (last < first) continue;
      Candidate candidate;
      candidate.composition = Composition::after;
      candidate.after_first = static_cast<std::uint16_t>(first);
      candidate.after_last = static_cast<std::uint16_t>(last);
      candidate.phrase.add(search.stretch(first, last));
      search.candidates.push_back(candidate);
    }
  }
}

void propose_before_after(NameSearch& search) {
  if (search.after.empty() || search.ends.empty()) return;
  for (std::size_t e = 0; e < std::min<std::size_t>(search.ends.size(), 2); ++e) {
    std::size_t found = 0;
    search.each_start(search.ends[e], [&](std::size_t first) {
      if (++found > 4) return;
      for (const std::size_t last : search.after) {
        Candidate candidate = search.local(Composition::before_after, first, search.ends[e]);
        candidate.after_first = static_cast<std::uint16_t>(search.after_start);
        candidate.after_last = static_cast<std::uint16_t>(last);
        candidate.phrase.add(search.stretch(first, search.ends[e]));
        candidate.phrase.add(search.stretch(search.after_start, last));
        search.candidates.push_back(candidate);
      }
      if (e > 0 || found > 2) return;
      for (const std::size_t last : search.after) {
        Candidate candidate = search.local(Composition::after_before, first, search.ends[e]);
        candidate.after_first = static_cast<std::uint16_t>(search.after_start);
        candidate.after_last = static_cast<std::uint16_t>(last);
        candidate.phrase.add(search.stretch(search.after_start, last));
        candidate.phrase.add(search.stretch(first, search.ends[e]));
        search.candidates.push_back(candidate);
      }
    });
  }
}

}  // namespace mubiao
