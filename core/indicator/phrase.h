#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "core/contract/span.h"
#include "core/lexicon/marked_text.h"

namespace mubiao {

/// A composed name: up to three stretches of folded text, read one after the other.
struct Phrase {
  static constexpr std::size_t most_pieces = 3;

  std::array<Span, most_pieces> pieces{};
  std::uint8_t count = 0;

  void add(Span span);
  bool full() const { return count == most_pieces; }
  std::uint32_t length() const;
  Span cover() const;
  bool operator==(const Phrase& other) const;
};

/// The noun of measure (增加值, 零售额) that closes the phrase, empty where none does or where it is the whole phrase.
Span tail_of(const MarkedText& text, const Phrase& phrase);

}  // namespace mubiao
