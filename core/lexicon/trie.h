#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace mubiao {

/// A set of strings that finds all its members that begin at a place of a text: a double array over dense codes of
/// UTF-16 units, cut where a single member is left (but not before its second unit); the rest of that member is
/// compared directly.
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

  /// Puts the code of every unit of `text` into `codes`, and one more behind the last.
  void encode(std::u16string_view text, std::vector<std::uint16_t>& codes) const;

  /// At which of the places [at, at + count), `count` ≤ 64, a member may start: bit i for place at + i. `codes` are
  /// those of `encode`. Looks two units up without a branch: what they tell can hardly be predicted, and waiting for it
  /// took most of the time of a search. A bitmap of first units was tried and was no faster.
  std::uint64_t may_start(std::span<const std::uint16_t> codes, std::size_t at, std::size_t count) const {
    std::uint64_t places = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const First first = first_[codes[at + i]];
      const unsigned goes_on = nodes_[unsigned{first.base} + codes[at + i + 1]].check == first.node;
      const unsigned ends = first.member != no_member;
      places |= std::uint64_t{goes_on | ends} << i;
    }
    return places;
  }

  /// Calls `visit(member index, its end in the text)` for every member that starts at `text[at]`, shortest first;
  /// `codes` are those of `encode`. Cost: the length of the longest member that shares a beginning with the text there.
  template <typename Visit>
  void visit_members_at(std::u16string_view text, std::span<const std::uint16_t> codes, std::size_t at,
                        Visit visit) const {
    const First first = first_[codes[at]];
    const unsigned child = unsigned{first.base} + codes[at + 1];
    if (first.member != no_member) visit(unsigned{first.member}, at + 1);
    if (nodes_[child].check != first.node || visit_end(text, at + 2, child, visit)) return;
    descend(text, codes, at + 2, child, visit);
  }

  std::span<const std::u16string_view> members() const { return members_; }
  /// Indexes into the words given, member after member; equal words keep their order.
  std::span<const std::uint16_t> words() const { return words_; }
  /// Of member m: `words()` from first_words()[m] to first_words()[m + 1].
  std::span<const std::uint16_t> first_words() const { return first_words_; }

 private:
  static constexpr unsigned leaf_bit = 0x8000;
  static constexpr std::uint16_t free_slot = 0xFFFF;
  static constexpr std::uint16_t no_node = 0xFFFE;
  static constexpr std::uint16_t no_member = 0xFFFF;

  struct Node {
    std::uint16_t base = 0;
    std::uint16_t check = free_slot;
  };
  /// The node of a first unit, and the member that is this unit alone.
  struct First {
    std::uint16_t node = no_node;
    std::uint16_t base = 0;
    std::uint16_t member = no_member;
  };
  /// What a leaf leaves to compare. Its first unit stands here because most comparisons fail at it: the members
  /// themselves are far apart in memory.
  struct Tail {
    char16_t first = 0;
    std::uint16_t length = 0;
  };
  class Builder;

  /// Goes on from `node`, which was reached by the units before `end`.
  template <typename Visit>
  void descend(std::u16string_view text, std::span<const std::uint16_t> codes, std::size_t end, unsigned node,
               Visit& visit) const {
    while (end < text.size()) {
      const unsigned child = nodes_[node].base + unsigned{codes[end]};
      if (nodes_[child].check != node) return;
      ++end;
      node = child;
      if (visit_end(text, end, node, visit)) return;
    }
  }

  /// Visits the member that ends at `node`, if there is one; true where the trie ends there.
  template <typename Visit>
  bool visit_end(std::u16string_view text, std::size_t end, unsigned node, Visit& visit) const {
    const unsigned base = nodes_[node].base;
    if ((base & leaf_bit) == 0) {
      if (nodes_[base].check == node) visit(nodes_[base].base & ~leaf_bit, end);
      return false;
    }
    const unsigned member = base & ~leaf_bit;
    const Tail tail = tails_[member];
    if (tail.length == 0) {
      visit(member, end);
    } else if (end < text.size() && text[end] == tail.first && has_rest(text, end, member, tail.length)) {
      visit(member, end + tail.length);
    }
    return true;
  }

  bool has_rest(std::u16string_view text, std::size_t end, unsigned member, std::size_t length) const {
    const std::u16string_view whole = members_[member];
    return length == 1 || text.substr(end, length) == whole.substr(whole.size() - length);
  }

  /// `code_page_[unit >> 8]` tells which 256 entries of `page_codes_` hold the unit's code. Units on which the trie
  /// never branches share the highest code, which no node has a child for.
  unsigned code_of(char16_t unit) const { return page_codes_[code_page_[unit >> 8] * 256u + (unit & 0xFFu)]; }

  std::vector<std::u16string_view> members_;  ///< in the order of their leaves, level by level
  std::vector<std::uint16_t> words_;
  std::vector<std::uint16_t> first_words_;
  std::vector<Tail> tails_;  ///< of each member
  std::vector<Node> nodes_;
  std::vector<First> first_;  ///< by the code of the first unit
  std::vector<std::uint8_t> code_page_;
  std::vector<std::uint16_t> page_codes_;
};

}  // namespace mubiao
