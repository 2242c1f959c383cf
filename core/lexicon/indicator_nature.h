#pragma once

#include <cstdint>

namespace mubiao {

/// Which way the figures of an indicator are wanted to go.
enum class Aim : std::uint8_t {
  up,    ///< more is better: most indicators
  down,  ///< less is better: unemployment, energy intensity, accidents
  near,  ///< close to what was set, neither side is better: consumer prices
};

/// What the levels of an indicator are over time. A growth is a flow, whatever it is the growth of.
enum class IndicatorKind : std::uint8_t {
  flow,   ///< what a year adds up to: output, jobs; a figure of five years is not one of their last
  state,  ///< what stands at a moment: rates, shares, stocks; the end of a period is the end of its last year
};

/// What a comparison of a target with its outcome must know of an indicator.
struct IndicatorNature {
  Aim aim;
  IndicatorKind kind;
};

/// The nature of the indicator in a row of `catalogue()`, which must be one of its rows. In constant time.
IndicatorNature indicator_nature(std::uint32_t row);

}  // namespace mubiao
