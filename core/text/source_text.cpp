#include "core/text/source_text.h"

namespace mubiao {

std::u16string SourceText::words(std::span<const Span> pieces) const {
  std::u16string out;
  for (const Span piece : pieces) {
    for (std::uint32_t i = piece.start; i < piece.end; ++i)
      out.append(source_.substr(text_.from[i], text_.to[i] - text_.from[i]));
  }
  return out;
}

}  // namespace mubiao
