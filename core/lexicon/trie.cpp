#include "core/lexicon/trie.h"

#include <algorithm>
#include <utility>

namespace mubiao {

Trie::Trie(std::vector<std::u16string_view> members)
    : members_(std::move(members)), tails_(members_.size()), nodes_(1), code_page_(256, 0), page_codes_(256, 0) {
  struct Open {
    unsigned node;
    Range members;
    std::size_t depth;
  };
  std::vector<Open> open = {{0, {0, members_.size()}, 0}};
  for (std::size_t i = 0; i < open.size(); ++i) {
    const Open parent = open[i];
    const std::vector<Child> children = children_of(parent.members, parent.depth);
    const unsigned base = free_base(children);
    nodes_[parent.node].base = static_cast<std::uint16_t>(base);
    for (const Child& child : children) {
      const unsigned slot = base + child.code;
      nodes_[slot].check = static_cast<std::uint16_t>(parent.node);
      if (parent.depth > 0 && child.members.end - child.members.begin == 1) {
        nodes_[slot].base = static_cast<std::uint16_t>(leaf_bit | child.members.begin);
        const std::u16string_view member = members_[child.members.begin];
        if (const std::size_t depth = parent.depth + 1; depth < member.size())
          tails_[child.members.begin] = {member[depth], static_cast<std::uint16_t>(member.size() - depth)};
      } else {
        open.push_back({slot, child.members, parent.depth + 1});
      }
    }
  }
  finish();
}

void Trie::finish() {
  const unsigned unknown = code_count_ + 1;
  // A probe from any node stays inside the array.
  nodes_.resize(nodes_.size() + unknown + 1);
  std::replace(page_codes_.begin(), page_codes_.end(), std::uint16_t{0}, static_cast<std::uint16_t>(unknown));
  first_.resize(unknown + 1);
  for (unsigned code = 1; code < unknown; ++code) {
    const unsigned node = nodes_[0].base + code;
    if (nodes_[node].check != 0) continue;
    const unsigned base = nodes_[node].base;
    first_[code] = {static_cast<std::uint16_t>(node), static_cast<std::uint16_t>(base), no_member};
    if (nodes_[base].check == node) first_[code].member = static_cast<std::uint16_t>(nodes_[base].base & ~leaf_bit);
  }
}

void Trie::encode(std::u16string_view text, std::vector<std::uint16_t>& codes) const {
  codes.resize(text.size() + 1);
  for (std::size_t i = 0; i < text.size(); ++i) codes[i] = static_cast<std::uint16_t>(code_of(text[i]));
  codes[text.size()] = static_cast<std::uint16_t>(code_count_ + 1);
}

unsigned Trie::assign_code(char16_t unit) {
  std::uint8_t& page = code_page_[unit >> 8];
  if (page == 0) {
    page = static_cast<std::uint8_t>(page_codes_.size() / 256);
    page_codes_.resize(page_codes_.size() + 256, 0);
  }
  std::uint16_t& code = page_codes_[page * 256u + (unit & 0xFFu)];
  if (code == 0) code = static_cast<std::uint16_t>(++code_count_);
  return code;
}

/// The members of `range` share their first `depth` units; groups them by the next one.
std::vector<Trie::Child> Trie::children_of(Range range, std::size_t depth) {
  std::vector<Child> children;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const unsigned code = depth == members_[i].size() ? 0 : assign_code(members_[i][depth]);
    if (children.empty() || children.back().code != code) children.push_back({code, {i, i}});
    children.back().members.end = i + 1;
  }
  return children;
}

/// First fit among the last slots in use; holes further back are given up, which costs a few per cent of the array
/// and keeps the search short. Slot 0 is the root's.
unsigned Trie::free_base(const std::vector<Child>& children) {
  constexpr std::size_t window = 128;
  const auto smallest = std::min_element(children.begin(), children.end(),
                                         [](const Child& a, const Child& b) { return a.code < b.code; });
  const unsigned lowest = children.empty() ? 0 : smallest->code;
  for (std::size_t slot = std::max<std::size_t>(used_ > window ? used_ - window : 1, lowest + 1);; ++slot) {
    const std::size_t base = slot - lowest;
    nodes_.resize(std::max<std::size_t>(nodes_.size(), base + code_count_ + 1));
    const bool fits = std::all_of(children.begin(), children.end(),
                                  [&](const Child& child) { return nodes_[base + child.code].check == free_slot; });
    if (!fits) continue;
    used_ = std::max<std::size_t>(used_, slot + 1);
    return static_cast<unsigned>(base);
  }
}

}  // namespace mubiao
