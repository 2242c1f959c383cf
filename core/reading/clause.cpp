#include "core/reading/clause.h"

#include "core/text/character.h"

namespace mubiao {

Span clause_before(std::u16string_view text, Span sentence, std::uint32_t at) {
  constexpr std::uint32_t longest_clause = 80;
  std::uint32_t start = at;
  while (start > sentence.start && at - start < longest_clause && !is_one_of(text[start - 1], u"，；：。\n")) --start;
  return {start, at};
}

}  // namespace mubiao
