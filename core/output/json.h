#pragma once

#include <string>
#include <string_view>

#include "core/contract/analysis.h"

namespace mubiao {

/// The analysis as one line of JSON by the contract `mubiao.analysis/1`: UTF-8, no white space, no newline at the end,
/// keys always present and in the order of the contract.
///
/// `source`: the text that was analysed (UTF-16); the verbatim texts are cut out of it. A lone surrogate in a text
/// becomes U+FFFD, a span that leaves the source is cut at its end. Linear in the length of the output.
std::string to_json(const Analysis& analysis, std::u16string_view source);

}  // namespace mubiao
