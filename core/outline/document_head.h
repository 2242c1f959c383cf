#pragma once

#include <string_view>
#include <vector>

#include "core/outline/heading.h"
#include "core/outline/outline.h"

namespace mubiao {

/// Title, place and year of a folded text whose paragraphs and headings are known. Linear.
DocumentHead read_document_head(std::u16string_view units, const Outline& outline,
                                const std::vector<Heading>& headings);

}  // namespace mubiao
