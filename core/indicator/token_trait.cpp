#include "core/indicator/token_trait.h"

#include <algorithm>

#include "core/model/feature_hash.h"

namespace mubiao {
namespace {

bool is_move(TokenKind kind) {
  return kind == TokenKind::up || kind == TokenKind::down || kind == TokenKind::reach || kind == TokenKind::reach_to ||
         kind == TokenKind::modal;
}

/// A known word by itself, an unknown stretch by its edges: two characters say most of what kind of name it is.
void hash_edges(std::u16string_view text, const Token& token, TokenTrait& trait) {
  if (token.kind == TokenKind::figure || token.kind == TokenKind::named_figure) {
    trait.front = trait.back = 2;
    return;
  }
  const std::u16string_view word = units_in(text, token.span);
  if (token.kind != TokenKind::chunk && token.kind != TokenKind::indicator) {
    trait.front = trait.back = hash_text(word);
    return;
  }
  const std::size_t edge = std::min<std::size_t>(2, word.size());
  trait.front = hash_text(word.substr(0, edge));
  trait.back = hash_text(word.substr(word.size() - edge));
}

void count(TokenKind kind, TokenTrait& sum) {
  const bool joins = kind == TokenKind::dun || kind == TokenKind::conjunction;
  const auto add = [](std::uint16_t& counter, bool counts) {
    counter = static_cast<std::uint16_t>(counter + (counts ? 1 : 0));
  };
  add(sum.commas, kind == TokenKind::comma || kind == TokenKind::colon || kind == TokenKind::semicolon);
  add(sum.duns, joins);
  add(sum.des, kind == TokenKind::de);
  add(sum.actions, is_action(kind));
  add(sum.moves, is_move(kind));
  add(sum.times, kind == TokenKind::time);
  add(sum.named, kind == TokenKind::named_figure);
  add(sum.indicators, kind == TokenKind::indicator);
  add(sum.brackets, kind == TokenKind::open || kind == TokenKind::close);
  add(sum.contents, is_content(kind));
  add(sum.marks, is_mark(kind));
  add(sum.others, !is_content(kind) && kind != TokenKind::de && !joins);
}

}  // namespace

void read_token_traits(std::u16string_view text, std::span<const Token> tokens, std::vector<TokenTrait>& traits) {
  traits.resize(tokens.size() + 1);
  TokenTrait sum;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    traits[i] = sum;
    hash_edges(text, tokens[i], traits[i]);
    count(tokens[i].kind, sum);
  }
  traits[tokens.size()] = sum;
}

}  // namespace mubiao
