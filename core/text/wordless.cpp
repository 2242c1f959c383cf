#include "core/text/wordless.h"

#include "core/text/numeral_units.h"
#include "core/text/unit_set.h"

namespace mubiao {
namespace {

constexpr std::uint32_t longest_read = 400;  ///< units without a word that are read as any others
constexpr std::uint32_t behind_words = 300;  ///< of a longer stretch these follow what stands before
constexpr std::uint32_t before_words = 100;  ///< and these lead to what comes behind

constexpr UnitSet parts_of_figures = UnitSet(u"零多余点年月日时分第之至到元个比%‰①②③④⑤⑥⑦⑧⑨⑩");
constexpr UnitSet punctuation = UnitSet(u" \t、，。；：！？,.;:!?+-*/=~—–―～－…·•|()（）[]【】《》〈〉“”‘’'\"");
constexpr UnitSet wordless_units = numeral_openers | parts_of_figures | punctuation;

/// Behind the last word before `at` and after `begin`, or `begin`.
std::uint32_t behind_last_word(std::u16string_view units, std::uint32_t begin, std::uint32_t at) {
  while (at > begin && wordless_units.holds(units[at - 1])) --at;
  return at;
}

}  // namespace

Span wordless_stretch(std::u16string_view units, std::uint32_t at, std::uint32_t end) {
  while (end - at > longest_read) {
    const std::uint32_t begin = behind_last_word(units, at, at + longest_read);
    if (begin > at) {
      at = begin;
      continue;
    }
    std::uint32_t behind = at + longest_read;
    while (behind < end && wordless_units.holds(units[behind])) ++behind;
    const std::uint32_t last = behind < end ? behind - before_words : end;
    if (last > at + behind_words) return {at + behind_words, last};
    at = behind;
  }
  return {end, end};
}

}  // namespace mubiao
