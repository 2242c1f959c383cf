#pragma once

#include <string>
#include <string_view>

/// Analyses `text` (any sequence of UTF-16 units) and checks what must hold for every text: spans lie inside of it and
/// in order, indices point at something, the JSON is well-formed UTF-8 and agrees with the structs, a second run gives
/// the same. Returns what is wrong, empty if nothing.
std::string check_extract(std::u16string_view text);
