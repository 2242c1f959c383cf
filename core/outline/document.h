#pragma once

#include <vector>

#include "core/contract/analysis.h"
#include "core/outline/outline.h"
#include "core/text/source_text.h"

namespace mubiao {

// The outline as the analysis holds it. Spans count units of the source; titles and numbers are as folding left them.

/// What a document says about itself.
Document describe_document(const Outline& outline, const SourceText& source);

/// Its sections, in the order of the text.
std::vector<Section> list_sections(const Outline& outline, const SourceText& source);

}  // namespace mubiao
