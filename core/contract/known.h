#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/contract/analysis.h"

namespace mubiao {

/// What the caller knows of a text beside it, in UTF-16; nothing of it need be known.
struct Known {
  std::u16string_view place = {};  ///< 示例省示例市: goes before what the text says
  std::int16_t year = 0;           ///< of the plan part, of a communiqué the year that it counts; the same
  /// Name of the file, with or without its suffix: tells title, place and year only where the text is
  /// silent, and only if there is a Chinese character in it.
  std::u16string_view name = {};
  std::optional<DocumentKind> kind = {};  ///< goes before what title and wording say
};

}  // namespace mubiao
