#pragma once

#include <cstdint>
#include <span>

#include "core/clause/token.h"
#include "core/indicator/ranker.h"
#include "core/item/admission.h"

namespace mubiao {

/// What decides the open questions of a draft. The product uses the two trained models; the trainer puts itself in
/// between to learn from every decision.
class Judge {
 public:
  virtual ~Judge() = default;
  /// ≥ 0 where the figure of token `at` is an item.
  virtual std::int32_t admit(const MarkedText& text, std::span<const Token> tokens, std::size_t at,
                             const Figure& figure, DocumentStyle style);
  virtual Choice choose(const FigureContext& context, std::span<const Candidate> candidates);
};

}  // namespace mubiao
