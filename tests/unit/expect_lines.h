#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/contract/span.h"
#include "core/text/utf.h"

namespace mubiao {

inline std::string cut(std::u16string_view source, Span span) {
  return utf8_from_utf16(source.substr(span.start, span.length()));
}

/// Compares line by line; a failing row prints its sentence and both sides, readable.
inline void expect_lines(std::u16string_view sentence, const std::vector<std::string>& read,
                         const std::vector<std::string>& want) {
  std::string message = utf8_from_utf16(sentence);
  for (const std::string& line : read) message += "\n  read: " + line;
  for (const std::string& line : want) message += "\n  want: " + line;
  EXPECT_TRUE(read == want) << message;
}

}  // namespace mubiao
