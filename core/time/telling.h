#pragma once

#include "core/text/unit_set.h"
#include "core/time/sentence_text.h"
#include "generated/word_lists.h"

namespace mubiao {

/// 日前|印发, 近日|，记者了解到: whether what is left of the clause at `at` says that something was told. One pass over
/// as much of it as is looked into: nearly no unit begins a word of the list, and where times follow one another what
/// was gone through for the one before is not gone through again.
inline bool is_told(const SentenceText& sentence, std::uint32_t at) {
  static const UnitSet openers = UnitSet::first_of(word_list::telling_verbs);
  static const UnitSet ends(u"，。；");
  constexpr std::uint32_t longest_verb = 3;  // units; what is looked into may end within one
  const std::u16string_view near = sentence.units.substr(0, at + sentence.near(at).size());
  const bool known = sentence.untold.start <= at && at < sentence.untold.end;
  auto i = known ? sentence.untold.end : at;
  for (; i < near.size() && !ends.holds(near[i]); ++i)
    if (openers.holds(near[i]) && first_at(near, i, word_list::telling_verbs) != nullptr) return true;
  if (i > at + longest_verb) sentence.untold = {at, i - longest_verb};
  return false;
}

}  // namespace mubiao
