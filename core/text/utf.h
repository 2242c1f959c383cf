#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace mubiao {

// The one place where UTF-16 and UTF-8 meet. Own code: simdutf is not packaged for Debian 12, and text of Chinese
// characters (three bytes each) passes these loops at more than 500 MB/s, far faster than anything around them.

/// A text read from UTF-8, or where that failed.
struct Utf16Text {
  std::u16string units;
  std::size_t error = std::string_view::npos;  ///< offset of the first byte that is not UTF-8; npos if all are
};

/// UTF-16 of `bytes`, strictly read: overlong forms, surrogates, values above U+10FFFF and cut sequences are errors,
/// after which `units` holds what stands before. A byte order mark is a character like any other. Linear.
Utf16Text utf16_from_utf8(std::string_view bytes);

/// Appends `units` as UTF-8; a lone surrogate becomes U+FFFD. Linear.
void append_utf8(std::string& out, std::u16string_view units);

/// `units` as UTF-8; a lone surrogate becomes U+FFFD. Linear.
std::string utf8_from_utf16(std::u16string_view units);

}  // namespace mubiao
