#include "core/reading/past_goal.h"

#include <algorithm>
#include <iterator>

#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

/// Figures of a list before or behind one that are looked at: each figure of a list without end would walk all of it.
constexpr int most_listed = 8;

bool joins_list(TokenKind kind) { return kind == TokenKind::dun || kind == TokenKind::conjunction; }

/// From the last mark or figure before token `at`, or before the list that it stands in (6%、8%), to it.
Span clause_before_figure(std::span<const Token> tokens, std::size_t at) {
  std::size_t first = at;
  for (int listed = 0; listed < most_listed && first > 1 && joins_list(tokens[first - 1].kind) &&
                       tokens[first - 2].kind == TokenKind::figure;
       ++listed)
    first -= 2;
  while (first > 0 && !is_mark(tokens[first - 1].kind) && tokens[first - 1].kind != TokenKind::figure) --first;
  return {tokens[first].span.start, tokens[at].span.start};
}

/// From the figure of token `at`, or the last of the list that it stands in (6%、5%), to the next one or to the end of
/// the sentence.
Span up_to_next_figure(std::span<const Token> tokens, std::size_t at) {
  for (int listed = 0; listed < most_listed && at + 2 < tokens.size() && joins_list(tokens[at + 1].kind) &&
                       tokens[at + 2].kind == TokenKind::figure;
       ++listed)
    at += 2;
  std::size_t end = at + 1;
  while (end < tokens.size() && tokens[end].kind != TokenKind::figure && tokens[end].kind != TokenKind::stop) ++end;
  return {tokens[at].span.end, end < tokens.size() ? tokens[end].span.start : tokens.back().span.end};
}

/// The first word of `list` in `range`, in the order of the text.
Span find_word(const MarkedText& text, Span range, std::span<const std::u16string_view> list) {
  const std::u16string_view words = text.words(range);
  for (std::uint32_t at = 0; at < words.size(); ++at) {
    if (const std::u16string_view* word = first_at(words, at, list))
      return {range.start + at, range.start + at + static_cast<std::uint32_t>(word->size())};
  }
  return {};
}

/// 6%左右|的年度预期目标: what the figure is said to be of.
Span goal_behind(const MarkedText& text, Span behind) {
  constexpr std::uint32_t longest = 10;  // units between 的 and the end of 目标
  const std::u16string_view words = text.words(behind);
  if (!words.starts_with(u"的")) return {};
  const std::uint32_t end = behind.start + std::min<std::uint32_t>(behind.length(), longest);
  const Span goal = find_word(text, {behind.start + 1, end}, word_list::set_goals);
  const bool crosses = words.substr(0, goal.start - behind.start).find_first_of(u"，；、。") != words.npos;
  return goal.empty() || crosses ? Span{} : goal;
}

}  // namespace

Span goal_of_the_past(const MarkedText& text, std::span<const Token> tokens, std::size_t at) {
  const Span behind = up_to_next_figure(tokens, at);
  if (const Span goal = goal_behind(text, behind); !goal.empty()) return goal;
  const Span clause = clause_before_figure(tokens, at);
  if (!find_word(text, clause, word_list::what_came).empty()) return {};
  const Span first = find_word(text, clause, word_list::set_goals);
  if (first.empty() || !find_word(text, behind, word_list::what_came).empty()) return first;
  // 批准的2029年收入|年初预算|为9亿元: any of them may be the one that is defined
  for (Span goal = first; !goal.empty(); goal = find_word(text, {goal.end, clause.end}, word_list::set_goals))
    if (first_at(text.text(), goal.end, word_list::sets_goal) != nullptr) return goal;
  return {};
}

bool tells_what_came(const MarkedText& text, std::span<const Token> tokens, std::size_t at) {
  bool told = false;
  for (std::size_t i = at; i-- > 0 && tokens[i].kind != TokenKind::figure;) {
    if (tokens[i].kind == TokenKind::indicator || tokens[i].kind == TokenKind::stop) return false;
    told = told || is_one_of_words(text.words(tokens[i].span), word_list::what_came);
  }
  return told;
}

bool is_share_of_plan(const MarkedText& text, const Figure& figure) {
  if (figure.kind != UnitKind::percent) return false;
  std::u16string_view before = text.text().substr(0, figure.span.start);
  if (before.ends_with(u"的")) before.remove_suffix(1);
  const auto ends = [before](std::u16string_view name) { return before.ends_with(name); };
  return std::any_of(std::begin(word_list::shares_of_plan), std::end(word_list::shares_of_plan), ends);
}

}  // namespace mubiao
