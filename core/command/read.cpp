#include "core/command/read.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "core/command/encoding.h"
#include "core/command/file.h"
#include "core/output/literal_json.h"
#include "core/quantity/literal.h"

namespace mubiao {

ExitCode run_read() {
  const FileBytes input = read_file("-");
  if (!input.error.empty()) return complain("standard input: " + input.error), failed;
  const DecodedText text = decode(input.bytes, Encoding::utf8);
  if (!text.error.empty()) return complain("standard input: " + text.error), failed;

  std::string out;
  for (std::u16string_view rest = text.units; !rest.empty();) {
    const std::size_t length = std::min(rest.find(u'\n'), rest.size());
    std::u16string_view line = rest.substr(0, length);
    if (line.ends_with(u'\r')) line.remove_suffix(1);
    out += to_json(read_literal(line));
    out += '\n';
    rest.remove_prefix(std::min(length + 1, rest.size()));
  }
  if (!write_output(out)) return complain_of_output();
  return all_done;
}

}  // namespace mubiao
