#include "core/lexicon/indicator_nature.h"

namespace mubiao {
namespace {

#include "generated/indicator_natures.inc"

}  // namespace

IndicatorNature indicator_nature(std::uint32_t row) { return indicator_natures[row]; }

}  // namespace mubiao
