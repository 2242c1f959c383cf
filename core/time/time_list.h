#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/lexicon/marked_text.h"
#include "core/time/found_time.h"

namespace mubiao {

/// The times of all sentences of a text, each found once: figures skip them, tokens take them, and reading gives them
/// their days.
class TimeList {
 public:
  TimeList() = default;
  /// Finds the times of `sentences`, a range of things that have a `span` in `text` and tell whether that is `wordless`
  /// and has none. Linear in the text.
  template <typename Sentences>
  TimeList(const MarkedText& text, const Sentences& sentences) {
    for (const auto& sentence : sentences) append(text, sentence.wordless ? Span{} : sentence.span);
  }

  /// The times of sentence `index`, in their order.
  std::span<const FoundTime> of(std::uint32_t index) const {
    return std::span(times_).subspan(first_[index], first_[index + 1] - first_[index]);
  }
  /// Those of them that end before `end` or there.
  std::span<const FoundTime> up_to(std::uint32_t index, std::uint32_t end) const;

 private:
  void append(const MarkedText& text, Span sentence);

  std::vector<FoundTime> times_;
  std::vector<std::uint32_t> first_ = {0};  ///< where those of a sentence begin, and behind the last where they end
};

}  // namespace mubiao
