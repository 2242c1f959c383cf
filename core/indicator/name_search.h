#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/indicator/candidate.h"

namespace mubiao {

inline constexpr std::size_t most_ends = 5;
inline constexpr std::size_t most_starts = 12;
inline constexpr std::size_t longest_reach_back = 26;  ///< tokens
inline constexpr std::size_t most_commas = 2;
inline constexpr std::size_t most_after = 7;

/// Whether a candidate may end with this token.
inline bool may_end(const Token& token) {
  return is_content(token.kind) || token.kind == TokenKind::close || token.kind == TokenKind::particle ||
         token.kind == TokenKind::up || token.kind == TokenKind::down;
}

inline bool may_start(const Token& token) {
  return is_content(token.kind) || token.kind == TokenKind::open || token.kind == TokenKind::adverb ||
         token.kind == TokenKind::up || token.kind == TokenKind::down || token.kind == TokenKind::reach ||
         token.kind == TokenKind::preposition || token.kind == TokenKind::forecast || token.kind == TokenKind::particle;
}

/// Follows round brackets backwards: what they hold is a gloss, at which no name starts or ends.
class Brackets {
 public:
  explicit Brackets(const MarkedText& text) : text_(text.text()) {}
  bool inside(const Token& token) {
    const char16_t c = text_[token.span.start];
    if (token.kind == TokenKind::close && c == u'）') ++depth_;
    const bool in = depth_ > 0;
    if (token.kind == TokenKind::open && c == u'（' && depth_ > 0) --depth_;
    return in;
  }

 private:
  std::u16string_view text_;
  int depth_ = 0;
};

/// What the proposers of one figure's names have in common: where a stretch before the figure may start and end, and
/// where one behind it.
class NameSearch {
 public:
  NameSearch(const FigureContext& around, std::vector<Candidate>& out);

  Span stretch(std::size_t first, std::size_t last) const { return {tokens[first].span.start, tokens[last].span.end}; }

  Candidate local(Composition composition, std::size_t first, std::size_t last) const {
    Candidate candidate;
    candidate.composition = composition;
    candidate.first = static_cast<std::uint16_t>(first);
    candidate.last = static_cast<std::uint16_t>(last);
    return candidate;
  }

  /// Starts for a stretch that ends with token `last`, nearest first, not beyond the region.
  template <typename Visit>
  void each_start(std::size_t last, Visit visit) const {
    std::size_t found = 0;
    Brackets brackets(*context.text);
    for (std::size_t i = last + 1; i-- > context.region && found < most_starts;) {
      if (last - i > longest_reach_back) break;
      const TokenKind kind = tokens[i].kind;
      if (brackets.inside(tokens[i])) continue;
      if ((is_mark(kind) && kind != TokenKind::dun) || numbers_point(tokens[i])) break;  // no name reaches across
      if (!may_start(tokens[i])) continue;
      ++found;
      visit(i);
    }
  }

  const FigureContext& context;
  std::span<const Token> tokens;
  std::vector<Candidate>& candidates;
  std::vector<std::size_t> ends;
  std::vector<std::size_t> after;
  std::size_t after_start = 0;

 private:
  void collect_ends();
  void collect_after();
  std::size_t after_gloss(std::size_t i) const;
  bool numbers_point(const Token& token) const;
};

// The proposers; each appends to the candidates of the search.
void propose_before(NameSearch& search);
void propose_after(NameSearch& search);
void propose_before_after(NameSearch& search);
void propose_shared_noun(NameSearch& search);
void propose_from_previous(NameSearch& search);
void propose_earlier(NameSearch& search);
void propose_topic(NameSearch& search);
void propose_lead(NameSearch& search);
void propose_list(NameSearch& search);

}  // namespace mubiao
