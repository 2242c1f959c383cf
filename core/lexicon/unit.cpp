#include "core/lexicon/unit.h"

namespace mubiao {
namespace {

#include "generated/unit_table.inc"

}  // namespace

std::span<const Unit> units() { return unit_table; }

}  // namespace mubiao
