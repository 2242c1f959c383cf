#include "core/outline/wording_kind.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "core/text/word_scan.h"
#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

/// Whether the first third tells more than nearly all of the text: what looks back before it plans.
bool begins_by_telling(std::u16string_view units) {
  const std::u16string_view first = units.substr(0, units.size() / 3);
  return 2 * count_words(first, word_list::words_ahead) < 3 * count_words(first, word_list::words_told);
}

/// 工作任务 | 时序进度 | 考核要点: the head of a table that tells who has to do what, and nothing of what came of it.
bool heads_tasks(std::u16string_view line) {
  constexpr std::size_t longest = 120;  // units
  if (line.size() > longest || line.find(u'。') != line.npos || holds_any(line, word_list::heads_of_progress))
    return false;
  const auto heads = std::count_if(std::begin(word_list::heads_of_tasks), std::end(word_list::heads_of_tasks),
                                   [line](std::u16string_view head) { return contains(line, head); });
  return heads > 1;
}

}  // namespace

bool lists_tasks(std::u16string_view units) {
  constexpr std::size_t longest_head = 400;  // units before the head of the table ends
  for (std::size_t start = 0; start < std::min(units.size(), longest_head);) {
    const std::u16string_view line = units.substr(start, units.find(u'\n', start) - start);
    if (heads_tasks(line)) return true;
    start += line.size() + 1;
  }
  return false;
}

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
