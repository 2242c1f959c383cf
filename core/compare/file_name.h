#pragma once

#include "core/compare/report.h"

namespace mubiao::comparison {

/// Whether the name of a report's file tells another place or another year than its text: 示例市2024年.txt over the
/// report of 另示市 or of 2023. A name that tells none differs from nothing, nor does one that was asked because the
/// text is silent, or a text whose place and year the caller told.
bool name_differs(const Report& report);

}  // namespace mubiao::comparison
