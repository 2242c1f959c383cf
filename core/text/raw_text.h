#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/text.h"

namespace mubiao {

/// The source after folding unit by unit, before lines are joined: spaces are still there (as ' ', U+3000 or tab),
/// every line ends in one '\n', and what a conversion left behind (\r\n as letters, &nbsp;, _M_M_, footnote marks,
/// continuation marks) is read or gone.
struct RawText {
  std::u16string units;
  std::vector<std::uint32_t> from;  ///< as in Text
  std::vector<std::uint32_t> to;
  std::vector<Repair> repairs;
};

RawText read_units(std::u16string_view source);

}  // namespace mubiao
