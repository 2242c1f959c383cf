#pragma once

#include <cstdint>
#include <vector>

#include "core/text/page.h"

namespace mubiao {

/// Tells the lines that belong to the page and not to the text: page numbers, running heads, what a web page puts
/// around a text.
class PageFurniture {
 public:
  /// `page` must outlive this. Linear.
  explicit PageFurniture(const Page& page);

  /// Whether line `i` is furniture. `inside_sentence`: the text before it breaks off. `paragraph`: the shape of the
  /// paragraph before it.
  bool holds(std::size_t i, bool inside_sentence, const LineShape& paragraph) const;

 private:
  bool text_goes_on(std::size_t i, const LineShape& paragraph) const;
  bool stands_between_text(std::size_t i, const LineShape& paragraph) const;
  /// How often the short line `i` comes, figures aside; 0 for a long one.
  std::size_t repeats(std::size_t i) const;
  /// What running heads share: the line's units but gaps and figures.
  std::uint64_t head_key(std::size_t i) const;

  const Page& page_;
  std::vector<std::uint64_t> short_lines_;  ///< head_key of each, sorted: a hash table would be 2 KB more to load
};

}  // namespace mubiao
