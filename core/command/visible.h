#pragma once

#include <string>
#include <string_view>

namespace mubiao {

/// A name from outside, of a file or a text, as every format and every complaint shows it (UTF-8): a control character
/// and a control of direction as ⟨U+202E⟩, a byte that is no UTF-8 as ⟨FF⟩, so that two names that differ in such a
/// byte stay two. What it gives, it gives again. Linear.
std::string visible(std::string_view bytes);

}  // namespace mubiao
