#include "core/reading/yearly_average.h"

#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {

bool averages_years(std::u16string_view before) {
  // units; 年均 stands right before the verb of its figure, farther away it belongs to something else
  constexpr std::size_t farthest = 14;
  if (before.size() > farthest) before.remove_prefix(before.size() - farthest);
  const std::size_t mark = before.find_last_of(u"，；、");
  const std::u16string_view clause = mark == before.npos ? before : before.substr(mark + 1);
  for (const std::u16string_view words : word_list::yearly_average) {
    const std::size_t at = clause.find(words);
    if (at != clause.npos && first_at(clause, at + words.size(), word_list::averaged_over_days) == nullptr) return true;
  }
  return false;
}

}  // namespace mubiao
