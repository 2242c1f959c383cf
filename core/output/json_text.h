#pragma once

#include <string>
#include <string_view>

namespace mubiao {

/// Appends `units` (UTF-16) as a JSON string in UTF-8, with its quotes. Only what JSON demands is escaped; a lone
/// surrogate becomes U+FFFD. Linear.
void append_json_text(std::string& out, std::u16string_view units);

}  // namespace mubiao
