#include "core/model/unit_group.h"

namespace mubiao {

UnitGroup unit_group(const Figure& figure) {
  if (figure.shape == Shape::rank) return UnitGroup::place;
  if (figure.shape == Shape::relative) return UnitGroup::relative;
  switch (figure.kind) {
    case UnitKind::percent: return UnitGroup::percent;
    case UnitKind::percentage_point: return UnitGroup::percentage_point;
    case UnitKind::multiple: return UnitGroup::multiple;
    case UnitKind::money: return UnitGroup::money;
    case UnitKind::person: return UnitGroup::person;
    case UnitKind::count: return UnitGroup::count;
    case UnitKind::area: return UnitGroup::area;
    case UnitKind::length: return UnitGroup::length;
    case UnitKind::unknown: return UnitGroup::unknown;
    case UnitKind::rate: return UnitGroup::rate;
    case UnitKind::time: return UnitGroup::time;
    case UnitKind::rank: return UnitGroup::rank;
    default: return UnitGroup::other;
  }
}

}  // namespace mubiao
