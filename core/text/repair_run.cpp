#include "core/text/repair_run.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace mubiao {
namespace {

/// Units between two repairs of a run. A repair takes 60 bytes of JSON: farther apart they are not more than the text.
constexpr std::uint32_t longest_gap = 16;

// Readers tell by the repairs which line ends are none: one that stays must not come to lie inside of one.
bool goes_on(const Repair& run, const Repair& next, std::u16string_view source) {
  if (next.span.start > run.span.end + longest_gap) return false;
  if (next.span.start <= run.span.end) return true;
  const std::u16string_view between = source.substr(run.span.end, next.span.start - run.span.end);
  return between.find_first_of(u"\r\n") == between.npos;
}

constexpr std::size_t few_repairs = 8;

/// Of a text that is hardly more than slips the first are told: a repair of each of them would be longer than the text.
std::size_t most_repairs(std::u16string_view source) {
  constexpr std::size_t bytes_of_repair = 24;  // two and a half times which it takes
  constexpr char16_t first_of_three_bytes = 0x800;
  const auto wide = std::count_if(source.begin(), source.end(), [](char16_t c) { return c >= first_of_three_bytes; });
  return few_repairs + (source.size() + 2 * static_cast<std::size_t>(wide)) / bytes_of_repair;
}

}  // namespace

std::vector<Repair> join_repair_runs(std::vector<Repair> repairs, std::u16string_view source) {
  std::size_t runs = 0;
  std::array<std::size_t, repair_kind_count> last;  // run of each kind: those of two kinds may alternate
  last.fill(repairs.size());
  for (const Repair repair : repairs) {
    std::size_t& run = last[static_cast<std::size_t>(repair.kind)];
    if (run < runs && goes_on(repairs[run], repair, source)) {
      repairs[run].span.end = std::max(repairs[run].span.end, repair.span.end);
    } else {
      run = runs;
      repairs[runs++] = repair;
    }
  }
  if (runs > few_repairs) runs = std::min(runs, most_repairs(source));
  repairs.resize(runs);
  return repairs;
}

}  // namespace mubiao
