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

// In units of the scores. Above these a score says no more: the wrong ones are rare and as rare everywhere.
constexpr std::int32_t most_score = 6 * score_scale;
constexpr std::int32_t most_admission = 7 * score_scale;

// What each says, set by hand on annotated texts whose own weights had not seen them (docs/errors.md). The margin
// alone, at any threshold, finds a third fewer of the wrong ones at the same number of items to check.
constexpr std::int32_t margin_weight = 4;
constexpr std::int32_t admission_weight = 3;
constexpr std::int32_t known_bonus = 5 * score_scale;

/// Below it an item is worth a reader's look.
constexpr std::int32_t sure_trust = 104;

}  // namespace

std::int32_t trust_in(const DraftItem& item, bool is_known, std::int32_t before) {
  const std::int32_t own =
      margin_weight * std::min(item.margin, widest_margin) + std::clamp(item.score, 0, most_score) +
      admission_weight * std::clamp(item.admission, 0, most_admission) + (is_known ? known_bonus : 0);
  return item.handed_on ? std::min(own, before) : own;
}

Confidence confidence_of(const DraftItem& item, const StatusReading& status, std::int32_t trust, bool repaired) {
  const bool is_chosen_clearly = item.indicator.count > 0 && trust >= sure_trust;
  const bool is_item_clearly = item.admission >= sure_admission;
  return is_chosen_clearly && is_item_clearly && !status.contested && !repaired ? Confidence::sure : Confidence::check;
}

bool is_repaired(const Text& text, Span figure) {
  return has_gap_in_number(text, figure) || has_garbled_sign(text, figure);
}

}  // namespace mubiao
