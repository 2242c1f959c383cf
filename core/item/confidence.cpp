#include "core/item/confidence.h"

#include <algorithm>
#include <string_view>

#include "core/text/character.h"

namespace mubiao {
namespace {

bool is_of_number(char16_t unit) { return is_digit(unit) || unit == u'.' || unit == u','; }

/// 4 6 . 5万吨: two units of the number between which the source has something that was taken out.
bool has_gap_in_number(const Text& text, Span figure) {
  for (std::uint32_t at = figure.start; at + 1 < figure.end; ++at) {
    const bool apart = text.to[at] < text.from[at + 1];
    if (apart && is_of_number(text.units[at]) && is_of_number(text.units[at + 1])) return true;
  }
  return false;
}

bool has_garbled_sign(const Text& text, Span figure) {
  const Span span = text.source_span(figure);
  auto repair = std::lower_bound(text.repairs.begin(), text.repairs.end(), span.start,
                                 [](const Repair& each, std::uint32_t start) { return each.span.end <= start; });
  for (; repair != text.repairs.end() && repair->span.start < span.end; ++repair)
    if (repair->kind == RepairKind::garbled_sign) return true;
  return false;
}

}  // namespace

Confidence confidence_of(const DraftItem& item, const StatusReading& status, bool repaired) {
  const bool is_chosen_clearly = item.indicator.count > 0 && item.margin >= sure_margin;
  const bool is_item_clearly = item.admission >= sure_admission;
  return is_chosen_clearly && is_item_clearly && !status.contested && !repaired ? Confidence::sure : Confidence::check;
}

bool is_repaired(const Text& text, Span figure) {
  return has_gap_in_number(text, figure) || has_garbled_sign(text, figure);
}

}  // namespace mubiao
