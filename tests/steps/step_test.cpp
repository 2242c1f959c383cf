// What a text costs is in proportion to its length, whatever stands in it.
//
//   step_test LEXICONS REPORT [--list N] [--drawn COUNT] [--shortest UNITS] [--longest UNITS]
//
// Counts the basic blocks that the core runs through while it reads patterns of two lengths, and compares what one
// character costs in them and in a report. Counts are the same in every run of a build.
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "core/mubiao.h"
#include "core/output/json.h"
#include "core/text/utf.h"
#include "tests/steps/pattern.h"

namespace {
std::uint64_t steps = 0;
}

extern "C" void __sanitizer_cov_trace_pc() { ++steps; }  // NOLINT(bugprone-reserved-identifier): the compiler calls it

namespace {

constexpr double greatest_growth = 1.3;  ///< of the steps that a unit costs, from the shortest text to the longest
/// Times what a report costs, by the unit of text and analysis together. It should be 8; the dearest are lines of one
/// character and figures that are read, judged and left out (3-5、3-5、的): nothing is printed of them, while of what a
/// report costs most falls to the units of its analysis.
constexpr double dearest = 24;

struct Options {
  std::size_t listed = 5;
  std::size_t drawn = 0;
  std::size_t shortest = 20'000;
  std::size_t longest = 80'000;
};

struct Cost {
  double input = 0;  ///< of a unit of the text
  double both = 0;   ///< of a unit of the text and its analysis together
};

struct Work {
  double steps = 0;
  double input = 0;   ///< units of the text
  double output = 0;  ///< units of its analysis
};

Work work_of(const std::u16string& text) {
  steps = 0;
  const std::string json = mubiao::to_json(mubiao::extract(text), text);
  const auto spent = static_cast<double>(steps);
  return {spent, static_cast<double>(text.size()), static_cast<double>(mubiao::utf16_from_utf8(json).units.size())};
}

Cost cost_of(const std::u16string& text) {
  const Work work = work_of(text);
  return {work.steps / work.input, work.steps / (work.input + work.output)};
}

/// Of a report as long as real ones, which are ten times as long as this one: without what the analysis of an empty
/// text has. It is a little cheaper than they are: 82 real ones cost 28 steps a unit of both.
Cost cost_of_report(const std::u16string& text) {
  const Work empty = work_of({});
  const Work work = work_of(text);
  return {work.steps / work.input, (work.steps - empty.steps) / (work.input + work.output - empty.output)};
}

struct Row {
  const Pattern* pattern;
  double growth;    ///< of a unit's cost from the shortest text to the longest
  double times;     ///< what a report costs, of a unit of text and analysis together
  double of_input;  ///< the same of a unit of the text alone: of a report an eighth of what is read and written
};

Row measure(const Pattern& pattern, const Options& options, const Cost& report) {
  const Cost before = cost_of(pattern.text(options.shortest));
  const Cost after = cost_of(pattern.text(options.longest));
  return {&pattern, after.input / before.input, std::max(before.both, after.both) / report.both,
          std::max(before.input, after.input) / report.input};
}

void print(const Row& row) {
  std::string stretch = mubiao::utf8_from_utf16(row.pattern->stretch);
  std::replace(stretch.begin(), stretch.end(), '\n', '|');
  std::printf("  growth %.2f, %.1f times a report (%.1f of the text alone): %s in %s\n", row.growth, row.times,
              row.of_input, stretch.c_str(), mubiao::utf8_from_utf16(row.pattern->frame.substr(0, 12)).c_str());
}

template <typename Key>
void list_greatest(std::vector<Row>& rows, std::size_t count, Key key) {
  std::sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) { return key(a) > key(b); });
  for (std::size_t i = 0; i < std::min(count, rows.size()); ++i) print(rows[i]);
}

std::u16string read_report(const char* path) {
  std::ifstream file(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  return mubiao::utf16_from_utf8(bytes).units;
}

bool read_options(int count, char** arguments, Options& options) {
  for (int i = 3; i + 1 < count; i += 2) {
    const std::string_view name = arguments[i];
    std::size_t* const value = name == "--list"       ? &options.listed
                               : name == "--drawn"    ? &options.drawn
                               : name == "--shortest" ? &options.shortest
                               : name == "--longest"  ? &options.longest
                                                      : nullptr;
    if (value == nullptr) return false;
    const std::string_view number = arguments[i + 1];
    std::from_chars(number.data(), number.data() + number.size(), *value);
  }
  return count >= 3 && count % 2 == 1;
}

}  // namespace

int main(int argument_count, char** arguments) {
  Options options;
  if (!read_options(argument_count, arguments, options)) {
    std::fputs("usage: step_test LEXICONS REPORT [--list N] [--drawn COUNT] [--shortest LENGTH] [--longest LENGTH]\n",
               stderr);
    return 2;
  }
  const std::u16string report = read_report(arguments[2]);
  if (report.empty()) {
    std::fprintf(stderr, "step_test: %s cannot be read\n", arguments[2]);
    return 2;
  }
  cost_of(report);  // what is made once, the lexicon among it, is no cost of a text
  const Cost of_report = cost_of_report(report);
  const std::vector<Pattern> patterns = make_patterns(arguments[1], options.drawn);
  std::vector<Row> rows;
  rows.reserve(patterns.size());
  for (const Pattern& pattern : patterns) rows.push_back(measure(pattern, options, of_report));

  const auto too_much = [](const Row& row) { return row.growth > greatest_growth || row.times > dearest; };
  const auto failed = std::count_if(rows.begin(), rows.end(), too_much);
  list_greatest(rows, options.listed, [](const Row& row) { return row.growth; });
  list_greatest(rows, options.listed, [](const Row& row) { return row.times; });
  std::printf("steps: %zu patterns; a unit of a report costs %.0f, of it and its analysis %.0f; %td cost too much\n",
              rows.size(), of_report.input, of_report.both, failed);
  return failed == 0 ? 0 : 1;
}
