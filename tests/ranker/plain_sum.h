#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "core/item/draft.h"
#include "core/model/model_constants.h"
#include "core/text/utf.h"

namespace mubiao {

/// Lets the product decide and compares every choice of the ranker with the plain sum of all features.
class PlainSumJudge final : public Judge {
 public:
  Choice choose(const FigureContext& context, std::span<const Candidate> candidates) override {
    const Choice fast = Judge::choose(context, candidates);
    const Choice plain = choose_plainly(plain_scores(context, candidates), candidates);
    ++figures_;
    // Beyond widest_margin the ranker's margin says no more than that
    const bool alike =
        fast.index == plain.index && std::min(fast.margin, widest_margin) == std::min(plain.margin, widest_margin);
    if (!alike && ++unlike_ == 1) first_unlike_ = describe(context, fast, plain);
    return fast;
  }

  std::size_t figures() const { return figures_; }
  std::size_t unlike() const { return unlike_; }
  /// The first choice that differs; empty where none does.
  const std::string& first_unlike() const { return first_unlike_; }

 private:
  static Choice choose_plainly(std::span<const std::int32_t> scores, std::span<const Candidate> candidates) {
    const auto best = static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
    std::int32_t margin = widest_margin;
    for (std::size_t i = 0; i < scores.size(); ++i)
      if (!(candidates[i].phrase == candidates[best].phrase)) margin = std::min(margin, scores[best] - scores[i]);
    return {best, margin};
  }

  static std::string describe(const FigureContext& context, Choice fast, Choice plain) {
    const Span first = context.tokens.front().span, last = context.tokens.back().span;
    return utf8_from_utf16(context.text->text().substr(first.start, last.end - first.start)) + " figure " +
           std::to_string(context.at) + ": ranker " + std::to_string(fast.index) + " by " +
           std::to_string(fast.margin) + ", plain sum " + std::to_string(plain.index) + " by " +
           std::to_string(plain.margin);
  }

  std::size_t figures_ = 0, unlike_ = 0;
  std::string first_unlike_;
};

/// Reads `source` (UTF-16) with `judge`.
inline void read_with(PlainSumJudge& judge, std::u16string_view source) {
  const Text text = fold(source);
  read_draft(MarkedText(text.units), outline(text), judge);
}

}  // namespace mubiao
