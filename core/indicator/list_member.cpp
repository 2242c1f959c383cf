#include "core/indicator/list_member.h"

#include <algorithm>

namespace mubiao {
namespace {

/// A list that is longer is read to its last names: there are no more figures than these in a group (figure_context).
constexpr std::size_t most_members = 8;
/// Tokens before the figures that are looked at: names without a mark between them are no list.
constexpr std::size_t most_tokens = 150;

bool respectively_in(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
  return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(begin),
                     tokens.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const Token& token) { return token.kind == TokenKind::respectively; });
}

/// The members of the list that a group of figures shares: "A、B和C 分别增长". Empty where there is no list.
std::vector<ListMember> members_between(std::span<const Token> tokens, std::size_t group, bool commas_only) {
  std::vector<ListMember> members;
  const auto closes_list = [&](std::size_t i) {
    return is_content(tokens[i].kind) || tokens[i].kind == TokenKind::close || is_mark(tokens[i].kind);
  };
  std::size_t end = group;
  while (end > 0 && !closes_list(end - 1)) --end;
  // 进口、出口，2020年分别达到…: the list is the clause before
  if (end > 1 && tokens[end - 1].kind == TokenKind::comma && respectively_in(tokens, end, group)) {
    --end;
    while (end > 0 && !closes_list(end - 1)) --end;
  }
  std::size_t last = end;
  for (std::size_t i = end; i-- > 0 && end - i < most_tokens;) {
    const TokenKind kind = tokens[i].kind;
    const bool stops = kind == TokenKind::comma || kind == TokenKind::semicolon || kind == TokenKind::colon ||
                       kind == TokenKind::stop || kind == TokenKind::figure;
    if (stops || kind == TokenKind::dun || (!commas_only && kind == TokenKind::conjunction)) {
      if (last > i + 1) members.push_back({i + 1, last - 1});
      last = i;
    }
    if (stops || members.size() > most_members) break;
    if (i == 0 && last > 0) members.push_back({0, last - 1});
  }
  std::reverse(members.begin(), members.end());
  return members;
}

}  // namespace

std::vector<ListMember> list_members(std::span<const Token> tokens, std::size_t group, std::size_t group_size) {
  std::vector<ListMember> members = members_between(tokens, group, true);
  if (members.size() == group_size) return members;
  return members_between(tokens, group, false);
}

}  // namespace mubiao
