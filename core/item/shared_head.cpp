#include "core/item/shared_head.h"

#include <string>
#include <utility>
#include <vector>

#include "core/lexicon/catalogue.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

/// A row of the list: the head, then its parts, apart by "/".
std::vector<std::u16string_view> split(std::u16string_view row) {
  std::vector<std::u16string_view> words;
  for (std::size_t slash = row.find(u'/'); slash != row.npos; slash = row.find(u'/')) {
    words.push_back(row.substr(0, slash));
    row.remove_prefix(slash + 1);
  }
  words.push_back(row);
  return words;
}

std::u16string folded_name(const SourceText& source, const Phrase& phrase) {
  std::u16string name;
  for (const Span piece : std::span(phrase.pieces).first(phrase.count)) name += source.folded(piece);
  return name;
}

bool is_same_name(const Phrase& a, const Phrase& b) {
  return a.count > 0 && a.count == b.count && a.pieces == b.pieces;
}

/// How many items from `first` on share its name, sentence and measure.
std::size_t list_length(const Draft& draft, std::span<const Item> items, std::size_t first) {
  std::size_t end = first + 1;
  while (end < items.size() && is_same_name(draft.items[first].indicator, draft.items[end].indicator) &&
         items[end].sentence == items[first].sentence && items[end].measure == items[first].measure)
    ++end;
  return end - first;
}

/// 分别 stands between the name and the list's first figure.
bool deals_out(const Draft& draft, const DraftItem& item) {
  const std::vector<Token>& tokens = draft.tokens[draft.figures[item.figure].sentence];
  const std::uint32_t name_end = item.indicator.cover().end;
  for (std::size_t i = item.token; i-- > 0 && tokens[i].span.start >= name_end;)
    if (tokens[i].kind == TokenKind::respectively) return true;
  return false;
}

/// A head of lists.tsv with the place in `name` where it stands.
struct FoundHead {
  std::vector<std::u16string_view> words;  ///< the head and its parts; empty where none was found
  std::size_t at = 0;
};

FoundHead head_of(std::u16string_view name) {
  for (const std::u16string_view row : word_list::shared_heads) {
    std::vector<std::u16string_view> words = split(row);
    const std::size_t at = name.find(words[0]);
    if (at != name.npos) return {std::move(words), at};
  }
  return {};
}

std::uint32_t part_of(const std::u16string& name, const FoundHead& head, std::size_t part) {
  return find_indicator(std::u16string(name).replace(head.at, head.words[0].size(), head.words[part + 1]));
}

void deal_out(const std::u16string& name, std::span<Item> list) {
  const FoundHead head = head_of(name);
  if (head.words.size() != list.size() + 1) return;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::uint32_t part = part_of(name, head, i);
    if (part != none) list[i].indicator.catalogue = part;
  }
}

}  // namespace

void resolve_shared_heads(const Draft& draft, const SourceText& source, std::span<Item> items) {
  for (std::size_t first = 0; first < items.size();) {
    const std::size_t length = list_length(draft, items, first);
    if (length > 1 && deals_out(draft, draft.items[first]))
      deal_out(folded_name(source, draft.items[first].indicator), items.subspan(first, length));
    first += length;
  }
}

std::uint32_t start_of_list(const MarkedText& text, std::uint32_t at) {
  for (const std::u16string_view row : word_list::shared_heads) {
    const std::vector<std::u16string_view> words = split(row);
    if (!words[0].ends_with(words.back()) || words[0].size() == words.back().size()) continue;
    const auto before = static_cast<std::uint32_t>(words[0].size() - words.back().size());
    if (before <= at && text.text().substr(at - before).starts_with(words[0])) return at - before;
  }
  return at;
}

std::vector<std::uint32_t> parts_named(const SourceText& source, const Phrase& phrase) {
  const std::u16string name = folded_name(source, phrase);
  const FoundHead head = head_of(name);
  std::vector<std::uint32_t> parts;
  // 城乡 is one word for a whole; 城镇、农村 names its parts
  if (head.words.empty() || head.words[0].find_first_of(u"、和") == std::u16string_view::npos) return parts;
  for (std::size_t i = 0; i + 1 < head.words.size(); ++i)
    if (const std::uint32_t part = part_of(name, head, i); part != none) parts.push_back(part);
  return parts;
}

}  // namespace mubiao
