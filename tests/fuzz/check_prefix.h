#pragma once

#include <string>
#include <string_view>

/// Whether a paragraph that is appended to a text leaves alone what was read before it. It may change what is decided
/// of a text as a whole (docs/architecture.md, "What a further paragraph may change"): how its lines run, its head, the
/// parts that its headings make, its main goals, whether its figures are written in Chinese numerals. Where all of that
/// is the same for the text `before` as for `before` + '\n' + `paragraph`, every item and milestone of `before` must be
/// read the same. Returns what is wrong, empty if nothing.
std::string check_prefix(std::u16string_view before, std::u16string_view paragraph);

/// The same for the text without its last line, and that line; nothing for a text of one line.
std::string check_last_line(std::u16string_view text);
