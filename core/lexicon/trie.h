#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace mubiao {

/// A set of strings that finds all its members that begin at a place of a text: a double array over dense codes of
/// UTF-16 units, cut where a single member is left; the rest of that member is compared directly.
///
///   node n, unit with code c > 0:  child t = base[n] + c  exists if check[t] == n
///   a member that ends at an inner node n is the leaf base[n] + 0, under the same check
///   leaf: base = leaf_bit | index of the member
///
/// Full paths without the cut were tried and need 2.5 times as many nodes.
class Trie {
 public:
  /// `words`: in any order, none empty, at most 32767; a word that stands there more than once is one member. Their
  /// characters must outlive the trie. Cost: about linear in their total length; sorting them first took more than all
  /// the rest.
  explicit Trie(const std::vector<std::u16string_view>& words);

  /// Calls `visit(member index)` for every member that starts at `text[at]`, shortest first.
  /// Cost: the length of the longest member that shares a beginning with the text there.
  ///
  /// On report text most positions end after one or two probes. A bitmap of first units in front was tried: the code
  /// table already answers "no such unit" and the bitmap only added a load.
  template <typename Visit>
  void visit_members_at(std::u16string_view text, std::size_t at, Visit visit) const {
    unsigned node = 0;
    for (std::size_t end = at; end < text.size();) {
      const unsigned code = code_of(text[end]);
      const unsigned child = nodes_[node].base + code;
      if (code == 0 || nodes_[child].check != node) return;
      ++end;
      node = child;
      if (nodes_[node].base & leaf_bit) {
        const unsigned member = nodes_[node].base & ~leaf_bit;
        const std::u16string_view rest = members_[member].substr(end - at);
        if (text.substr(end, rest.size()) == rest) visit(member);
        return;
      }
      const unsigned terminal = nodes_[node].base;
      if (nodes_[terminal].check == node) visit(nodes_[terminal].base & ~leaf_bit);
    }
  }

  std::span<const std::u16string_view> members() const { return members_; }
  /// Indexes into the words given, member after member; equal words keep their order.
  std::span<const std::uint16_t> words() const { return words_; }
  /// Of member m: `words()` from first_words()[m] to first_words()[m + 1].
  std::span<const std::uint16_t> first_words() const { return first_words_; }

 private:
  static constexpr unsigned leaf_bit = 0x8000;
  static constexpr std::uint16_t free_slot = 0xFFFF;

  struct Node {
    std::uint16_t base = 0;
    std::uint16_t check = free_slot;
  };
  class Builder;

  /// `code_page_[unit >> 8]` tells which 256 entries of `page_codes_` hold the unit's code; 0: the trie never branches
  /// on it.
  unsigned code_of(char16_t unit) const { return page_codes_[code_page_[unit >> 8] * 256u + (unit & 0xFFu)]; }

  std::vector<std::u16string_view> members_;  ///< in the order of their leaves, level by level
  std::vector<std::uint16_t> words_;
  std::vector<std::uint16_t> first_words_;
  std::vector<Node> nodes_;
  std::vector<std::uint8_t> code_page_;
  std::vector<std::uint16_t> page_codes_;
};

}  // namespace mubiao
