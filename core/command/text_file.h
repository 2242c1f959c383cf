#pragma once

#include <string>

#include "core/command/encoding.h"

namespace mubiao {

/// The text of a file, or of standard input where `path` is "-"; or one line that tells why there is none.
DecodedText read_text(const std::string& path, Encoding encoding);

/// What a complaint calls `path`.
std::string name_of_file(const std::string& path);

}  // namespace mubiao
