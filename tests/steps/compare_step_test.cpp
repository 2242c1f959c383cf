// What a comparison costs is in proportion to what is compared, whatever stands in the analyses.
//
//   compare_step_test [--list]
//
// Counts the basic blocks that `compare` and its writer run through at 1,000, 2,000 and 4,000 reports, and at 10,000 to
// a million items in two reports, and asks that one more never costs much more than the one before. Sorting is allowed
// its logarithm. Counts are the same in every run of a build.
#include <array>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/compare/compare.h"
#include "core/compare/comparison_json.h"
#include "core/compare/report_of_json.h"

namespace {
std::uint64_t steps = 0;
}

extern "C" void __sanitizer_cov_trace_pc() { ++steps; }  // NOLINT(bugprone-reserved-identifier): the compiler calls it

namespace {

using mubiao::comparison::Observation;
using mubiao::comparison::Report;

constexpr double greatest_growth = 1.3;  ///< of the steps one costs, from a third or half as many

/// Of all reports.
mubiao::comparison::Words& words() {
  static mubiao::comparison::Words all;
  return all;
}

Observation observed(std::size_t i, mubiao::Status status, int year) {
  Observation made;
  made.item = static_cast<std::uint32_t>(i);
  made.indicator = words().of("示例驿站" + std::to_string(i));
  made.words = words().of(std::to_string(i % 90) + "个");
  made.unit = words().of("个");
  made.status = status;
  made.value = mubiao::Decimal::of(static_cast<std::int64_t>(i % 90));
  made.until = mubiao::Date{static_cast<std::int16_t>(year), 12, 31};
  made.extent = mubiao::PeriodExtent::year;
  made.start = made.end = static_cast<std::uint32_t>(10 * i);
  return made;
}

Report report_of(std::size_t place, int year) {
  Report made;
  made.file = std::to_string(place) + "-" + std::to_string(year) + ".txt";
  made.place = "示例" + std::to_string(place) + "市";
  made.year = year;
  made.kind = mubiao::DocumentKind::report;
  made.level = mubiao::Level::prefecture;
  made.place_from = made.year_from = mubiao::HeadSource::title;
  return made;
}

void add(Report& report, Observation observation) {
  report.observations.push_back(std::move(observation));
  report.items = static_cast<std::uint32_t>(report.observations.size());
}

/// Two years of each place, targets and results of twenty indicators.
std::vector<Report> many_reports(std::size_t count) {
  std::vector<Report> all;
  for (std::size_t i = 0; i < count; ++i) {
    const int year = 2025 + static_cast<int>(i % 2);
    Report& report = all.emplace_back(report_of(i / 2, year));
    for (std::size_t k = 0; k < 20; ++k) {
      add(report,
          observed(k, k % 2 == 0 ? mubiao::Status::target : mubiao::Status::result, k % 2 == 0 ? year : year - 1));
      report.observations.back().value = mubiao::Decimal::of(static_cast<std::int64_t>((i * 7 + k) % 90));
    }
  }
  return all;
}

/// The same text again and again, and drafts of one place and year.
std::vector<Report> same_reports(std::size_t count) {
  std::vector<Report> all;
  for (std::size_t i = 0; i < count; ++i) {
    Report& report = all.emplace_back(report_of(0, 2025));
    for (std::size_t k = 0; k < 5 + i % 2; ++k) add(report, observed(k, mubiao::Status::target, 2025));
    if (i % 3 == 0) report.observations.back().value = mubiao::Decimal::of(static_cast<std::int64_t>(i));
  }
  return all;
}

using Change = void (*)(Observation&, std::size_t);

/// Two reports of so many items.
std::vector<Report> many_items(std::size_t count, Change change) {
  std::vector<Report> all;
  for (const int year : {2025, 2026}) {
    Report& report = all.emplace_back(report_of(0, year));
    report.observations.reserve(count);
    const mubiao::Status status = year == 2025 ? mubiao::Status::target : mubiao::Status::result;
    for (std::size_t i = 0; i < count; ++i) {
      Observation made = observed(i, status, 2025);
      change(made, i);
      add(report, made);
    }
  }
  return all;
}

void one_code(Observation& each, std::size_t /*i*/) { each.code = words().of("gdp"), each.unit = words().of("%"); }

void one_code_in_many_units(Observation& each, std::size_t i) {
  each.code = words().of("gdp"), each.unit = words().of("u" + std::to_string(i));
}

void one_wording(Observation& each, std::size_t /*i*/) { each.indicator = words().of("示例驿站"); }

void in_words(Observation& each, std::size_t /*i*/) {
  each.code = words().of("cpi");
  each.in_words = true;
  each.value.reset();
}

/// Each leads to the next one, and the last to itself.
void steps_in_a_row(Observation& each, std::size_t i) {
  one_code_in_many_units(each, i);
  each.stretch = static_cast<std::uint32_t>(i > 0 ? i - 1 : 0);
}

void leaving_out(Observation& each, std::size_t i) {
  one_code_in_many_units(each, i / 2);
  if (i % 2 == 1) each.definition = words().of("扣除示例");
}

void parts_of_other_years(Observation& each, std::size_t i) {
  one_code(each, i);
  each.rate = mubiao::Rate::average;
  each.extent = mubiao::PeriodExtent::years;
}

double cost_of(std::vector<Report> reports) {
  steps = 0;
  static_cast<void>(mubiao::comparison::to_json(mubiao::comparison::compare(std::move(reports))));
  return static_cast<double>(steps);
}

bool listed = false;

bool grows_too_much(std::string_view what, std::size_t first, double before, std::size_t second, double after) {
  const double growth = after / static_cast<double>(second) / (before / static_cast<double>(first));
  if (listed || growth > greatest_growth)
    std::printf("  growth %.2f from %zu to %zu: %.*s\n", growth, first, second, static_cast<int>(what.size()),
                what.data());
  return growth > greatest_growth;
}

template <std::size_t Count, typename Make>
int check(std::string_view what, const std::array<std::size_t, Count>& sizes, Make make) {
  int failed = 0;
  double before = 0;
  for (std::size_t i = 0; i < Count; ++i) {
    const double cost = cost_of(make(sizes[i]));
    if (i > 0) failed += grows_too_much(what, sizes[i - 1], before, sizes[i], cost) ? 1 : 0;
    before = cost;
  }
  return failed;
}

/// A stored analysis of so many items of one code.
std::string stored(std::size_t count) {
  std::string json =
      R"({"schema":"mubiao.analysis/1","document":{"place":"示例市","year":2025,"kind":"report"},"items":[)";
  for (std::size_t i = 0; i < count; ++i) {
    json += i > 0 ? "," : "";
    json += R"({"status":"target","indicator":{"text":"地区生产总值","code":"gdp"},"measure":"growth",)"
            R"("quantity":{"text":"5%","comparator":"=","value":5,"unit":"%"},"stretch":"i)" +
            std::to_string(count - i) + "\"}";
  }
  return json + R"(],"headlines":[{"code":"gdp","item":"i1"}]})";
}

int check_reading() {
  constexpr std::array<std::size_t, 3> sizes = {1'000, 3'000, 9'000};
  double before = 0;
  int failed = 0;
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    const std::string json = stored(sizes[i]);
    steps = 0;
    const bool read = mubiao::comparison::report_of_json(json, words()).report.items == sizes[i];
    const auto cost = static_cast<double>(steps);
    failed += read ? 0 : 1;
    if (i > 0) failed += grows_too_much("reading a stored analysis", sizes[i - 1], before, sizes[i], cost) ? 1 : 0;
    before = cost;
  }
  return failed;
}

}  // namespace

int main(int argument_count, char** arguments) {
  listed = argument_count > 1 && std::string_view(arguments[1]) == "--list";
  constexpr std::array<std::size_t, 3> reports = {1'000, 2'000, 4'000};
  constexpr std::array<std::size_t, 3> items = {10'000, 30'000, 90'000};
  constexpr std::array<std::size_t, 2> a_million = {100'000, 1'000'000};
  const std::pair<std::string_view, Change> hostile[] = {{"one code in many units", one_code_in_many_units},
                                                         {"one wording", one_wording},
                                                         {"in words", in_words},
                                                         {"steps in a row", steps_in_a_row},
                                                         {"leaving something out", leaving_out},
                                                         {"averages", parts_of_other_years}};
  cost_of(many_reports(2));  // what is made once is no cost of a comparison
  int failed =
      check("reports", reports, many_reports) + check("the same report", reports, same_reports) + check_reading();
  failed += check("a million of one code", a_million, [](std::size_t n) { return many_items(n / 2, one_code); });
  for (const auto& [what, change] : hostile) {
    const Change apply = change;
    failed += check(what, items, [apply](std::size_t n) { return many_items(n, apply); });
  }
  std::printf("steps of compare: %zu kinds of input; %d grow too much\n", std::size(hostile) + 4, failed);
  return failed == 0 ? 0 : 1;
}
