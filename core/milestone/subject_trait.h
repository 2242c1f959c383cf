#pragma once

#include <cstdint>

#include "core/contract/span.h"
#include "core/lexicon/marked_text.h"

namespace mubiao {

/// How a milestone's subject, trimmed of the words around it, is judged.
struct SubjectTrait {
  /// Characters that stand out beside general words and head nouns; a quotation counts 2.
  std::uint32_t outstanding = 0;
  bool named = false;        ///< two characters or more stand out
  bool quoted = false;       ///< holds “…” or 《…》
  bool headed = false;       ///< ends in a head noun (工程, 大桥) or a quotation
  bool firm = false;         ///< the head noun is a thing one can point at (大桥, not 体系), or a quotation
  bool counted = false;      ///< counted by a figure (27个项目): an item, no milestone
  bool holds_count = false;  ///< a figure counts something in it, if only as apposition (甲、乙2座大桥)
  bool first = false;        ///< the first of its kind (全省首座…)
  bool background = false;   ///< opens with a word that makes it a circumstance (抢抓…)
};

/// Judges `subject` (folded), in text marked with the vocabulary of milestones. Linear in its length.
SubjectTrait judge_subject(const MarkedText& text, Span subject);

/// Whether `subject` ends in a word of `word_class`, brackets and 等 behind it left out ("示例大桥（一期）等").
bool ends_in(const MarkedText& text, Span subject, WordClass word_class);

}  // namespace mubiao
