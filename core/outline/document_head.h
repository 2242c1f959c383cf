#pragma once

#include <string_view>
#include <vector>

#include "core/outline/heading.h"
#include "core/outline/outline.h"

namespace mubiao {

/// Title, place and year of a folded text whose paragraphs and headings are known. Place and year of `known` hold; its
/// name is asked for what the text does not tell. Linear.
DocumentHead read_document_head(std::u16string_view units, const Outline& outline, const std::vector<Heading>& headings,
                                const Known& known);

}  // namespace mubiao
