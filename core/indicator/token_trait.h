#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/clause/token.h"

namespace mubiao {

/// What the ranker's features ask of one token, and what stands before it in its sentence: computed once a sentence,
/// since a sentence has dozens of candidates over the same tokens.
struct TokenTrait {
  std::uint32_t front = 0;  ///< hash of the word; of a stretch of no table, of its first two characters
  std::uint32_t back = 0;   ///< the same from the end
  // Tokens of a sort among those before this one: the difference of two traits counts a stretch
  std::uint16_t commas = 0, duns = 0, des = 0, actions = 0, moves = 0, times = 0, named = 0, indicators = 0,
                brackets = 0, contents = 0, marks = 0, others = 0;
};

/// One trait a token and one behind the last, whose counts are those of the whole sentence. Linear in the sentence.
void read_token_traits(std::u16string_view text, std::span<const Token> tokens, std::vector<TokenTrait>& traits);

}  // namespace mubiao
