#include "core/outline/place.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/text/character.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

bool is_municipality(std::u16string_view name) {
  const auto& all = word_list::municipalities;
  return std::any_of(std::begin(all), std::end(all),
                     [name](std::u16string_view each) { return name.substr(0, each.size()) == each; });
}

bool is_listed_prefecture(std::u16string_view name) {
  for (const std::u16string_view city : word_list::county_cities_under_provinces)
    if (name.substr(0, city.size()) == city) return false;
  const MarkedText marked(name);
  const Mark* place = marked.longest(0, WordClass::place);
  return place != nullptr && place->value == lexicon_value::prefecture;
}

Level level_of(std::u16string_view name) {
  if (name == u"全国") return Level::national;
  if (name.ends_with(u"省") || name.ends_with(u"自治区") || is_municipality(name)) return Level::province;
  if (name.ends_with(u"自治州") || name.ends_with(u"地区") || name.ends_with(u"盟") || name.ends_with(u"州"))
    return Level::prefecture;
  if (name.ends_with(u"市")) return is_listed_prefecture(name) ? Level::prefecture : Level::county;
  if (name.ends_with(u"县") || name.ends_with(u"区") || name.ends_with(u"旗")) return Level::county;
  if (name.ends_with(u"镇") || name.ends_with(u"乡") || name.ends_with(u"街道")) return Level::township;
  return Level::unknown;
}

/// Where the name of the province or city in front ends; 0 if there is none.
std::size_t parent_end(std::u16string_view name) {
  for (const std::u16string_view end : {u"自治区", u"省", u"自治州", u"市", u"县", u"区"}) {
    const std::size_t at = name.find(end);
    // at least two units stay: 示例市区 is no place of its own
    if (at != name.npos && at > 1 && at + end.size() + 1 < name.size()) return at + end.size();
  }
  return 0;
}

/// How often the words of that level that mean the report's own place (全市, 全县) stand in the text.
std::size_t count_own(const MarkedText& marked, std::int16_t level) {
  std::size_t count = 0;
  const auto length = static_cast<std::uint32_t>(marked.text().size());
  for (std::uint32_t at = 0; at < length; ++at) {
    const Mark* mark = marked.longest(at, WordClass::coverage);
    if (mark != nullptr && mark->value == level) ++count;
  }
  return count;
}

/// 甘孜 → 甘孜藏族自治州, 示例 → 示例市.
std::u16string official_name(std::u16string_view short_name) {
  std::u16string_view stem = short_name;
  if (stem.size() > 2 && stem.back() == u'州') stem.remove_suffix(1);
  for (const std::u16string_view full : word_list::prefectures_not_called_cities)
    if (full.substr(0, stem.size()) == stem) return std::u16string(full);
  return std::u16string(short_name) + (short_name.back() == u'市' ? u"" : u"市");
}

/// How often a place is named.
struct NamedPlace {
  std::u16string_view name;
  std::size_t times = 0;
};

void count(std::vector<NamedPlace>& named, std::u16string_view name) {
  const auto known =
      std::find_if(named.begin(), named.end(), [name](const NamedPlace& each) { return each.name == name; });
  if (known == named.end())
    named.push_back({name, 1});
  else
    ++known->times;
}

/// A name that is in the table with 市 alone, since without it it may be a common word, is counted without it as well
/// where the text names it once in full.
void add_short_names(std::u16string_view text, NamedPlace& place) {
  if (place.name.back() != u'市') return;
  const std::u16string_view stem = place.name.substr(0, place.name.size() - 1);
  place.times = 0;
  for (std::size_t at = text.find(stem); at != text.npos; at = text.find(stem, at + stem.size())) ++place.times;
}

}  // namespace

Place place_of_name(std::u16string_view name) {
  if (name.empty()) return {};
  const std::size_t end = parent_end(name);
  const std::u16string_view own = name.substr(end);
  const bool is_short = own.size() > 2 && own.back() == u'州' && !own.ends_with(u"自治州");
  const std::u16string full = is_short ? official_name(own) : std::u16string(own);
  return {full.back() == u'州' ? full : std::u16string(own), level_of(own), std::u16string(name.substr(0, end))};
}

Place place_of_body(const MarkedText& marked) {
  // Counted on 42 reports of prefectures, 21 of counties and 18 of provinces: a prefecture's says 全市 six times or
  // more and names itself twenty times or more; what is named next comes to a ninth of that, mostly.
  constexpr std::size_t fewest_own = 5;
  constexpr std::size_t fewest_named = 10;
  constexpr std::size_t least_lead = 3;
  const std::size_t of_city = count_own(marked, lexicon_value::prefecture);
  if (of_city < fewest_own || of_city <= count_own(marked, lexicon_value::county)) return {};
  std::vector<NamedPlace> named;  // no more than the table has places
  const auto length = static_cast<std::uint32_t>(marked.text().size());
  for (std::uint32_t at = 0; at < length; ++at) {
    const Mark* mark = marked.longest(at, WordClass::place);
    if (mark == nullptr || mark->value != lexicon_value::prefecture) continue;
    count(named, marked.text().substr(at, mark->end - at));
    at = mark->end - 1;
  }
  for (NamedPlace& each : named) add_short_names(marked.text(), each);
  NamedPlace first, second;
  for (const NamedPlace& each : named) {
    if (each.times > first.times)
      second = std::exchange(first, each);
    else if (each.times > second.times)
      second = each;
  }
  if (first.times < fewest_named || first.times < least_lead * second.times) return {};
  const std::u16string name = official_name(first.name);
  return {name, level_of(name), {}};
}

void settle_place(const MarkedText& marked, DocumentHead& document) {
  Place place = place_of_name(document.place);
  if (place.name.empty()) {
    place = place_of_body(marked);
    if (!place.name.empty()) document.place_from = HeadSource::text;
  }
  if (place.name.empty()) {
    place = place_of_name(document.named_place);
    if (!place.name.empty()) document.place_from = HeadSource::file;
  }
  document.place = place.name;
  document.level = place.level;
  document.parent = place.parent;
}

}  // namespace mubiao
