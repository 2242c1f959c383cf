#pragma once

#include "core/text/unit_set.h"
#include "core/time/sentence_text.h"
#include "generated/word_lists.h"

namespace mubiao {

/// 日前|印发, 近日|，记者了解到: whether what is left of the clause at `at` says that something was told. One pass over
/// as much of it as is looked into: nearly no unit begins a word of the list.
inline bool is_told(const SentenceText& sentence, std::uint32_t at) {
  static const UnitSet openers = UnitSet::first_of(word_list::telling_verbs);
  const std::u16string_view clause = sentence.clause_from(at);
  for (std::size_t i = 0; i < clause.size(); ++i)
    if (openers.holds(clause[i]) && first_at(clause, i, word_list::telling_verbs) != nullptr) return true;
  return false;
}

}  // namespace mubiao
