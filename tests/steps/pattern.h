#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// A text made of one stretch said again and again: what costs more than its length shows there.
struct Pattern {
  std::u16string stretch;
  std::u16string_view frame;  ///< stands around the stretches: "@" is where they go

  /// The frame filled with stretches to about `length` units.
  std::u16string text(std::size_t length) const;
};

/// Patterns of words of the lexicons in the folder `lexicons` (UTF-8 tables), marks and numerals, the same ones on
/// every machine: `count` drawn ones, those that once cost too much, and those
/// of what no report holds.
std::vector<Pattern> make_patterns(const char* lexicons, std::size_t count);
