#include "core/indicator/phrase.h"

#include <algorithm>

namespace mubiao {

void Phrase::add(Span span) {
  if (count > 0 && pieces[count - 1].end == span.start) {
    pieces[count - 1].end = span.end;
  } else if (!full()) {
    pieces[count++] = span;
  }
}

std::uint32_t Phrase::length() const {
  std::uint32_t sum = 0;
  for (std::uint8_t i = 0; i < count; ++i) sum += pieces[i].length();
  return sum;
}

bool Phrase::operator==(const Phrase& other) const {
  return count == other.count && std::equal(pieces.begin(), pieces.begin() + count, other.pieces.begin());
}

Span Phrase::cover() const {
  Span span = pieces[0];
  for (std::uint8_t i = 1; i < count; ++i) {
    span.start = std::min(span.start, pieces[i].start);
    span.end = std::max(span.end, pieces[i].end);
  }
  return span;
}

Span tail_of(const MarkedText& text, const Phrase& phrase) {
  if (phrase.count == 0) return {};
  const Span last = phrase.pieces[phrase.count - 1];
  const Mark* mark = text.longest_ending(last.end, WordClass::tail);
  if (mark == nullptr || mark->start < last.start || (mark->start == last.start && phrase.count == 1)) return {};
  return {mark->start, last.end};
}

}  // namespace mubiao
