#pragma once

#include <string>
#include <string_view>

namespace mubiao {

/// The text of a web page (UTF-16): one line a paragraph, cells of a table row apart by tabs; scripts, controls, hidden
/// parts, menus and the frame of a page left out. It passes the rows of tests/html.json as our own page's reader does,
/// which has the parser of a browser. Any text gives one; what is no tag stays. Linear.
std::u16string text_of_html(std::u16string_view html);

}  // namespace mubiao
