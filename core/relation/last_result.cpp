#include "core/relation/last_result.h"

#include <string>
#include <unordered_map>

namespace mubiao {
namespace {

/// What two items must share to be one figure at two times.
std::u16string key_of(const Item& item) {
  std::u16string key;
  if (item.indicator.catalogue != none) {
    key = u"#";
    key += static_cast<char16_t>(item.indicator.catalogue + 1);
  } else {
    for (const char16_t c : item.indicator.text) {
      if (c != u'“' && c != u'”' && c != u'的' && c != u' ') key += c;
    }
  }
  key += u'|';
  key += item.quantity.unit;
  key += u'|';
  key += static_cast<char16_t>(u'0' + static_cast<int>(item.measure));
  return key;
}

}  // namespace

std::vector<Link> link_last_results(std::span<const Item> items) {
  std::unordered_map<std::u16string, std::uint32_t> results;
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    if (items[i].status == Status::result && !items[i].indicator.text.empty()) results.emplace(key_of(items[i]), i);
  }
  std::vector<Link> links;
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    if (items[i].status != Status::target || items[i].indicator.text.empty()) continue;
    const auto found = results.find(key_of(items[i]));
    if (found != results.end()) links.push_back({i, found->second});
  }
  return links;
}

}  // namespace mubiao
