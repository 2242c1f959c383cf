#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>

namespace mubiao::comparison {

/// A text of `Words`, UTF-8: as small as a pointer, good as long as they are. Compared by what it says.
class Word {
 public:
  Word() = default;  ///< the empty one

  bool empty() const { return text_ == nullptr; }
  std::string_view text() const { return empty() ? std::string_view() : std::string_view(*text_); }
  operator std::string_view() const { return text(); }  // NOLINT(google-explicit-constructor): it is one

  friend bool operator==(Word a, Word b) { return a.text_ == b.text_ || a.text() == b.text(); }
  friend bool operator==(Word a, std::string_view b) { return a.text() == b; }

 private:
  friend class Words;
  explicit Word(const std::string& text) : text_(&text) {}
  const std::string* text_ = nullptr;
};

/// Texts that observations share, each kept once: reports say the same names, units and figures over and over, and six
/// strings of its own in each observation were two thirds of the memory of a comparison. Reports read on several
/// threads take theirs from one for each thread.
class Words {
 public:
  /// The word that says `text`. Constant time but for reading it.
  Word of(std::string_view text);

 private:
  struct Hash {
    using is_transparent = void;  // NOLINT(readability-identifier-naming): the library asks for it
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  struct Equal {
    using is_transparent = void;  // NOLINT(readability-identifier-naming): the library asks for it
    bool operator()(std::string_view a, std::string_view b) const { return a == b; }
  };
  std::unordered_set<std::string, Hash, Equal> texts_;  // whose elements stay where they are
};

}  // namespace mubiao::comparison
