#include "core/command/text_file.h"

#include <utility>

#include "core/command/file.h"

namespace mubiao {

DecodedText read_text(const std::string& path, Encoding encoding) {
  FileBytes file = read_file(path);
  if (!file.error.empty()) return {{}, std::move(file.error)};
  return decode(file.bytes, encoding);
}

std::string name_of_file(const std::string& path) { return path == "-" ? "standard input" : path; }

}  // namespace mubiao
