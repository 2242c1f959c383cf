// Reports side by side as JavaScript sees them: analyses in, one comparison out, all as JSON.
//
// A module of its own, so that the engine that a page loads first does not carry it, and without Embind: what goes over
// are bytes, for which plain exports do. Its glue is web/library/comparer.ts. One instance makes one comparison;
// whatever ends it early (a trap, no memory) ends nothing else.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/compare/compare.h"
#include "core/compare/comparison_json.h"
#include "core/compare/report_of_json.h"
#include "core/compare/selection.h"

namespace {

using mubiao::comparison::Report;
using mubiao::comparison::Selection;

mubiao::comparison::Words words;
std::vector<Report> reports;
Selection selection;
/// The comparison, or why the last analysis could not be read.
std::string answer;

std::string_view text_in(const char* room, std::uint32_t bytes) { return {room, bytes}; }

}  // namespace

#define MUBIAO_EXPORT(name) extern "C" __attribute__((export_name(name)))

/// Room for so many bytes of UTF-8, to be filled by the caller; 0 where there is none. Good until the next is asked
/// for.
MUBIAO_EXPORT("makeRoom") char* make_room(std::uint32_t bytes) {
  static char* room = nullptr;
  std::free(room);
  return room = static_cast<char*>(std::malloc(static_cast<std::size_t>(bytes) + 1));
}

/// Takes the analysis in the room, as a line of `mubiao extract --format jsonl` has it. Gives 0, or the length of what
/// is wrong with it.
MUBIAO_EXPORT("addReport") std::uint32_t add_report(const char* room, std::uint32_t bytes) {
  mubiao::comparison::ReadReport read = mubiao::comparison::report_of_json(text_in(room, bytes), words);
  answer = std::move(read.error);
  if (answer.empty()) reports.push_back(std::move(read.report));
  return static_cast<std::uint32_t>(answer.size());
}

MUBIAO_EXPORT("onlyPlace") void only_place(const char* room, std::uint32_t bytes) {
  selection.place = text_in(room, bytes);
}

MUBIAO_EXPORT("onlyYear") void only_year(std::uint32_t year) { selection.year = static_cast<int>(year); }

MUBIAO_EXPORT("onlyHeadlines") void only_headlines() { selection.headline = true; }

/// Lays what was added side by side. Gives the length of the JSON.
MUBIAO_EXPORT("compare") std::uint32_t compare_reports() {
  mubiao::comparison::Comparison all = mubiao::comparison::compare(std::move(reports));
  mubiao::comparison::keep(all, selection);
  answer = mubiao::comparison::to_json(all);
  return static_cast<std::uint32_t>(answer.size());
}

MUBIAO_EXPORT("answer") const char* answer_address() { return answer.data(); }
