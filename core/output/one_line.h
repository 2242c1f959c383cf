#pragma once

#include <string>
#include <string_view>

namespace mubiao {

/// `cell` (UTF-8) without line breaks: a break and the spaces, tabs and breaks around it become one space. What has no
/// break stays as it is. Linear.
std::string one_line(std::string_view cell);

}  // namespace mubiao
