#pragma once

#include <cstdint>
#include <vector>

#include "core/item/judge.h"

namespace mubiao {

/// What the models saw of one figure and decided. The candidates are empty where the figure is no item.
struct ObservedFigure {
  Span span;  ///< folded; no two figures have the same
  std::int32_t admission = 0;
  std::vector<Candidate> candidates;
  std::vector<std::int32_t> scores;  ///< of the candidates
  Choice choice{0, 0};
};

/// Decides as the product does and keeps what it saw, in the order of the text.
class ObservedJudge final : public Judge {
 public:
  std::int32_t admit(const MarkedText& text, std::span<const Token> tokens, std::size_t at, const Figure& figure,
                     DocumentStyle style) override;
  Choice choose(const FigureContext& context, std::span<const Candidate> candidates) override;

  const std::vector<ObservedFigure>& figures() const { return figures_; }

 private:
  std::vector<ObservedFigure> figures_;
};

}  // namespace mubiao
