#pragma once

#include <string>
#include <string_view>

/// Analyses `text` (any sequence of UTF-16 units) and checks what must hold for every text: spans lie inside of it and
/// in order, indices point at something, the JSON is well-formed UTF-8, agrees with the structs and is in proportion to
/// the text, a second run (of one text in four) gives the same. Returns what is wrong, empty if nothing.
std::string check_extract(std::u16string_view text);

/// The same, but for the second run, of a text whose own beginning is given as its place and as its file's name.
std::string check_named(std::u16string_view text);
