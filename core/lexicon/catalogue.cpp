#include "core/lexicon/catalogue.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/lexicon/lexicon.h"
#include "core/lexicon/lookup.h"
#include "generated/lexicon_classes.h"

namespace mubiao {
namespace {

/// What `catalogue_text` does not say of an indicator.
struct CatalogueRow {
  bool headline;
  std::uint32_t unit_kinds;
};

#include "generated/catalogue_table.inc"

std::vector<CatalogueEntry> make_catalogue() {
  std::vector<CatalogueEntry> entries;
  std::string_view rest = catalogue_text;
  for (const CatalogueRow& row : catalogue_rows) {
    const std::size_t line_end = rest.find('\n');
    entries.push_back({rest.substr(0, line_end), indicator_names()[entries.size()], row.headline, row.unit_kinds});
    rest.remove_prefix(line_end + 1);
  }
  return entries;
}

/// Cuts tried at each end of a name; more than this many places, fillers and suffixes in one name are noise.
constexpr std::size_t most_cuts = 8;

const LexiconEntry* find_alias(std::u16string_view name) {
  const LexiconEntry* entry = find_entry(name, WordClass::indicator);
  return entry != nullptr ? entry : find_entry(name, WordClass::indicator_exact);
}

/// What two spellings of one name share: no quotes, spaces, 的 or bracketed asides; Latin letters in capitals.
std::u16string comparison_key(std::u16string_view name) {
  constexpr std::u16string_view dropped = u"的 \n\"“”‘’《》、";
  std::u16string key;
  int brackets = 0;
  for (const char16_t unit : name) {
    if (unit == u'（' || unit == u'(') ++brackets;
    if (brackets == 0 && dropped.find(unit) == std::u16string_view::npos)
      key += unit >= u'a' && unit <= u'z' ? static_cast<char16_t>(unit - u'a' + u'A') : unit;
    if ((unit == u'）' || unit == u')') && brackets > 0) --brackets;
  }
  return key;
}

/// Whether a place name may end before `end` by its last character (示例市, 示例县), and is no common noun (城市,
/// 园区).
bool ends_like_place(std::u16string_view key, std::size_t start, std::size_t end) {
  constexpr std::u16string_view suffixes = u"省市县区州盟旗";
  return end - start >= 3 && suffixes.find(key[end - 1]) != std::u16string_view::npos &&
         find_entry(key.substr(end - 2, 2), WordClass::indicator_common_noun) == nullptr;
}

/// Where the name may begin once places and fillers in front are taken off; the first is 0.
std::vector<std::size_t> possible_starts(std::u16string_view key) {
  constexpr std::size_t longest_place = 8;
  std::vector<std::size_t> starts = {0};
  const std::size_t longest_prefix = longest_name(WordClass::indicator_prefix);
  const auto add = [&](std::size_t start) {
    if (starts.size() < most_cuts && start < key.size() &&
        std::find(starts.begin(), starts.end(), start) == starts.end())
      starts.push_back(start);
  };
  for (std::size_t i = 0; i < starts.size(); ++i) {  // NOLINT(modernize-loop-convert): `add` lets it grow
    const std::size_t start = starts[i];
    for (std::size_t end = start + 1; end < std::min(key.size(), start + longest_prefix + 1); ++end)
      if (find_entry(key.substr(start, end - start), WordClass::indicator_prefix) != nullptr) add(end);
    for (std::size_t end = start + 3; end <= std::min(key.size(), start + longest_place); ++end)
      if (ends_like_place(key, start, end)) add(end);
  }
  return starts;
}

/// Where the name may end once suffixes such as 增速 and 总量 are taken off; the first is its whole length.
std::vector<std::size_t> possible_ends(std::u16string_view key) {
  std::vector<std::size_t> ends = {key.size()};
  const std::size_t longest_suffix = longest_name(WordClass::indicator_suffix);
  for (std::size_t i = 0; i < ends.size() && ends.size() < most_cuts; ++i) {
    const std::size_t end = ends[i];
    for (std::size_t length = 1; length <= longest_suffix && length < end; ++length)
      if (find_entry(key.substr(end - length, length), WordClass::indicator_suffix)) ends.push_back(end - length);
  }
  return ends;
}

}  // namespace

std::span<const CatalogueEntry> catalogue() {
  static const std::vector<CatalogueEntry> entries = make_catalogue();
  return entries;
}

std::uint32_t find_indicator(std::u16string_view name) {
  const std::u16string whole = comparison_key(name);
  const std::u16string_view key = whole;
  if (key.empty()) return none;
  const std::vector<std::size_t> ends = possible_ends(key);
  // Nothing is taken off that need not be: the whole name first, then the fewest cuts in front.
  for (const std::size_t start : possible_starts(key))
    for (const std::size_t end : ends)
      if (const LexiconEntry* entry = start < end ? find_alias(key.substr(start, end - start)) : nullptr)
        return static_cast<std::uint32_t>(entry->value);
  return none;
}

}  // namespace mubiao
