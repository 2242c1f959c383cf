#include "core/outline/wording_kind.h"

#include <cstddef>

#include "core/text/word_scan.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

/// Whether the first third tells more than nearly all of the text: what looks back before it plans.
bool begins_by_telling(std::u16string_view units) {
  const std::u16string_view first = units.substr(0, units.size() / 3);
  return 2 * count_words(first, word_list::words_ahead) < 3 * count_words(first, word_list::words_told);
}

}  // namespace

DocumentKind kind_of_wording(std::u16string_view units) {
  constexpr std::size_t shortest = 150;              // units; a sentence or two tell too little
  constexpr std::size_t shortest_communique = 1000;  // of what is shorter the sentences tell as well
  constexpr std::size_t few = 3;                     // words that look ahead
  constexpr std::size_t rare_ahead = 160;            // units to a word of a plan that looks ahead, at most
  constexpr std::size_t rare_told = 70;              // units to a word of a communique that tells, at most
  if (units.size() < shortest) return DocumentKind::other;
  if (units.find(u"各位代表") != units.npos) return DocumentKind::other;  // a report, whatever most of it says
  const std::size_t ahead = count_words(units, word_list::words_ahead);
  const std::size_t told = count_words(units, word_list::words_told);
  const bool looks_ahead = ahead >= few && ahead * rare_ahead >= units.size() && 2 * ahead >= 5 * told;
  if (looks_ahead && !begins_by_telling(units)) return DocumentKind::plan;
  if (units.size() >= shortest_communique && told * rare_told >= units.size() && told >= 20 * ahead)
    return DocumentKind::communique;
  return DocumentKind::other;
}

}  // namespace mubiao
