#pragma once

#include <optional>

#include "core/clause/token.h"

namespace mubiao {

struct ModalityReading {
  Span words;  ///< folded
  Strength strength = Strength::soft;
};

/// How firm a target is: the nearest 确保 / 力争 word before the figure in its sentence, else what its comparator says
/// (不低于 and 以上 are hard, 左右 is soft). 预期 and 预期目标 give way to a comparator that is hard. Nothing where no
/// word tells. Cost: the sentence up to the figure.
std::optional<ModalityReading> read_modality(const MarkedText& text, std::span<const Token> tokens, std::size_t at,
                                             const Figure& figure);

}  // namespace mubiao
