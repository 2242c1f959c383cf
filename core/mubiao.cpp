#include "core/mubiao.h"

#include <cstdint>

namespace mubiao {

Analysis extract(std::u16string_view source) {
  Analysis analysis;
  analysis.document.length = static_cast<std::uint32_t>(source.size());
  return analysis;
}

}  // namespace mubiao
