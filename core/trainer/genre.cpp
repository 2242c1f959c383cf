#include "core/trainer/genre.h"

#include <algorithm>
#include <iterator>

namespace mubiao::trainer {

std::string_view genre_of(std::string_view document) {
  constexpr std::string_view genres[] = {"budget", "dept",   "hk",     "list", "ndrc", "news",
                                         "party",  "plan5y", "policy", "tjgb", "town"};
  const std::string_view first = document.substr(0, document.find('-'));
  const auto* const known = std::find(std::begin(genres), std::end(genres), first);
  return known == std::end(genres) ? "report" : *known;
}

}  // namespace mubiao::trainer
