#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/clause/token.h"

namespace mubiao {

/// A name in a list that a group of figures shares, as indices of its first and last token.
///
///     工业投资、技改投资 分别 增长 17%、15%
///     └member┘└member┘            └group─┘
struct ListMember {
  std::size_t first, last;
};

/// Whether a token of this kind stands between two members: 、 和 与 及.
constexpr bool separates_members(TokenKind kind) { return kind == TokenKind::dun || kind == TokenKind::conjunction; }

/// The members of the list before the figures that begin with token `group`, in the order of the text; empty where
/// there is no list. Members are split at 、 alone where that gives one for each of the `group_size` figures
/// (新能源汽车及零部件、电动工具), else at 和 and 及 too. Cost: the clause.
std::vector<ListMember> list_members(std::span<const Token> tokens, std::size_t group, std::size_t group_size);

}  // namespace mubiao
