#include "core/command/text_file.h"

#include <utility>

#include "core/command/file.h"
#include "core/command/html_text.h"
#include "core/command/input.h"

namespace mubiao {

DecodedText read_text(const std::string& path, Encoding encoding) {
  FileBytes file = read_file(path);
  if (!file.error.empty()) return {{}, std::move(file.error)};
  return decode_text(path, file.bytes, encoding);
}

DecodedText decode_text(const std::string& path, std::string_view bytes, Encoding encoding) {
  DecodedText text = decode(bytes, encoding);
  if (text.error.empty() && is_html_file(path)) text.units = text_of_html(text.units);
  return text;
}

std::string name_of_file(const std::string& path) { return path == "-" ? "standard input" : path; }

}  // namespace mubiao
