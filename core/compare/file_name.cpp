#include "core/compare/file_name.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/text/character.h"
#include "core/text/utf.h"
#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao::comparison {
namespace {

constexpr std::u16string_view place_ends = u"省市县区州旗盟";
constexpr std::u16string_view whole_country[] = {u"全国", u"国务院"};

bool is_of_text(HeadSource source) {
  return source != HeadSource::unknown && source != HeadSource::file && source != HeadSource::user;
}

/// The name without folders and suffix.
std::u16string bare_name(std::string_view file) {
  const std::u16string name = utf16_from_utf8(file.substr(file.find_last_of("/\\") + 1)).units;
  return name.substr(0, name.rfind(u'.'));
}

/// Takes the run of units that `belongs` holds for off the front of `rest`, with what stands before it.
std::u16string_view next_run(std::u16string_view& rest, bool (*belongs)(char16_t)) {
  const auto* const first = std::find_if(rest.data(), rest.data() + rest.size(), belongs);
  const auto* const last = std::find_if_not(first, rest.data() + rest.size(), belongs);
  const std::u16string_view run(first, static_cast<std::size_t>(last - first));
  rest.remove_prefix(static_cast<std::size_t>(last - rest.data()));
  return run;
}

/// Whether the name tells years, and none of them is `year`. 20250114 is no year, 2025-2026 are two.
bool tells_another_year(std::u16string_view name, int year) {
  constexpr int first = 1949, last = 2100;
  bool told = false;
  while (!name.empty()) {
    const std::u16string_view digits = next_run(name, is_digit);
    int number = 0;
    for (const char16_t digit : digits) number = std::min(number, last) * 10 + (digit - u'0');
    if (digits.size() != 4 || number < first || number > last) continue;
    if (number == year) return false;
    told = true;
  }
  return told;
}

/// The place that Chinese characters in a row begin with: 示例市 of 示例市政府工作报告; empty where they name none.
std::u16string_view place_of(std::u16string_view run) {
  for (const std::u16string_view word : {u"人民政府", u"政府", u"国民经济", u"统计公报", u"人民代表大会", u"工作"})
    run = run.substr(0, run.find(word));
  for (const std::u16string_view word : whole_country)
    if (run == word) return run;
  const bool is_named = run.size() > 2 && contains(place_ends, run.substr(run.size() - 1)) && !contains(run, u"城市") &&
                        !contains(run, u"地区") && run[0] != u'各' && run[0] != u'全';
  return is_named ? run : std::u16string_view();
}

/// What of a place's name every way to write it holds: 徐水 of 徐水区, 新疆 of 新疆维吾尔自治区.
std::u16string_view stem_of(std::u16string_view place) {
  constexpr std::size_t most = 2;
  if (place.size() > 1 && contains(place_ends, place.substr(place.size() - 1))) place.remove_suffix(1);
  return place.substr(0, most);
}

/// Whether the name tells places, and none of them is `place`.
bool tells_another_place(std::u16string_view name, std::u16string_view place) {
  const bool is_country = place == whole_country[0];
  bool told = false;
  while (!name.empty()) {
    const std::u16string_view run = next_run(name, is_ideograph);
    if (contains(run, stem_of(place)) || (is_country && contains(run, whole_country[1]))) return false;
    told = told || !place_of(run).empty();
  }
  return told;
}

}  // namespace

bool name_differs(const Report& report) {
  const std::u16string name = bare_name(report.file);
  const bool other_year = report.year != 0 && is_of_text(report.year_from) && tells_another_year(name, report.year);
  return other_year || (!report.place.empty() && is_of_text(report.place_from) &&
                        tells_another_place(name, utf16_from_utf8(report.place).units));
}

}  // namespace mubiao::comparison
