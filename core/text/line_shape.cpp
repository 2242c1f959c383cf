#include "core/text/line_shape.h"

#include <algorithm>

#include "core/text/character.h"
#include "core/text/fold_table.h"
#include "core/text/heading_number.h"
#include "core/text/list_sign.h"
#include "core/text/raw_text.h"

namespace mubiao {
namespace {

bool is_stop(std::u16string_view units, std::uint32_t at, std::uint32_t end) {
  const char16_t unit = units[at];
  if (is_one_of(unit, u"。！？")) return true;
  if (unit != u'.' || at == 0) return false;
  const UnitClass before = unit_class(units[at - 1]);
  const bool dotted = at + 1 < end && (units[at + 1] == u'.' || unit_class(units[at + 1]) == UnitClass::latin);
  return !dotted && (before == UnitClass::han || before == UnitClass::mark || units[at - 1] == u'%');
}

/// The unit at `at`, with marks in the form that they will get: the end of a line is judged by it.
char16_t last_as_mark(std::u16string_view units, std::uint32_t at, std::uint32_t end) {
  if (units[at] == u':') return u'：';
  if (units[at] != u'.') return units[at];
  if (at > 0 && units[at - 1] == u'.') return u'…';
  return is_stop(units, at, end) ? u'。' : u'.';
}

/// "●增设…", "■ 宽减差饷": the sign of a list; "- 宽减差饷": a sign that has other uses, and a gap; "**公共财政**":
/// a line that Markdown makes bold.
bool begins_item(std::u16string_view units, const Line& line) {
  if (line.end - line.start < 3) return false;
  const char16_t first = units[line.start];
  if (first == u'*' && units[line.start + 1] == u'*') return true;
  const std::uint32_t sign = list_sign_length(units, line.start);
  if (sign == 0 && (!is_one_of(first, u"-–*") || gap_width(units[line.start + 1]) == 0)) return false;
  std::uint32_t at = line.start + std::max(sign, 1U);
  while (at < line.end && is_gap(units[at])) ++at;
  return at < line.end && (is_ideograph(units[at]) || is_digit(units[at])) && units[line.end - 1] != first;
}

}  // namespace

LineShape shape_of(std::u16string_view units, const Line& line) {
  LineShape shape;
  std::uint32_t last = line.end;
  std::uint32_t last_mark = line.end;
  for (std::uint32_t i = line.start; i < line.end; ++i) {
    const char16_t unit = units[i];
    if (is_ideograph(unit)) {  // nearly every unit
      ++shape.width;
      last = last_mark = i;
      continue;
    }
    if (is_gap(unit)) continue;
    ++shape.width;
    last_mark = i;
    switch (unit) {
      case u'，':
      case u'、':
      case u'；':
      case u',': ++shape.commas; break;
      case u'。':
      case u'！':
      case u'？': ++shape.stops; break;
      case u'.': shape.stops += is_stop(units, i, line.end) ? 1 : 0; break;
      case u'（':
      case u'“':
      case u'《': ++shape.open; break;
      case u'）':
      case u'”':
      case u'》': --shape.open; continue;
      case u'】':
      case u']':
      case u'"': continue;
      default: shape.digits += is_digit(unit) ? 1 : 0; break;
    }
    last = i;
  }
  shape.first = units[line.start];
  if (last < line.end) shape.last = last_as_mark(units, last, line.end);
  if (last_mark < line.end) shape.last_mark = units[last_mark];
  shape.item = begins_item(units, line);
  shape.heading = shape.first == u'#' || heading_number(units, line.start, line.end) > 0;
  return shape;
}

}  // namespace mubiao
