#pragma once

#include "core/text/unit_set.h"
#include "core/time/sentence_text.h"
#include "generated/word_lists.h"

namespace mubiao {

/// 日前|印发, 近日|，记者了解到: whether what is left of the clause at `at` says that something was told. One pass over
/// as much of it as is looked into: nearly no unit begins a word of the list.
inline bool is_told(const SentenceText& sentence, std::uint32_t at) {
  static const UnitSet openers = UnitSet::first_of(word_list::telling_verbs);
  static const UnitSet ends(u"，。；");
  const std::u16string_view ahead = sentence.near(at);
  for (std::size_t i = 0; i < ahead.size() && !ends.holds(ahead[i]); ++i)
    if (openers.holds(ahead[i]) && first_at(ahead, i, word_list::telling_verbs) != nullptr) return true;
  return false;
}

}  // namespace mubiao
