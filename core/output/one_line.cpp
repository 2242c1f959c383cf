#include "core/output/one_line.h"

#include <algorithm>
#include <cstddef>

namespace mubiao {

std::string one_line(std::string_view cell) {
  constexpr std::string_view blanks = " \t\r\n";
  constexpr std::string_view breaks = "\r\n";
  std::string line;
  while (!cell.empty()) {
    const std::size_t words = std::min(cell.find_first_of(blanks), cell.size());
    line += cell.substr(0, words);
    cell.remove_prefix(words);
    const std::size_t gap = std::min(cell.find_first_not_of(blanks), cell.size());
    const bool is_break = cell.substr(0, gap).find_first_of(breaks) != std::string_view::npos;
    line += is_break ? std::string_view(" ") : cell.substr(0, gap);
    cell.remove_prefix(gap);
  }
  return line;
}

}  // namespace mubiao
