#include "core/compare/statement.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <tuple>
#include <unordered_map>

#include "core/compare/wording.h"
#include "core/text/utf.h"

namespace mubiao::comparison {
namespace {

bool is_relative(const Observation& each) { return !each.in_words && !each.value && !each.low; }

/// What a relative figure leans on is a growth; percent of what is no share are a growth too.
Measure measure_of(const Observation& each) {
  if (is_relative(each)) return Measure::growth;
  if (each.measure == Measure::level && is_growth_by_nature(each.code, each.unit, each.value)) return Measure::growth;
  return each.measure;
}

/// Tonnes and pounds meet (× 2000).
std::string_view unit_of(const Observation& each) {
  if (is_relative(each)) return "%";
  return each.unit == "斤" ? std::string_view("吨") : each.unit.text();
}

bool is_bound(Comparator comparator) {
  return comparator == Comparator::at_least || comparator == Comparator::more || comparator == Comparator::at_most ||
         comparator == Comparator::less;
}

/// The order of rows: by the catalogue, then by wording.
auto order_of(const Indicator& each) {
  return std::tuple(each.code.empty(), row_of_code(each.code), std::string_view(each.code), std::string_view(each.text),
                    each.measure, std::string_view(each.unit), std::string_view(each.definition));
}

std::uint32_t standing_of(const Observation& each) {
  const bool by_year = each.extent == PeriodExtent::year;
  if (each.status == Status::target) return (each.picked ? 0u : each.headline ? 2u : 4u) + (by_year ? 0u : 1u);
  return (is_bound(each.comparator) ? 8u : 0u) + (each.estimate ? 4u : 0u) +
         (each.confidence == Confidence::check ? 2u : 0u) + (by_year ? 0u : 1u);
}

/// The year whose promises a text answers.
int year_answered(const Report& report) {
  return report.kind == DocumentKind::communique ? report.year : report.year - 1;
}

/// Names that observations share, numbered as they come.
class Numbers {
 public:
  /// The number of `key`; `is_new` tells that it had none.
  std::uint32_t of(const std::string& key, bool& is_new) {
    const auto [found, added] = numbers_.emplace(key, static_cast<std::uint32_t>(numbers_.size()));
    is_new = added;
    return found->second;
  }

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

class Builder {
 public:
  Builder(const std::vector<Report>& reports, const std::vector<std::uint32_t>& places) : reports_(reports) {
    made_.places = places;
  }

  Statements build(const std::vector<bool>& used) {
    for (std::uint32_t i = 0; i < reports_.size(); ++i) {
      if (!used[i]) continue;
      for (std::uint32_t j = 0; j < reports_[i].observations.size(); ++j) observation(i, j);
    }
    sort_indicators();
    sort_statements();
    return std::move(made_);
  }

 private:
  void observation(std::uint32_t report, std::uint32_t item) {
    const Observation& each = reports_[report].observations[item];
    const std::uint32_t identity = identity_of(each);
    if (identity == none) return;
    const int year = year_told(each, reports_[report].year);
    if (is_statement(each, year)) add(report, item, identity, year);
    if (each.status == Status::result && !each.in_words) add_hint(report, item, identity, year);
  }

  /// None for a wording of which nothing is left. It is remembered, so that a wording is taken apart once and not in
  /// each report.
  std::uint32_t identity_of(const Observation& each) {
    const bool has_code = !each.code.empty();
    auto& known = has_code ? identity_of_code_ : identity_of_wording_;
    const auto [found, added] = known.emplace(has_code ? each.code : each.indicator, none);
    if (added) found->second = has_code ? number_of(std::string(each.code), each) : identity_of_wording(each);
    return found->second;
  }

  std::uint32_t identity_of_wording(const Observation& each) {
    const std::string bare = bare_wording(each.indicator);
    return bare.size() <= std::string_view("字").size() ? none : number_of("~" + bare, each);
  }

  std::uint32_t number_of(const std::string& key, const Observation& each) {
    bool is_new = false;
    const std::uint32_t identity = identity_numbers_.of(key, is_new);
    if (is_new) made_.identities.push_back(each.code);
    return identity;
  }

  static bool is_statement(const Observation& each, int year) {
    return year != 0 && each.scope == Scope::whole && (each.in_words || is_relative(each) || each.value || each.low);
  }

  void add(std::uint32_t report, std::uint32_t item, std::uint32_t identity, int year) {
    const Observation& each = reports_[report].observations[item];
    made_.all.push_back({made_.places[report], identity, year, role_of(each, report, year),
                         indicator_of(each, identity), report, standing_of(each), each.start, item});
  }

  Role role_of(const Observation& each, std::uint32_t report, int year) const {
    if (each.in_words) return each.status == Status::target ? Role::target_in_words : Role::answer_in_words;
    if (each.status == Status::target) return Role::target;
    return year == year_answered(reports_[report]) && !is_relative(each) ? Role::answer : Role::result;
  }

  std::uint32_t indicator_of(const Observation& each, std::uint32_t identity) {
    const bool leaves_out = each.status == Status::result && is_exclusion(each.definition);
    const std::uint32_t plain = indicator_of(each, identity, false);
    if (!leaves_out) return plain;
    const std::uint32_t made = indicator_of(each, identity, true);
    return made_.indicators[plain].excluding = made;
  }

  std::uint32_t indicator_of(const Observation& each, std::uint32_t identity, bool leaves_out) {
    std::string key = std::to_string(identity);
    key += each.in_words ? 'w' : static_cast<char>('0' + static_cast<int>(measure_of(each)));
    key += leaves_out ? '-' : '+';
    if (!each.in_words) key += unit_of(each);
    bool is_new = false;
    const std::uint32_t number = indicator_numbers_.of(key, is_new);
    if (is_new) made_.indicators.push_back(make_indicator(each, identity, leaves_out));
    return number;
  }

  static Indicator make_indicator(const Observation& each, std::uint32_t identity, bool leaves_out) {
    Indicator made;
    made.code = each.code;
    const std::u16string_view name = name_of_code(each.code);
    made.text = name.empty() ? std::string(each.indicator) : utf8_from_utf16(name);
    if (!each.in_words) made.measure = measure_of(each), made.unit = unit_of(each);
    if (leaves_out) made.definition = each.definition;
    made.aim = made.measure == Measure::rank ? Aim::down : aim_of(each.code);
    made.identity = identity;
    return made;
  }

  void add_hint(std::uint32_t report, std::uint32_t item, std::uint32_t identity, int year) {
    const Observation& each = reports_[report].observations[item];
    const int answered = year_answered(reports_[report]);
    const Why why = why_not(each, year, answered);
    if (why == Why::none || made_.places[report] == none) return;
    made_.hints.push_back({made_.places[report], identity, answered, why, report, each.start, item});
  }

  /// Why a result of a text that answers `answered` may be no answer to a promise of its indicator.
  static Why why_not(const Observation& each, int year, int answered) {
    if (each.scope == Scope::other) return Why::none;
    if (each.scope == Scope::part) return Why::scope;
    if (each.measure == Measure::rank && (year == 0 || year == answered)) return Why::rank;
    if (year == 0) return each.rate != Rate::each ? Why::years : Why::none;
    if (year != answered) return Why::none;
    if (is_relative(each)) return Why::reference;
    return is_exclusion(each.definition) ? Why::definition : Why::measure;
  }

  /// By code in the order of the catalogue, then by wording: numbers that don't depend on what came first.
  void sort_indicators() {
    std::vector<std::uint32_t> order(made_.indicators.size()), number(order.size());
    std::iota(order.begin(), order.end(), 0u);
    const auto key = [this](std::uint32_t i) { return std::tuple_cat(order_of(made_.indicators[i]), std::tuple(i)); };
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
    for (std::uint32_t i = 0; i < order.size(); ++i) number[order[i]] = i;
    std::vector<Indicator> sorted;
    sorted.reserve(order.size());
    for (const std::uint32_t i : order) sorted.push_back(std::move(made_.indicators[i]));
    for (Indicator& each : sorted) {
      if (each.excluding != none) each.excluding = number[each.excluding];
    }
    made_.indicators = std::move(sorted);
    for (Statement& each : made_.all) each.indicator = number[each.indicator];
  }

  void sort_statements() {
    const auto key = [](const Statement& s) {
      return std::tuple(s.place, s.identity, s.year, s.role, s.indicator, s.report, s.standing, s.start, s.item);
    };
    std::sort(made_.all.begin(), made_.all.end(),
              [&](const Statement& a, const Statement& b) { return key(a) < key(b); });
    const auto hint_key = [](const Hint& h) {
      return std::tuple(h.place, h.identity, h.year, h.why, h.report, h.start, h.item);
    };
    std::sort(made_.hints.begin(), made_.hints.end(),
              [&](const Hint& a, const Hint& b) { return hint_key(a) < hint_key(b); });
  }

  const std::vector<Report>& reports_;
  Statements made_;
  Numbers identity_numbers_, indicator_numbers_;
  std::unordered_map<std::string_view, std::uint32_t> identity_of_code_, identity_of_wording_;
};

template <typename Key>
std::span<const Statement> range_of(const std::vector<Statement>& all, const Key& key_of,
                                    decltype(key_of(all[0])) key) {
  const auto first = std::lower_bound(all.begin(), all.end(), key,
                                      [&](const Statement& s, const auto& wanted) { return key_of(s) < wanted; });
  const auto last = std::upper_bound(first, all.end(), key,
                                     [&](const auto& wanted, const Statement& s) { return wanted < key_of(s); });
  return {all.data() + (first - all.begin()), static_cast<std::size_t>(last - first)};
}

bool is_end_of_year(Date date) { return date.month == 12; }

}  // namespace

std::span<const Statement> Statements::find(std::uint32_t place, std::uint32_t identity, int year, Role role,
                                            std::uint32_t indicator) const {
  const auto key_of = [](const Statement& s) { return std::tuple(s.place, s.identity, s.year, s.role, s.indicator); };
  return range_of(all, key_of, {place, identity, year, role, indicator});
}

std::span<const Statement> Statements::find(std::uint32_t place, std::uint32_t identity, int year, Role role) const {
  const auto key_of = [](const Statement& s) { return std::tuple(s.place, s.identity, s.year, s.role); };
  return range_of(all, key_of, {place, identity, year, role});
}

const Hint* Statements::hint(std::uint32_t place, std::uint32_t identity, int year) const {
  const std::tuple wanted(place, identity, year);
  const auto key_of = [](const Hint& h) { return std::tuple(h.place, h.identity, h.year); };
  const auto found = std::lower_bound(hints.begin(), hints.end(), wanted,
                                      [&](const Hint& h, const auto& key) { return key_of(h) < key; });
  return found != hints.end() && key_of(*found) == wanted ? &*found : nullptr;
}

std::uint32_t Statements::row_of(std::string_view code, Measure measure, std::string_view unit) const {
  const std::u16string_view name = name_of_code(code);
  const std::string text = utf8_from_utf16(name);
  Indicator wanted;
  wanted.code = code;
  wanted.text = text;
  wanted.measure = measure;
  wanted.unit = unit;
  const auto found = std::lower_bound(
      indicators.begin(), indicators.end(), wanted,
      [](const Indicator& each, const Indicator& sought) { return order_of(each) < order_of(sought); });
  if (found == indicators.end() || order_of(*found) != order_of(wanted)) return none;
  return static_cast<std::uint32_t>(found - indicators.begin());
}

std::uint32_t Statements::identity_of(std::string_view code) const {
  const std::size_t row = row_of_code(code);
  const auto found = std::lower_bound(
      indicators.begin(), indicators.end(), row,
      [](const Indicator& each, std::size_t wanted) { return !each.code.empty() && row_of_code(each.code) < wanted; });
  return found != indicators.end() && found->code == code ? found->identity : none;
}

Statements state(const std::vector<Report>& reports, const std::vector<std::uint32_t>& places,
                 const std::vector<bool>& used) {
  return Builder(reports, places).build(used);
}

int year_told(const Observation& observation, int report_year) {
  if (observation.rate != Rate::plain || observation.horizon == Horizon::plan || observation.horizon == Horizon::later)
    return 0;
  if (observation.in_words || (observation.extent == PeriodExtent::unknown && !observation.until)) {
    return observation.status == Status::target ? report_year : std::max(report_year - 1, 0);
  }
  if (!observation.until) return 0;
  const bool state = is_state(observation.code, observation.measure, observation.unit);
  switch (observation.extent) {
    case PeriodExtent::year: return observation.until->year;
    case PeriodExtent::point: return is_end_of_year(*observation.until) ? observation.until->year : 0;
    case PeriodExtent::years:
      return state && observation.status == Status::result && is_end_of_year(*observation.until)
                 ? observation.until->year
                 : 0;
    default: return 0;
  }
}

}  // namespace mubiao::comparison
