#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

/// A text of words of the lexicons, numerals and marks, which the bytes choose, two for each. A first byte from 250 on
/// damages what is there instead: repeats, takes out or breaks a stretch, or puts in a unit that is no character.
std::u16string composed_text(const std::uint8_t* data, std::size_t size);
