#pragma once

#include <cstdint>
#include <vector>

#include "core/contract/span.h"
#include "core/lexicon/marked_text.h"

namespace mubiao {

/// How a milestone's subject, trimmed of the words around it, is judged.
struct SubjectTrait {
  std::uint32_t outstanding =
      0;                     ///< characters that stand out beside general words and head nouns; a quotation counts 2
  bool named = false;        ///< two characters or more stand out
  bool quoted = false;       ///< holds “…” or 《…》
  bool headed = false;       ///< ends in a head noun (工程, 大桥) or a quotation
  bool firm = false;         ///< the head noun is a thing one can point at (大桥, not 体系), or a quotation
  bool counted = false;      ///< counted by a figure (27个项目): an item, no milestone
  bool holds_count = false;  ///< a figure counts something in it, if only as apposition (甲、乙2座大桥)
  bool first = false;        ///< the first of its kind (全省首座…)
  bool background = false;   ///< opens with a word that makes it a circumstance (抢抓…)
};

/// Judges `subject` (folded). Linear in its length.
SubjectTrait judge_subject(const MarkedText& text, Span subject);

/// Takes words that are no part of the subject off its front (加快推动, 今年, 和) and its back (正式, 于6月底前), and
/// all up to the last verb that governs it (抢抓机遇推动|…).
Span trim_subject(const MarkedText& text, Span subject);

/// The same for an object, whose inner verbs belong to it (中央财政支持示范城市).
Span trim_object(const MarkedText& text, Span object);

/// Beside a named one, a member of this length that ends in a thing one can point at tells enough (国家会议中心二期).
constexpr std::uint32_t kTellingMember = 5;

/// The named members of "A、B": each a subject of its own where all of them are headed; otherwise the whole.
std::vector<Span> split_subject(const MarkedText& text, Span subject);

/// Whether `subject` ends in a word of `word_class`; what follows 等 ends it too ("等活动").
bool ends_in(const MarkedText& text, Span subject, WordClass word_class);

}  // namespace mubiao
