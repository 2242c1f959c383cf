#include "core/compare/report_list.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <tuple>
#include <unordered_map>

#include "core/compare/file_name.h"

namespace mubiao::comparison {
namespace {

auto head_of(const Report& report) {
  return std::tuple(report.place.empty(), std::string_view(report.place), report.level, std::string_view(report.parent),
                    report.year, report.kind, ~report.length, std::string_view(report.file),
                    std::string_view(report.title), report.items);
}

auto content_of(const Observation& each) {
  return std::tuple(each.start, each.status, std::string_view(each.code), std::string_view(each.indicator),
                    std::string_view(each.words), each.confidence);
}

/// Of two reports with the same head the content decides, so that the order never depends on the order of input.
bool goes_before(const Report& a, const Report& b) {
  if (head_of(a) != head_of(b)) return head_of(a) < head_of(b);
  const auto less = [](const Observation& x, const Observation& y) { return content_of(x) < content_of(y); };
  return std::lexicographical_compare(a.observations.begin(), a.observations.end(), b.observations.begin(),
                                      b.observations.end(), less);
}

/// Where all that is known of one name agrees, what is not known is taken to be the same.
template <typename Value>
void fill_unknown(std::vector<Value>& values, Value unknown) {
  Value only = unknown;
  for (const Value& value : values) {
    if (value == unknown || value == only) continue;
    if (only != unknown) return;
    only = value;
  }
  std::replace(values.begin(), values.end(), unknown, only);
}

/// The places of reports [first, last), which share their name: by level and parent.
void number_places(const std::vector<Report>& reports, std::size_t first, std::size_t last,
                   std::vector<std::uint32_t>& places, std::uint32_t& next) {
  std::vector<Level> levels;
  std::vector<std::string_view> parents;
  for (std::size_t i = first; i < last; ++i) levels.push_back(reports[i].level), parents.push_back(reports[i].parent);
  fill_unknown(levels, Level::unknown);
  fill_unknown(parents, std::string_view());
  std::vector<std::size_t> order(last - first);
  std::iota(order.begin(), order.end(), 0);
  const auto key = [&](std::size_t i) { return std::pair(levels[i], parents[i]); };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (i > 0 && key(order[i]) != key(order[i - 1])) ++next;
    if (reports[first + order[i]].year != 0) places[first + order[i]] = next;
  }
  ++next;
}

void add_to_hash(std::uint64_t& hash, std::string_view bytes) {
  constexpr std::uint64_t prime = 1099511628211u;
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * prime;
  hash = (hash ^ 0xFF) * prime;
}

void add_number(std::uint64_t& hash, const std::optional<Decimal>& number) {
  add_to_hash(hash, number ? number->to_json() : "");
}

/// What is the same after spaces and marks are folded: the figures and what they measure.
std::uint64_t fingerprint(const Report& report) {
  std::uint64_t hash = 14695981039346656037u;
  add_to_hash(hash, report.place);
  add_to_hash(hash, std::to_string(report.year));
  for (const Observation& each : report.observations) {
    add_to_hash(hash, each.status == Status::target ? "t" : "r");
    add_to_hash(hash, each.indicator);
    add_to_hash(hash, each.unit);
    add_number(hash, each.value);
    add_number(hash, each.low);
    add_number(hash, each.high);
  }
  return hash;
}

void drop_same_texts(const std::vector<Report>& reports, std::vector<bool>& used, std::vector<Note>& notes) {
  std::unordered_map<std::uint64_t, std::size_t> note_of;  // of a fingerprint: its note, from reports.size() on
  std::unordered_map<std::uint64_t, std::uint32_t> first_of;
  for (std::uint32_t i = 0; i < reports.size(); ++i) {
    if (reports[i].items == 0) continue;
    const std::uint64_t hash = fingerprint(reports[i]);
    const auto [first, is_new] = first_of.emplace(hash, i);
    if (is_new) continue;
    used[i] = false;
    const auto [note, starts] = note_of.emplace(hash, notes.size());
    if (starts) notes.push_back({NoteKind::same_text, {first->second}});
    notes[note->second].reports.push_back(i);
  }
}

void drop_same_years(const std::vector<Report>& reports, const std::vector<std::uint32_t>& places,
                     std::vector<bool>& used, std::vector<Note>& notes) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < reports.size(); ++i) {
    if (used[i] && places[i] != none && reports[i].kind == DocumentKind::report) order.push_back(i);
  }
  const auto key = [&](std::uint32_t i) { return std::tuple(places[i], reports[i].year, ~reports[i].length, i); };
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
  bool open = false;
  for (std::size_t i = 1; i < order.size(); ++i) {
    const std::uint32_t before = order[i - 1], here = order[i];
    const bool same = places[before] == places[here] && reports[before].year == reports[here].year;
    if (same && !open) notes.push_back({NoteKind::same_place_year, {before}});
    if (same) notes.back().reports.push_back(here), used[here] = false;
    open = same;
  }
}

void note_gaps(const std::vector<Report>& reports, const std::vector<std::uint32_t>& places,
               const std::vector<bool>& used, std::vector<Note>& notes) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < reports.size(); ++i) {
    if (used[i] && places[i] != none) order.push_back(i);
  }
  const auto key = [&](std::uint32_t i) { return std::tuple(places[i], reports[i].year, i); };
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
  for (std::size_t i = 1; i < order.size(); ++i) {
    const std::uint32_t before = order[i - 1], here = order[i];
    if (places[before] != places[here] || reports[here].year - reports[before].year < 2) continue;
    notes.push_back({NoteKind::years_gap, {before, here}});
  }
}

}  // namespace

std::string_view name(NoteKind kind) {
  constexpr std::string_view names[] = {"same-text", "same-place-year", "no-place",  "no-year",
                                        "guessed",   "no-items",        "years-gap", "name-differs"};
  return names[static_cast<std::size_t>(kind)];
}

bool sets_targets(DocumentKind kind) { return kind != DocumentKind::communique && kind != DocumentKind::news; }

void sort_reports(std::vector<Report>& reports) { std::sort(reports.begin(), reports.end(), goes_before); }

std::vector<std::uint32_t> places_of(const std::vector<Report>& reports) {
  std::vector<std::uint32_t> places(reports.size(), none);
  std::uint32_t next = 0;
  for (std::size_t first = 0; first < reports.size();) {
    std::size_t last = first;
    while (last < reports.size() && reports[last].place == reports[first].place) ++last;
    if (!reports[first].place.empty()) number_places(reports, first, last, places, next);
    first = last;
  }
  return places;
}

std::vector<bool> choose_reports(const std::vector<Report>& reports, const std::vector<std::uint32_t>& places,
                                 std::vector<Note>& notes) {
  std::vector<bool> used(reports.size(), true);
  drop_same_texts(reports, used, notes);
  drop_same_years(reports, places, used, notes);
  return used;
}

void note_reports(const std::vector<Report>& reports, const std::vector<std::uint32_t>& places,
                  const std::vector<bool>& used, std::vector<Note>& notes) {
  for (std::uint32_t i = 0; i < reports.size(); ++i) {
    const Report& report = reports[i];
    if (report.place.empty()) notes.push_back({NoteKind::no_place, {i}});
    if (report.year == 0) notes.push_back({NoteKind::no_year, {i}});
    if (places[i] != none && report.confidence == Confidence::check) notes.push_back({NoteKind::guessed, {i}});
    if (name_differs(report)) notes.push_back({NoteKind::name_differs, {i}});
    if (report.items == 0) notes.push_back({NoteKind::no_items, {i}});
  }
  note_gaps(reports, places, used, notes);
}

}  // namespace mubiao::comparison
