#pragma once

#include <string>

#include "core/contract/analysis.h"

namespace mubiao {

/// YYYY-MM-DD; empty for a day that is not known in full.
std::string iso_date(Date date);

}  // namespace mubiao
