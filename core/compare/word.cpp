#include "core/compare/word.h"

namespace mubiao::comparison {

Word Words::of(std::string_view text) {
  if (text.empty()) return {};
  const auto found = texts_.find(text);
  return Word(found != texts_.end() ? *found : *texts_.emplace(text).first);
}

}  // namespace mubiao::comparison
