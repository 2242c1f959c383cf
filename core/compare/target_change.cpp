#include "core/compare/target_change.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/compare/report_list.h"

namespace mubiao::comparison {
namespace {

/// The years that a place has reports with targets of, and the text of each that stands for it.
struct PlaceYear {
  std::uint32_t place;
  int year;
  std::uint32_t report;
};

std::vector<PlaceYear> years_of(const std::vector<Report>& reports, const std::vector<bool>& used,
                                const Statements& statements) {
  std::vector<PlaceYear> years;
  for (std::uint32_t i = 0; i < reports.size(); ++i) {
    if (!used[i] || statements.places[i] == none || !sets_targets(reports[i].kind)) continue;
    years.push_back({statements.places[i], reports[i].year, i});
  }
  const auto key = [](const PlaceYear& y) { return std::tuple(y.place, y.year, y.report); };
  std::sort(years.begin(), years.end(), [&](const PlaceYear& a, const PlaceYear& b) { return key(a) < key(b); });
  const auto same = [](const PlaceYear& a, const PlaceYear& b) { return a.place == b.place && a.year == b.year; };
  years.erase(std::unique(years.begin(), years.end(), same), years.end());
  return years;
}

/// The targets of one identity of one place and year: the first of each indicator.
struct Group {
  std::uint32_t place, identity;
  int year;
  std::vector<const Statement*> targets;
};

std::vector<Group> groups_of(const std::vector<Report>& reports, const Statements& statements) {
  std::vector<Group> groups;
  for (const Statement& s : statements.all) {
    const bool target = s.role == Role::target || s.role == Role::target_in_words;
    if (!target || s.place == none || reports[s.report].year != s.year || !sets_targets(reports[s.report].kind))
      continue;
    const bool open = !groups.empty() && groups.back().place == s.place && groups.back().identity == s.identity &&
                      groups.back().year == s.year;
    if (!open) groups.push_back({s.place, s.identity, s.year, {}});
    auto& targets = groups.back().targets;
    if (targets.empty() || targets.back()->indicator != s.indicator) targets.push_back(&s);
  }
  return groups;
}

class Differ {
 public:
  Differ(const std::vector<Report>& reports, const std::vector<PlaceYear>& years, std::vector<TargetChange>& changes)
      : reports_(reports), years_(years), changes_(changes) {}

  /// A group and the one before it in the list, if that is of the same place and identity.
  void add(const Group* before, const Group& group) {
    const auto here = at(group);
    if (here != years_.begin() && std::prev(here)->place == group.place) {
      const auto previous = std::prev(here);
      const bool meets = before != nullptr && before->year == previous->year;
      meets ? compare(*before, group, previous->report, here->report) : all_new(group, previous->report, here->report);
    }
  }

  /// What follows a group that the next year's report says nothing of.
  void end(const Group& group, const Group* next) {
    const auto here = at(group), following = std::next(here);
    if (following == years_.end() || following->place != group.place) return;
    if (next != nullptr && next->year == following->year) return;
    for (const Statement* each : group.targets) drop(*each, here->report, following->report);
  }

 private:
  std::vector<PlaceYear>::const_iterator at(const Group& group) const {
    const auto key = [](const PlaceYear& y) { return std::pair(y.place, y.year); };
    return std::lower_bound(years_.begin(), years_.end(), std::pair(group.place, group.year),
                            [&](const PlaceYear& y, const auto& wanted) { return key(y) < wanted; });
  }

  void drop(const Statement& each, std::uint32_t from, std::uint32_t to) {
    changes_.push_back({each.indicator, from, to, each.figure(), {}, Change::dropped, {}});
  }

  void all_new(const Group& group, std::uint32_t from, std::uint32_t to) {
    for (const Statement* each : group.targets) {
      changes_.push_back({each->indicator, from, to, {}, each->figure(), Change::added, {}});
    }
  }

  /// Merges the indicators of both; what is left on both sides is unlike, pair by pair.
  void compare(const Group& before, const Group& after, std::uint32_t from, std::uint32_t to) {
    std::vector<const Statement*> gone, come;
    std::size_t i = 0, j = 0;
    while (i < before.targets.size() || j < after.targets.size()) {
      const bool has_both = i < before.targets.size() && j < after.targets.size();
      if (has_both && before.targets[i]->indicator == after.targets[j]->indicator) {
        same(*before.targets[i++], *after.targets[j++], from, to);
      } else if (j == after.targets.size() ||
                 (has_both && before.targets[i]->indicator < after.targets[j]->indicator)) {
        gone.push_back(before.targets[i++]);
      } else {
        come.push_back(after.targets[j++]);
      }
    }
    unlike(gone, come, from, to);
  }

  void same(const Statement& before, const Statement& after, std::uint32_t from, std::uint32_t to) {
    const Observation& was = reports_[before.report].observations[before.item];
    const Observation& is = reports_[after.report].observations[after.item];
    changes_.push_back(
        {before.indicator, from, to, before.figure(), after.figure(), change_of(was, is), difference_of(was, is)});
  }

  void unlike(const std::vector<const Statement*>& gone, const std::vector<const Statement*>& come, std::uint32_t from,
              std::uint32_t to) {
    for (std::size_t i = 0; i < std::max(gone.size(), come.size()); ++i) {
      const Figure was = i < gone.size() ? gone[i]->figure() : Figure();
      const Figure is = i < come.size() ? come[i]->figure() : Figure();
      const Change change = !was ? Change::added : !is ? Change::dropped : Change::unlike;
      changes_.push_back({was ? gone[i]->indicator : come[i]->indicator, from, to, was, is, change, {}});
    }
  }

  const std::vector<Report>& reports_;
  const std::vector<PlaceYear>& years_;
  std::vector<TargetChange>& changes_;
};

}  // namespace

std::vector<TargetChange> changes_of(const std::vector<Report>& reports, const std::vector<bool>& used,
                                     const Statements& statements) {
  const auto years = years_of(reports, used, statements);
  const auto groups = groups_of(reports, statements);
  std::vector<TargetChange> changes;
  Differ differ(reports, years, changes);
  const auto alike = [](const Group& a, const Group& b) { return a.place == b.place && a.identity == b.identity; };
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const bool has_before = i > 0 && alike(groups[i - 1], groups[i]);
    const bool has_next = i + 1 < groups.size() && alike(groups[i], groups[i + 1]);
    differ.add(has_before ? &groups[i - 1] : nullptr, groups[i]);
    differ.end(groups[i], has_next ? &groups[i + 1] : nullptr);
  }
  const auto key = [&](const TargetChange& c) {
    return std::tuple(statements.places[c.from], reports[c.from].year, c.indicator, c.before.item, c.after.item);
  };
  std::sort(changes.begin(), changes.end(),
            [&](const TargetChange& a, const TargetChange& b) { return key(a) < key(b); });
  return changes;
}

}  // namespace mubiao::comparison
