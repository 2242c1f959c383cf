#pragma once

#include <cstdint>
#include <string_view>

#include "core/contract/part.h"

namespace mubiao {

enum class HeadingWordPlace : std::uint8_t { heading, opening, inside, look_back };

/// A row of headings.tsv.
struct HeadingWord {
  std::u16string_view word;
  HeadingWordPlace place;
  Part part;
};

}  // namespace mubiao
