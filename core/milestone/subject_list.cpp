#include "core/milestone/subject_list.h"

#include <algorithm>
#include <string_view>

#include "core/milestone/subject_trait.h"
#include "core/milestone/word_end.h"

namespace mubiao {

std::vector<Span> split_subject(const MarkedText& text, Span subject) {
  const std::u16string_view folded = text.text();
  std::vector<Span> members;
  std::uint32_t start = subject.start;
  bool named = false;
  const auto close = [&](std::uint32_t end) {
    const Span member{start, end};
    const SubjectTrait trait = judge_subject(text, member);
    if (trait.counted && !members.empty()) return true;  // 、以及14个模块 is an item beside the named ones
    members.push_back(member);
    named = named || trait.named;
    return (trait.named || (trait.firm && member.length() >= telling_member)) && trait.headed && !trait.counted;
  };
  for (std::uint32_t at = subject.start; at < subject.end;) {
    if (folded[at] == u'等') return {subject};
    const std::uint32_t joint = folded[at] == u'、' ? 1 : folded.substr(at, 2) == u"以及" ? 2 : 0;
    if (joint != 0) {
      if (!close(at)) return {subject};
      start = at + joint;
    }
    at = std::max(bracket_end(folded, at, subject.end), at + std::max(joint, 1U));
  }
  if (!close(subject.end) || !named) return {subject};
  return members;
}

}  // namespace mubiao
