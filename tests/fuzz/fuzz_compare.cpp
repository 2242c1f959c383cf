// Reports laid side by side, read from stored analyses that somebody damaged: four bytes replace one value of one of
// them by another, or cut its text.
//
// What must hold: what is taken lies inside of the report; the comparison is JSON, the same in a second run and in any
// order of the reports.
#include <array>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>
#include <vector>

#include "core/compare/compare.h"
#include "core/compare/comparison_json.h"
#include "core/compare/comparison_rows.h"
#include "core/compare/report_of_json.h"
#include "core/mubiao.h"
#include "core/output/csv.h"
#include "core/output/json.h"
#include "tests/fuzz/fuzz_input.h"

namespace {

using mubiao::comparison::Comparison;
using mubiao::comparison::Report;
using Json = nlohmann::json;

constexpr std::u16string_view texts[] = {
    u"示例市2030年政府工作报告\n一、2029年工作回顾\n地区生产总值增长5.2%，城镇新增就业3.1万人，粮食产量10亿斤。\n"
    u"二、2030年工作安排\n主要预期目标是：地区生产总值增长5.5%左右，力争6%，城镇新增就业3万人以上，粮食产量稳定。\n",
    u"示例市2031年政府工作报告\n一、2030年工作回顾\n地区生产总值增长5.6%，城镇新增就业2.9万人，森林覆盖率41%。\n"
    u"二、2031年工作安排\n主要预期目标是：地区生产总值增长5%—6%，居民收入与经济增长同步，城镇新增就业3万人。\n",
};

/// What stands in the place of a value. Numbers beyond doubles, and half of a character, are no JSON: see cut below.
constexpr std::string_view hostile[] = {
    "null",   "true",      "-1",       "0",         "1e300",          "-1e300",     "1e-300",
    "9999",   "\"\"",      "\"i1\"",   "\"i2\"",    "\"i9\"",         "\"gdp\"",    "\"%\"",
    "[]",     "{}",        "[[[[]]]]", "\"down\"",  "\"target\"",     "\"rank\"",   "18446744073709551615",
    "\"0\"",  "\"range\"", "\"part\"", "\"years\"", "\"2030-12-31\"", "\"result\"", "\"growth\"",
    "\"吨\"", "\"斤\"",    "0.1",      "2147483648"};

/// What is put into the text of an analysis: no JSON any more, or another one.
constexpr std::string_view splices[] = {"NaN", "1e999", "\"\\ud800\"", "\xED\xA0\x80", "\xFF", "}", "]",
                                        ",",   "\"",    "-",           "{\"a\":"};

struct Stored {
  Json json;
  std::vector<Json::json_pointer> places;
};

void add_places(const Json& json, const Json::json_pointer& at, std::vector<Json::json_pointer>& places) {
  places.push_back(at);
  if (json.is_object()) {
    for (const auto& [key, value] : json.items()) add_places(value, at / key, places);
  } else if (json.is_array()) {
    for (std::size_t i = 0; i < json.size(); ++i) add_places(json[i], at / i, places);
  }
}

const std::array<Stored, 2>& stored() {
  static const std::array<Stored, 2> made = [] {
    std::array<Stored, 2> all;
    for (std::size_t i = 0; i < all.size(); ++i) {
      all[i].json = Json::parse(mubiao::to_json(mubiao::extract(texts[i]), texts[i]));
      add_places(all[i].json, Json::json_pointer(), all[i].places);
    }
    return all;
  }();
  return made;
}

/// The analyses, damaged as the bytes tell.
std::array<std::string, 2> damaged(const std::uint8_t* data, std::size_t size) {
  std::array<Json, 2> values = {stored()[0].json, stored()[1].json};
  std::array<std::string, 2> lines;
  std::size_t i = 0;
  for (; i + 3 < size && data[i] < 250; i += 4) {
    const std::size_t which = data[i] % 2;
    const auto& places = stored()[which].places;
    const std::size_t place = (data[i + 1] * 256U + data[i + 2]) % places.size();
    if (values[which].contains(places[place]))
      values[which][places[place]] = Json::parse(hostile[data[i + 3] % std::size(hostile)]);
  }
  for (std::size_t k = 0; k < lines.size(); ++k) lines[k] = values[k].dump();
  for (; i + 3 < size; i += 4) {
    std::string& line = lines[data[i] % 2];
    line.insert((data[i + 1] * 256U + data[i + 2]) % (line.size() + 1), splices[data[i + 3] % std::size(splices)]);
  }
  return lines;
}

std::string check_report(const Report& report) {
  for (const auto& each : report.observations) {
    if (each.stretch != mubiao::none && each.stretch >= report.observations.size())
      return "a stretch that leads nowhere";
    if (each.value && each.in_words) return "words with a figure";
  }
  return {};
}

std::string printed(const Comparison& all) {
  std::string out = mubiao::comparison::to_json(all);
  if (!Json::accept(out)) report("a comparison that is no JSON");
  for (const auto rows : {mubiao::comparison::outcome_rows, mubiao::comparison::change_rows,
                          mubiao::comparison::matrix_rows, mubiao::comparison::rank_rows})
    out += mubiao::to_csv(rows(all));
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  mubiao::comparison::Words words;
  std::vector<Report> reports;
  for (const std::string& line : damaged(data, size)) {
    mubiao::comparison::ReadReport read = mubiao::comparison::report_of_json(line, words);
    if (!read.error.empty()) continue;
    report(check_report(read.report));
    reports.push_back(std::move(read.report));
  }
  const std::string once = printed(mubiao::comparison::compare(reports));
  if (printed(mubiao::comparison::compare({reports.rbegin(), reports.rend()})) != once)
    report("another comparison in another order");
  return 0;
}
