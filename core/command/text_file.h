#pragma once

#include <string>
#include <string_view>

#include "core/command/encoding.h"

namespace mubiao {

/// The text of a file, or of standard input where `path` is "-"; or one line that tells why there is none. Of a web
/// page (`is_html_file`) its text without markup, which offsets then count.
DecodedText read_text(const std::string& path, Encoding encoding);

/// The same of bytes that were read from it.
DecodedText decode_text(const std::string& path, std::string_view bytes, Encoding encoding);

/// What a complaint calls `path`.
std::string name_of_file(const std::string& path);

}  // namespace mubiao
