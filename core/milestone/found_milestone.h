#pragma once

#include "core/contract/span.h"

namespace mubiao {

/// A named thing and the event that will show it done. Spans count folded units.
///
///   加快推动示例河特大桥主体工程尽快开工，
///           └──── subject ───┘  └event
///           └──────── span ──────────┘
struct FoundMilestone {
  Span span;  ///< from the first character of subject or event to the last
  Span subject;
  Span event;
};

}  // namespace mubiao
