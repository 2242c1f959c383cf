#include "core/indicator/figure_context.h"

#include <algorithm>

#include "core/indicator/list_member.h"

namespace mubiao {
namespace {

// Bounds on the work. The longest lists of 82 texts have five figures; a table that was pasted as a line has more.
constexpr std::uint8_t most_figures_before = 8;
constexpr std::uint8_t most_figures = 10;
constexpr std::size_t most_counted_members = 15;

bool is_separator(TokenKind kind) {
  return separates_members(kind) || kind == TokenKind::comma || kind == TokenKind::semicolon;
}

/// True where only list marks stand between two figure tokens.
bool adjoins(std::span<const Token> tokens, std::size_t first, std::size_t second, bool by_comma) {
  for (std::size_t i = first + 1; i < second; ++i) {
    const bool joins = by_comma ? is_separator(tokens[i].kind) : separates_members(tokens[i].kind);
    if (!joins && tokens[i].kind != TokenKind::particle) return false;
  }
  return second > first + 1;
}

std::size_t figure_before(std::span<const Token> tokens, std::size_t at) {
  for (std::size_t i = at; i-- > 0;) {
    if (tokens[i].kind == TokenKind::figure) return i;
  }
  return at;
}

std::size_t figure_after(std::span<const Token> tokens, std::size_t at) {
  for (std::size_t i = at + 1; i < tokens.size(); ++i) {
    if (tokens[i].kind == TokenKind::figure) return i;
  }
  return at;
}

/// Finds the list of figures that the one of the context stands in; `by_comma`: whether a comma goes on with the list.
void find_group(FigureContext& context, bool by_comma) {
  const std::span<const Token> tokens = context.tokens;
  context.group = context.at;
  context.group_index = 0;
  for (std::size_t i = context.at; context.group_index < most_figures_before;) {
    const std::size_t earlier = figure_before(tokens, i);
    if (earlier == i || !adjoins(tokens, earlier, i, by_comma)) break;
    context.group = i = earlier;
    ++context.group_index;
  }
  context.group_size = static_cast<std::uint8_t>(context.group_index + 1);
  for (std::size_t i = context.at; context.group_size < most_figures;) {
    const std::size_t later = figure_after(tokens, i);
    if (later == i || !adjoins(tokens, i, later, by_comma)) break;
    i = later;
    ++context.group_size;
  }
  context.respectively = false;
  for (std::size_t i = context.group; i-- > 0 && !is_mark(tokens[i].kind);)
    context.respectively |= tokens[i].kind == TokenKind::respectively;
  context.members = 0;
  if (context.group_size > 1)
    context.members = static_cast<std::uint8_t>(
        std::min<std::size_t>(list_members(tokens, context.group, context.group_size).size(), most_counted_members));
}

}  // namespace

void place_in_group(FigureContext& context) {
  const std::size_t before = figure_before(context.tokens, context.at);
  context.region = before == context.at ? 0 : before + 1;
  find_group(context, true);
  if (context.group_size < 2 || context.members == context.group_size) return;
  // 甲率、乙率分别达到69%和86%，均高于全国: 分别 deals the figures up to the comma
  FigureContext tight = context;
  find_group(tight, false);
  if (tight.respectively && tight.group_size > 1 && tight.members == tight.group_size) context = tight;
}

Span leading_subject(std::span<const Token> tokens) {
  std::size_t first = 0;
  while (first < tokens.size() && (tokens[first].kind == TokenKind::adverb || tokens[first].kind == TokenKind::scope))
    ++first;
  std::size_t end = first;
  while (end < tokens.size() && is_content(tokens[end].kind) && !is_action(tokens[end].kind)) ++end;
  return end > first ? Span{tokens[first].span.start, tokens[end - 1].span.end} : Span{};
}

}  // namespace mubiao
