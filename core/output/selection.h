#pragma once

#include "core/contract/analysis.h"

namespace mubiao {

/// Leaves only the items and milestones of one status; ids then count what is left. Links go (each joins a target to a
/// result), headlines whose item went stay without one. Linear.
void keep_status(Analysis& analysis, Status status);

}  // namespace mubiao
