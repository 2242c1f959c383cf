#include "core/lexicon/trie.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace mubiao {

/// Groups the words by their units, level by level, and lays out the nodes on the way.
class Trie::Builder {
 public:
  Builder(Trie& trie, const std::vector<std::u16string_view>& words)
      : trie_(trie), words_(words), order_(words.size()), child_of_(words.size()), parted_(words.size()) {
    std::iota(order_.begin(), order_.end(), std::uint16_t{0});
  }

  void build() {
    struct Open {
      unsigned node;
      Range words;
      std::size_t depth;
    };
    // Near what the array comes to, so that it is hardly ever moved while it grows
    trie_.nodes_.reserve(3 * words_.size() + 1024);
    trie_.words_.reserve(words_.size());
    std::vector<Open> open;
    open.reserve(words_.size() + 1);
    open.push_back({0, {0, order_.size()}, 0});
    for (std::size_t i = 0; i < open.size(); ++i) {
      const Open parent = open[i];
      part(parent.words, parent.depth);
      const unsigned base = take_base();
      trie_.nodes_[parent.node].base = static_cast<std::uint16_t>(base);
      for (const Child& child : children_) {
        const unsigned slot = base + child.code;
        trie_.nodes_[slot].check = static_cast<std::uint16_t>(parent.node);
        if ((parent.depth > 0 || child.code == 0) && holds_one_word(child.words)) {
          trie_.nodes_[slot].base = static_cast<std::uint16_t>(leaf_bit | trie_.members_.size());
          add_member(child.words, parent.depth + 1);
        } else {
          open.push_back({slot, child.words, parent.depth + 1});
        }
      }
    }
    trie_.first_words_.push_back(static_cast<std::uint16_t>(trie_.words_.size()));
    finish();
  }

 private:
  struct Range {
    std::size_t begin, end;
  };
  struct Child {
    unsigned code;
    Range words;  ///< in `order_`
  };

  unsigned assign_code(char16_t unit) {
    std::uint8_t& page = trie_.code_page_[unit >> 8];
    if (page == 0) {
      page = static_cast<std::uint8_t>(trie_.page_codes_.size() / 256);
      trie_.page_codes_.resize(trie_.page_codes_.size() + 256, 0);
    }
    std::uint16_t& code = trie_.page_codes_[page * 256u + (unit & 0xFFu)];
    if (code == 0) {
      code = static_cast<std::uint16_t>(children_by_code_.size());
      children_by_code_.push_back(no_child);
    }
    return code;
  }

  /// The words of `range` share their first `depth` units; parts them by the next one into `children_`.
  void part(Range range, std::size_t depth) {
    children_.clear();
    for (std::size_t i = range.begin; i < range.end; ++i) {
      const std::u16string_view word = words_[order_[i]];
      const unsigned code = depth == word.size() ? 0 : assign_code(word[depth]);
      if (children_by_code_[code] == no_child) {
        children_by_code_[code] = static_cast<std::uint16_t>(children_.size());
        children_.push_back({code, {0, 0}});
      }
      child_of_[i] = children_by_code_[code];
      ++children_[child_of_[i]].words.end;
    }
    std::size_t begin = range.begin;
    for (Child& child : children_) {
      const std::size_t size = child.words.end;
      child.words = {begin, begin};
      begin += size;
    }
    for (std::size_t i = range.begin; i < range.end; ++i) parted_[children_[child_of_[i]].words.end++] = order_[i];
    std::copy(parted_.begin() + static_cast<std::ptrdiff_t>(range.begin),
              parted_.begin() + static_cast<std::ptrdiff_t>(range.end),
              order_.begin() + static_cast<std::ptrdiff_t>(range.begin));
    for (const Child& child : children_) children_by_code_[child.code] = no_child;
  }

  bool holds_one_word(Range range) const {
    const std::u16string_view word = words_[order_[range.begin]];
    for (std::size_t i = range.begin + 1; i < range.end; ++i)
      if (words_[order_[i]] != word) return false;
    return true;
  }

  /// `depth`: units that the path to its leaf has read.
  void add_member(Range range, std::size_t depth) {
    const std::u16string_view word = words_[order_[range.begin]];
    trie_.members_.push_back(word);
    trie_.tails_.push_back(depth < word.size() ? Tail{word[depth], static_cast<std::uint16_t>(word.size() - depth)}
                                               : Tail{});
    trie_.first_words_.push_back(static_cast<std::uint16_t>(trie_.words_.size()));
    for (std::size_t i = range.begin; i < range.end; ++i) trie_.words_.push_back(order_[i]);
  }

  void finish() {
    const std::size_t unknown = children_by_code_.size();
    // A probe from any node stays inside the array.
    trie_.nodes_.resize(trie_.nodes_.size() + unknown + 1);
    std::replace(trie_.page_codes_.begin(), trie_.page_codes_.end(), std::uint16_t{0},
                 static_cast<std::uint16_t>(unknown));
    trie_.first_.resize(unknown + 1);
    for (std::size_t code = 1; code < unknown; ++code) {
      const std::size_t node = trie_.nodes_[0].base + code;
      if (trie_.nodes_[node].check != 0) continue;
      const std::uint16_t base = trie_.nodes_[node].base;
      trie_.first_[code] = {static_cast<std::uint16_t>(node), base, no_member};
      const Node end = trie_.nodes_[base];
      if (end.check == node) trie_.first_[code].member = static_cast<std::uint16_t>(end.base & ~leaf_bit);
    }
  }

  /// Takes the slots of `children_`: first fit among the last slots in use, 64 places a step. Holes further back are
  /// given up, which costs a few per cent of the array and keeps the search short. Slot 0 is the root's.
  unsigned take_base() {
    constexpr std::size_t window = 128;
    unsigned lowest = children_.empty() ? 0 : children_[0].code;
    for (const Child& child : children_) lowest = std::min(lowest, child.code);
    std::size_t slot = std::max<std::size_t>(used_ > window ? used_ - window : 1, lowest + 1);
    for (;; slot += 64) {
      grow(slot - lowest + children_by_code_.size() + 64);
      std::uint64_t taken = 0;
      for (const Child& child : children_) taken |= taken_at(slot - lowest + child.code);
      if (taken == ~std::uint64_t{0}) continue;
      slot += static_cast<std::size_t>(std::countr_one(taken));
      const std::size_t base = slot - lowest;
      used_ = std::max<std::size_t>(used_, slot + 1);
      for (const Child& child : children_)
        taken_[(base + child.code) / 64] |= std::uint64_t{1} << (base + child.code) % 64;
      return static_cast<unsigned>(base);
    }
  }

  /// Which of the slots [slot, slot + 64) are taken.
  std::uint64_t taken_at(std::size_t slot) const {
    const std::size_t shift = slot % 64;
    const std::uint64_t low = taken_[slot / 64] >> shift;
    return shift == 0 ? low : low | taken_[slot / 64 + 1] << (64 - shift);
  }

  /// Makes room for slots up to `last`.
  void grow(std::size_t last) {
    if (last < trie_.nodes_.size()) return;
    trie_.nodes_.resize(last + 1);
    taken_.resize(last / 64 + 2);
  }

  static constexpr std::uint16_t no_child = 0xFFFF;

  Trie& trie_;
  const std::vector<std::u16string_view>& words_;
  std::vector<std::uint16_t> order_;                          ///< indexes into `words_`
  std::vector<std::uint16_t> child_of_;                       ///< where `part` puts each
  std::vector<std::uint16_t> parted_;                         ///< `order_` after that
  std::vector<Child> children_;                               ///< of the node at hand
  std::vector<std::uint16_t> children_by_code_ = {no_child};  ///< a place for every code, 0 among them
  std::vector<std::uint64_t> taken_;                          ///< a bit a slot
  std::size_t used_ = 1;                                      ///< slots from here on are mostly free
};

Trie::Trie(const std::vector<std::u16string_view>& words) : nodes_(1), code_page_(256, 0), page_codes_(256, 0) {
  Builder(*this, words).build();
}

void Trie::encode(std::u16string_view text, std::vector<std::uint16_t>& codes) const {
  codes.resize(text.size() + 1);
  for (std::size_t i = 0; i < text.size(); ++i) codes[i] = static_cast<std::uint16_t>(code_of(text[i]));
  codes[text.size()] = static_cast<std::uint16_t>(first_.size() - 1);
}

}  // namespace mubiao
