#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/lexicon/marked_text.h"
#include "core/quantity/quantity.h"

namespace mubiao {

/// What a stretch of a sentence is to its grammar. The numbers are hashed into the
/// features of both models: append only.
enum class TokenKind : std::uint8_t {
  chunk = 0,         ///< words of no table: mostly the nouns
  figure = 1,        ///< a figure that is an item
  named_figure = 2,  ///< a figure that belongs to a name or a threshold (10亿元以上项目)
  comma = 3,
  dun = 4,  ///< 、
  semicolon = 5,
  colon = 6,
  stop = 7,   ///< 。！？ and line ends
  open = 8,   ///< “ 《 （
  close = 9,  ///< ” 》 ）
  up = 10,
  down = 11,
  reach = 12,     ///< 达到, 为
  reach_to = 13,  ///< 提高到
  rate = 14,      ///< 增速
  versus = 15,    ///< 比上年
  modal = 16,
  forecast = 17,
  adverb = 18,
  respectively = 19,
  among = 20,        ///< 其中
  de = 21,           ///< 的
  conjunction = 22,  ///< 和 与 及
  preposition = 23,
  particle = 24,
  scope = 25,  ///< 全市
  time = 26,
  action_make = 27,
  action_run = 28,
  action_give = 29,
  action_get = 30,
  action_serve = 31,
  indicator = 32,  ///< a name of the catalogue
  noun = 33,       ///< a compound that holds verb characters (增加值)
  place = 34,
};
inline constexpr std::size_t token_kinds = 35;

struct Token {
  Span span;
  TokenKind kind = TokenKind::chunk;
  std::uint32_t figure = none;  ///< index into the figures
  std::uint32_t entry = none;   ///< lexicon entry
};

constexpr bool is_action(TokenKind kind) { return kind >= TokenKind::action_make && kind <= TokenKind::action_serve; }
constexpr bool is_mark(TokenKind kind) { return kind >= TokenKind::comma && kind <= TokenKind::stop; }
/// Tokens that an indicator's name can be made of.
constexpr bool is_content(TokenKind kind) {
  return kind == TokenKind::chunk || kind == TokenKind::named_figure || is_action(kind) ||
         kind == TokenKind::indicator || kind == TokenKind::noun || kind == TokenKind::place ||
         kind == TokenKind::scope || kind == TokenKind::rate;
}

/// Cuts the sentence `range` into tokens without gaps. `times` and `figures` are those of this
/// sentence in the order of the text,
/// `first_figure` the index of the first. One pass over the sentence's marks: the longest word wins, and a word of one
/// character counts only where its neighbours let it (为 before a figure, 对 at the head of a clause), since most
/// single characters are parts of longer nouns.
std::vector<Token> tokenize(const MarkedText& text, Span range, std::span<const FoundTime> times,
                            std::span<const Figure> figures, std::uint32_t first_figure);

}  // namespace mubiao
