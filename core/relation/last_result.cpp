#include "core/relation/last_result.h"

#include <algorithm>
#include <string>

#include "core/lexicon/catalogue.h"
#include "core/lexicon/indicator_nature.h"
#include "core/model/feature_hash.h"
#include "generated/lexicon_classes.h"

namespace mubiao {
namespace {

bool is_relative(const Item& item) { return item.reference || (!item.quantity.value && !item.quantity.low); }

/// 居民消费价格指数控制在2%以内: percent of an indicator that is no share are a rise, whatever the verb; 101.2% are an
/// index of the year before.
bool is_growth_by_nature(const Item& item) {
  constexpr int least_index = 50;
  if (item.quantity.value && !(*item.quantity.value < Decimal::of(least_index))) return false;
  if (item.indicator.catalogue == none || item.measure != Measure::level || item.quantity.unit != u"%") return false;
  const std::uint32_t kinds = catalogue()[item.indicator.catalogue].unit_kinds;
  return (kinds >> static_cast<unsigned>(UnitKind::percentage_point) & 1) == 0;
}

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
  const bool relative = item.status == Status::target && is_relative(item);
  const Measure measure = relative || is_growth_by_nature(item) ? Measure::growth : item.measure;
  key += u'|';
  key += relative ? u"%" : item.quantity.unit;
  key += u'|';
  key += static_cast<char16_t>(u'0' + static_cast<int>(measure));
  key += u'|';
  key += static_cast<char16_t>(u'0' + static_cast<int>(item.scope));
  return key;
}

/// “十四五”以来，研发投入强度达到3%: what stands at a value stands at it when the years are over.
bool ends_with_year(const Item& item) {
  const bool is_of_years = item.period->extent == PeriodExtent::years && item.measure == Measure::level;
  return is_of_years && item.status == Status::result && item.indicator.catalogue != none &&
         indicator_nature(item.indicator.catalogue).kind == IndicatorKind::state;
}

/// The year that a target is for, or that a result tells of in full (not 截至11月底); 0 where that is not one year.
std::int16_t year_of(const Item& item, std::int16_t otherwise) {
  if (item.rate != Rate::plain || item.indicator.text.empty()) return 0;
  if (!item.period) return otherwise;
  const bool at_the_end = item.period->extent == PeriodExtent::point && item.period->to.month == 12;
  const bool whole = item.period->extent == PeriodExtent::year || at_the_end || ends_with_year(item);
  return whole ? item.period->to.year : std::int16_t{0};
}

/// A result that leaves out what the target counts (扣除房地产开发投资) is no answer to it.
bool counts_the_same(const Item& target, const Item& result) {
  return !(result.definition && result.definition->excludes) || (target.definition && target.definition->excludes);
}

}  // namespace

std::vector<Link> link_last_results(std::span<const Item> items, std::int16_t document_year) {
  // A text that tells no year at all is read as a review of one year and a plan of the next.
  const std::int16_t this_year = document_year > 0 ? std::int16_t{0} : std::int16_t{1};
  const auto key_in = [](const Item& item, int year) { return key_of(item) + static_cast<char16_t>(year); };
  // The hash of a result's key above its index: sorted, those that may be meant lie together, the first of a key first.
  std::vector<std::uint64_t> results;
  const auto hashed = [](const std::u16string& key) { return std::uint64_t{hash_text(key)} << 32; };
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    if (items[i].status != Status::result || is_relative(items[i])) continue;
    const std::int16_t year = year_of(items[i], this_year);
    if (year > 0) results.push_back(hashed(key_in(items[i], year)) | i);
  }
  std::sort(results.begin(), results.end());
  std::vector<Link> links;
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    if (items[i].status != Status::target) continue;
    const int year = year_of(items[i], static_cast<std::int16_t>(2 * this_year)) - 1;
    if (year <= 0) continue;
    const std::u16string key = key_in(items[i], year);
    const std::uint64_t hash = hashed(key);
    for (auto at = std::lower_bound(results.begin(), results.end(), hash); at != results.end(); ++at) {
      const auto result = static_cast<std::uint32_t>(*at);
      if ((*at ^ hash) >> 32 != 0) break;
      if (key_in(items[result], year_of(items[result], this_year)) != key) continue;
      if (counts_the_same(items[i], items[result])) links.push_back({i, result});
      break;
    }
  }
  return links;
}

void drop_shared_links(std::span<const Headline> headlines, std::span<const Item> items, std::vector<Link>& links) {
  std::vector<bool> shared(items.size());
  for (const Headline& row : headlines)
    if (row.item != none && items[row.item].indicator.catalogue != row.catalogue) shared[row.item] = true;
  std::erase_if(links, [&](const Link& link) { return shared[link.target]; });
}

}  // namespace mubiao
