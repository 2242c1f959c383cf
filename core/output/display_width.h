#pragma once

#include <cstddef>
#include <string_view>

namespace mubiao {

/// Places that `text` takes in a terminal: two for a Chinese character or a full-width form, none for a mark that sits
/// on the character before, else one. Characters of ambiguous width (“ ≥ …) count one, as terminals show them outside
/// of old Chinese encodings. Linear. The C library's wcwidth was rejected: it depends on the locale of the user.
std::size_t display_width(std::u16string_view text);

/// Units of the longest prefix of `text` that takes no more than `width` places; never cuts a surrogate pair.
std::size_t fitting_prefix(std::u16string_view text, std::size_t width);

}  // namespace mubiao
