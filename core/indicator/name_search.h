#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/indicator/candidate.h"

namespace mubiao {

// How far the search goes, in tokens unless it says otherwise. The numbers bound the work for each figure. What they
// cut off is rare: beside each stands what was measured of the names chosen in 82 texts, 14,120 with a stretch before
// the figure and 3,214 with one behind it. They belong to the weights: the ranker has seen only what they let through.

inline constexpr std::size_t most_ends = 5;            ///< ends of a stretch before the figure; 39 at the fifth
inline constexpr std::size_t most_starts = 12;         ///< starts for each end; 4 at the twelfth
inline constexpr std::size_t longest_reach_back = 26;  ///< figure to end, end to start; 17 was the farthest
inline constexpr std::size_t most_marks_between = 2;   ///< ，；： between stretch and figure; 5 with two
inline constexpr std::size_t most_after = 7;           ///< ends of a stretch behind the figure; 59 at the seventh
inline constexpr std::size_t longest_after = 16;       ///< of a stretch behind the figure; 10 was the farthest
inline constexpr std::size_t widest_gap_after = 4;  ///< 的 ， 以上 … between figure and that stretch; 3 was the widest
inline constexpr std::size_t longest_gloss = 16;  ///< in brackets right behind the figure

/// The number of tokens up to which features tell numbers apart; a digit, so that they stay few.
inline constexpr std::size_t most_counted = 9;

/// Whether a name may end with this token.
inline bool may_end(const Token& token) {
  return is_content(token.kind) || token.kind == TokenKind::close || token.kind == TokenKind::particle ||
         token.kind == TokenKind::up || token.kind == TokenKind::down;
}

/// Whether a name may start with this token. Verbs and adverbs may: 新增就业, 人均收入.
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

/// A few indices of tokens, in the order in which they were found.
template <std::size_t most>
class TokenList {
 public:
  void add(std::size_t token) { tokens_[size_++] = token; }
  bool full() const { return size_ == most; }
  bool empty() const { return size_ == 0; }
  std::size_t size() const { return size_; }
  std::size_t operator[](std::size_t i) const { return tokens_[i]; }
  const std::size_t* begin() const { return tokens_.data(); }
  const std::size_t* end() const { return tokens_.data() + size_; }

 private:
  std::array<std::size_t, most> tokens_;
  std::size_t size_ = 0;
};

/// Where the names of one figure can lie: what all proposers start from.
///
///     …，新建  改造  高标准农田  [20万亩]  以上  的  核心区，…
///        start start  end                    after_start = after[0]
struct NameSearch {
  NameSearch(const FigureContext& around, std::vector<Candidate>& out);

  Span stretch(std::size_t first, std::size_t last) const { return {tokens[first].span.start, tokens[last].span.end}; }

  /// The nearest end before the figure that is no noun of a rate (交通量|同比增幅 [28%]). `ends` is not empty.
  std::size_t name_end() const {
    return ends.size() > 1 && tokens[ends[0]].kind == TokenKind::rate ? ends[1] : ends[0];
  }

  /// A candidate with the local stretch [first, last] and no phrase yet.
  static Candidate local(Composition composition, std::size_t first, std::size_t last);

  /// A candidate with the stretch behind the figure [first, last] and no phrase yet.
  static Candidate behind(Composition composition, std::size_t first, std::size_t last);

  /// Calls `visit` with the starts of a stretch that ends with token `last`, nearest first, not beyond the region, at
  /// most `most` of them.
  template <typename Visit>
  void each_start(std::size_t last, std::size_t most, Visit visit) const {
    std::size_t found = 0;
    Brackets brackets(*context.text);
    for (std::size_t i = last + 1; i-- > context.region && found < most;) {
      if (last - i > longest_reach_back) break;
      const TokenKind kind = tokens[i].kind;
      if (brackets.inside(tokens[i])) continue;
      if ((is_mark(kind) && kind != TokenKind::dun) || numbers_point(tokens[i])) break;  // no name reaches across
      if (!may_start(tokens[i])) continue;
      ++found;
      visit(i);
    }
  }

  /// 支出, 收入总计: what each budget has.
  bool is_part_of_account(Span words) const;
  /// 实际: stands for the name before it.
  bool stands_in(Span words) const;

  const FigureContext& context;
  std::span<const Token> tokens;
  std::vector<Candidate>& candidates;
  TokenList<most_ends> ends;    ///< where a stretch before the figure may end, nearest first
  TokenList<most_after> after;  ///< where a stretch behind it may end, nearest first
  std::size_t after_start = 0;  ///< where a stretch behind it starts

 private:
  void collect_ends();
  void collect_after();
  std::size_t after_gloss(std::size_t i) const;

  /// 一是, 二是
  bool numbers_point(const Token& token) const {
    return token.kind == TokenKind::adverb && token.span.length() == 2 &&
           context.text->text()[token.span.end - 1] == u'是';
  }
};

inline Candidate NameSearch::local(Composition composition, std::size_t first, std::size_t last) {
  Candidate candidate;
  candidate.composition = composition;
  candidate.first = static_cast<std::uint16_t>(first);
  candidate.last = static_cast<std::uint16_t>(last);
  return candidate;
}

inline Candidate NameSearch::behind(Composition composition, std::size_t first, std::size_t last) {
  Candidate candidate;
  candidate.composition = composition;
  candidate.after_first = static_cast<std::uint16_t>(first);
  candidate.after_last = static_cast<std::uint16_t>(last);
  return candidate;
}

// The proposers, in the order in which they are asked: of two candidates with the same score the earlier wins. Each
// appends to the candidates of the search.

/// `before`
void propose_before(NameSearch& search);
/// `after`
void propose_after(NameSearch& search);
/// `before_after`, `after_before`
void propose_before_after(NameSearch& search);
/// `shared_noun`
void propose_shared_noun(NameSearch& search);
/// `inherited`, `prefix_local`, `local_suffix`, `core_local`, `local_core`, `local_tail`, `prefix_after`
void propose_from_previous(NameSearch& search);
/// `earlier`
void propose_earlier(NameSearch& search);
/// `topic_local`
void propose_topic(NameSearch& search);
/// `lead_local`
void propose_lead(NameSearch& search);
/// `account_local`
void propose_account(NameSearch& search);
/// `listed`, `listed_tail`, `listed_head`
void propose_list(NameSearch& search);

}  // namespace mubiao
