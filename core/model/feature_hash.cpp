#include "core/model/feature_hash.h"

namespace mubiao {

std::uint32_t unit_group(const Figure& figure) {
  if (figure.shape == Shape::rank) return 1;
  if (figure.shape == Shape::relative) return 2;
  switch (figure.kind) {
    case UnitKind::percent: return 3;
    case UnitKind::percentage_point: return 4;
    case UnitKind::multiple: return 5;
    case UnitKind::money: return 6;
    case UnitKind::person: return 7;
    case UnitKind::count: return 8;
    case UnitKind::area: return 9;
    case UnitKind::length: return 10;
    case UnitKind::unknown: return 11;
    case UnitKind::rate: return 12;
    case UnitKind::time: return 13;
    case UnitKind::rank: return 15;
    default: return 14;
  }
}

}  // namespace mubiao
