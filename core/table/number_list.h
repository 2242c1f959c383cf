#pragma once

#include <cstddef>
#include <ostream>

namespace mubiao {

/// Writes `numbers` (any range of whole numbers) to a generated table as "{", lines of 24 numbers, "}".
template <typename Numbers>
void write_number_list(std::ostream& out, const Numbers& numbers) {
  std::size_t column = 0;
  out << '{';
  for (const auto number : numbers) out << (column++ % 24 == 0 ? "\n" : "") << +number << ',';
  out << "\n}";
}

}  // namespace mubiao
