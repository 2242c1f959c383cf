#include "core/quantity/prefix.h"

#include <algorithm>

#include "core/text/character.h"
#include "core/text/unit_set.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

/// Length of the minus or plus that ends at `at`, 0 if none does. C+1 and 1+3 have none.
std::uint32_t sign_before(std::u16string_view text, std::uint32_t begin, std::uint32_t at) {
  if (at < begin + 2) return 0;
  if (text.substr(at - 2, 2) == u"零下") return 2;
  const char16_t before = text[at - 2];
  const bool after_word = is_ideograph(before) || is_one_of(before, u"，：:（(");
  if (text[at - 1] == u'-' || text[at - 1] == u'+') return after_word ? 1 : 0;
  return text[at - 1] == u'负' && after_word && !is_one_of(before, word_list::before_negative_characters) ? 1 : 0;
}

/// What the signs of currency end with.
UnitSet ends_of_currency_signs() {
  UnitSet ends(u"");
  for (const std::u16string_view row : word_list::currency_signs)
    ends = ends | UnitSet(row.substr(row.find(u'/') - 1, 1));
  return ends;
}

/// The sign of currency that ends at `at` and what it stands for: HK$/港元.
std::u16string_view currency_before(std::u16string_view text, std::uint32_t begin, std::uint32_t at,
                                    std::u16string_view& unit) {
  static const UnitSet ends = ends_of_currency_signs();
  // Nearly every figure stands behind a word
  if (at == begin || !ends.holds(text[at - 1])) return {};
  const std::u16string_view before = text.substr(begin, at - begin);
  for (const std::u16string_view row : word_list::currency_signs) {
    const std::size_t stroke = row.find(u'/');
    const std::u16string_view sign = row.substr(0, stroke);
    if (!before.ends_with(sign)) continue;
    const bool cuts_word =
        is_latin(sign[0]) && before.size() > sign.size() && is_latin(before[before.size() - sign.size() - 1]);
    if (cuts_word) continue;
    unit = row.substr(stroke + 1);
    return sign;
  }
  return {};
}

}  // namespace

Prefix prefix_of(std::u16string_view text, std::uint32_t begin, std::uint32_t at) {
  Prefix prefix = {at};
  const std::u16string_view sign = currency_before(text, begin, at, prefix.currency);
  prefix.start -= static_cast<std::uint32_t>(sign.size());
  const std::uint32_t written = sign_before(text, begin, prefix.start);
  prefix.positive = written > 0 && text[prefix.start - 1] == u'+';
  prefix.negative = written > 0 && !prefix.positive;
  prefix.start -= written;
  return prefix;
}

void apply(const Prefix& prefix, Figure& figure) {
  figure.span.start = std::min(figure.span.start, prefix.start);
  if (prefix.negative && figure.value) {
    figure.value->digits = -figure.value->digits;
    // Amounts of things are hardly ever below nothing: the dash may be one of another kind
    figure.doubtful = figure.doubtful || figure.kind == UnitKind::count || figure.kind == UnitKind::unknown;
  }
  if (prefix.currency.empty()) return;
  if (figure.kind == UnitKind::unknown || (figure.unit == u"元" && prefix.currency != u"元")) {
    figure.unit = prefix.currency;
    figure.kind = UnitKind::money;
  }
}

}  // namespace mubiao
