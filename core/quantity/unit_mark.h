#pragma once

#include "core/lexicon/marked_text.h"

namespace mubiao {

/// The longest unit that starts at `at`, or null. Where a longer noun does, the classifier begins another word:
/// 900多万个体工商户, 跨越千亿台阶.
inline const Mark* unit_mark(const MarkedText& text, std::uint32_t at) {
  const Mark* unit = text.longest(at, WordClass::unit);
  if (unit == nullptr) return nullptr;
  const Mark* noun = text.longest(at, WordClass::noun);
  return noun != nullptr && noun->end > unit->end ? nullptr : unit;
}

}  // namespace mubiao
