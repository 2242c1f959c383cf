#include "core/compare/indicator_trait.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "core/lexicon/catalogue.h"
#include "generated/lexicon_classes.h"

namespace mubiao::comparison {
namespace {

using Code = std::string_view;

struct Division {
  Code whole;
  Code parts[2];
};
constexpr Division divisions[] = {
    {"disposable_income", {"disposable_income_urban", "disposable_income_rural"}},
    {"consumer_spending_per_capita", {"consumer_spending_urban", "consumer_spending_rural"}},
    {"engel", {"engel_urban", "engel_rural"}},
    {"floor_space_per_capita", {"floor_space_urban", "floor_space_rural"}},
};
constexpr Division kin[] = {
    {"trade_total", {"exports", "imports"}},
    {"exports", {"trade_total", "imports"}},
    {"imports", {"trade_total", "exports"}},
};

template <std::size_t Size>
std::span<const Code> look_up(const Division (&rows)[Size], Code code) {
  const auto* const found = std::find_if(rows, rows + Size, [=](const Division& row) { return row.whole == code; });
  return found == rows + Size ? std::span<const Code>() : std::span<const Code>(found->parts);
}

/// Rows of the catalogue in the order of their codes.
const std::vector<std::uint32_t>& rows_by_code() {
  static const std::vector<std::uint32_t> rows = [] {
    std::vector<std::uint32_t> made(catalogue().size());
    for (std::uint32_t i = 0; i < made.size(); ++i) made[i] = i;
    std::sort(made.begin(), made.end(),
              [](std::uint32_t a, std::uint32_t b) { return catalogue()[a].code < catalogue()[b].code; });
    return made;
  }();
  return rows;
}

const CatalogueEntry* entry_of(Code code) {
  const std::size_t row = row_of_code(code);
  return row < catalogue().size() ? &catalogue()[row] : nullptr;
}

bool has_unit_kind(const CatalogueEntry& entry, UnitKind kind) {
  return (entry.unit_kinds >> static_cast<unsigned>(kind) & 1) != 0;
}

}  // namespace

std::string_view name(Aim aim) {
  switch (aim) {
    case Aim::up: return "up";
    case Aim::down: return "down";
    case Aim::near: return "near";
  }
  return {};
}

Aim aim_of(std::string_view code) {
  const std::size_t row = row_of_code(code);
  return row < catalogue().size() ? indicator_nature(static_cast<std::uint32_t>(row)).aim : Aim::up;
}

bool is_state(std::string_view code, Measure measure, std::string_view unit) {
  if (measure != Measure::level) return false;
  const std::size_t row = row_of_code(code);
  if (row == catalogue().size()) return unit == "%";
  return indicator_nature(static_cast<std::uint32_t>(row)).kind == IndicatorKind::state;
}

bool is_growth_by_nature(std::string_view code, std::string_view unit, const std::optional<Decimal>& value) {
  constexpr int least_index = 50;  // 101.2% are an index of the year before
  if (unit != "%" || (value && !(*value < Decimal::of(least_index)))) return false;
  const CatalogueEntry* const entry = entry_of(code);
  return entry != nullptr && !has_unit_kind(*entry, UnitKind::percentage_point);
}

std::span<const std::string_view> parts_of(std::string_view code) { return look_up(divisions, code); }

std::span<const std::string_view> kin_of(std::string_view code) { return look_up(kin, code); }

std::u16string_view name_of_code(std::string_view code) {
  const CatalogueEntry* const entry = entry_of(code);
  return entry == nullptr ? std::u16string_view() : entry->name;
}

std::size_t row_of_code(std::string_view code) {
  const auto& rows = rows_by_code();
  const auto found = std::lower_bound(rows.begin(), rows.end(), code,
                                      [](std::uint32_t row, Code wanted) { return catalogue()[row].code < wanted; });
  return found != rows.end() && catalogue()[*found].code == code ? *found : catalogue().size();
}

}  // namespace mubiao::comparison
