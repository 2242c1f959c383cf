#pragma once

#include <string>
#include <string_view>

namespace mubiao {

/// `text` so many times, one after the other.
inline std::u16string repeated(std::u16string_view text, int times) {
  std::u16string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace mubiao
