#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "core/clause/token.h"

namespace mubiao {

/// Size of the admission model's weight table.
inline constexpr std::uint32_t admission_bits = 13;
inline constexpr std::uint32_t admission_count = 1u << admission_bits;
/// The places of a figure's features in it.
using AdmissionFeatures = std::array<std::uint32_t, 26>;

/// What the whole document tells about its figures.
struct DocumentStyle {
  bool chinese_figures = false;  ///< figures are written in Chinese numerals (older reports)
};

/// Hashed features of the question whether the figure of token `at` measures something that was done or will be (an
/// item) or belongs to a name, a date, a threshold, a list of headings.
AdmissionFeatures admission_features(const MarkedText& text, std::span<const Token> tokens, std::size_t at,
                                     const Figure& figure, DocumentStyle style);

/// Score of the linear admission model; a figure is an item where it is ≥ 0. Far from 0 is sure.
std::int32_t admission_score(const MarkedText& text, std::span<const Token> tokens, std::size_t at,
                             const Figure& figure, DocumentStyle style);

}  // namespace mubiao
