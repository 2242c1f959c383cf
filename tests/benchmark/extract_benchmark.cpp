// Speed of UTF-8 → analysis → JSON, in bytes of UTF-8 a second.
//
//   extract_benchmark [--benchmark_…] FILE…
//
// `reports`: every file on its own, as people paste them. `joined/N`: N MB of one text, made of the files one after the
// other; time a byte must not grow with N.
#include <benchmark/benchmark.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "core/mubiao.h"
#include "core/output/json.h"
#include "core/text/utf.h"

namespace {

std::vector<std::string> reports;

void analyse(const std::string& bytes) {
  const std::u16string text = mubiao::utf16_from_utf8(bytes).units;
  benchmark::DoNotOptimize(mubiao::to_json(mubiao::extract(text), text));
}

void every_report(benchmark::State& state) {
  std::size_t bytes = 0;
  for (const std::string& report : reports) bytes += report.size();
  for (auto _ : state)
    for (const std::string& report : reports) analyse(report);
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

void joined_reports(benchmark::State& state) {
  const auto size = static_cast<std::size_t>(state.range(0)) * 1'000'000;
  std::string text;
  for (std::size_t i = 0; text.size() < size; ++i) text += reports[i % reports.size()] + '\n';
  for (auto _ : state) analyse(text);
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

bool read_reports(int count, char** paths) {
  for (int i = 0; i < count; ++i) {
    std::ifstream file(paths[i], std::ios::binary);
    if (!file) {
      std::cerr << paths[i] << " cannot be read\n";
      return false;
    }
    reports.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return !reports.empty();
}

}  // namespace

int main(int argument_count, char** arguments) {
  benchmark::Initialize(&argument_count, arguments);
  if (!read_reports(argument_count - 1, arguments + 1)) {
    std::cerr << "usage: extract_benchmark [--benchmark_…] FILE…\n";
    return 2;
  }
  benchmark::RegisterBenchmark("reports", every_report)->Unit(benchmark::kMillisecond);
  benchmark::RegisterBenchmark("joined", joined_reports)->Arg(1)->Arg(10)->Unit(benchmark::kMillisecond);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
