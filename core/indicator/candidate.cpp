#include "core/indicator/candidate.h"

#include <algorithm>

#include "core/indicator/name_search.h"

namespace mubiao {

void propose_candidates(const FigureContext& context, std::vector<Candidate>& candidates) {
  candidates.clear();
  NameSearch search(context, candidates);
  propose_before(search);
  propose_after(search);
  propose_before_after(search);
  propose_shared_noun(search);
  propose_from_previous(search);
  propose_earlier(search);
  propose_topic(search);
  propose_lead(search);
  propose_account(search);
  propose_list(search);
}

std::vector<Span> phrase_tokens(const FigureContext& context, const Candidate& candidate) {
  std::vector<Span> spans;
  for (std::uint8_t p = 0; p < candidate.phrase.count; ++p) {
    const Span piece = candidate.phrase.pieces[p];
    std::uint32_t at = piece.start;
    auto token = std::partition_point(context.tokens.begin(), context.tokens.end(),
                                      [at](const Token& each) { return each.span.end <= at; });
    for (; token != context.tokens.end() && token->span.start < piece.end; ++token) {
      const std::uint32_t end = std::min(token->span.end, piece.end);
      spans.push_back({at, end});
      at = end;
    }
    if (context.previous != nullptr && at == piece.start) {
      const std::size_t before = spans.size();
      for (const Span& span : context.previous->tokens) {
        if (span.start >= piece.start && span.end <= piece.end) spans.push_back(span);
      }
      if (spans.size() == before) spans.push_back(piece);
    } else if (at < piece.end) {
      spans.push_back({at, piece.end});
    }
  }
  return spans;
}

}  // namespace mubiao
