#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace mubiao {

/// The weights of a linear model as the engine carries them. Weights are replaced by their rank among the values by
/// frequency, ranks by digits of two bits: 3 says that the rank is at least 3, and that what is left of it comes next
/// in the level behind. Four digits fill a byte, lowest first, and a level begins on a byte of its own.
///
///   values     0 -1 1 -2 2 …
///   weights    0 -1 0 -2 2 1 0 …
///   level 0    0  1 0  3 3 2 0 …
///   level 1            0 1 …
///
/// gzip codes whole bytes: one weight a byte takes it a fifth above the entropy, four digits a byte two per cent. Three
/// digits of six and five of three came out alike, two of fifteen near the plain bytes. An arithmetic coder would save
/// the two per cent as well (1 KB of 79 KB of trained weights) for several times the work at the start.
struct PackedWeights {
  std::span<const std::int8_t> values;          ///< by frequency, most frequent first
  std::span<const std::uint32_t> level_starts;  ///< in `digits`
  std::span<const std::uint8_t> digits;
};

/// Fills `out` with the first weights. Linear.
void unpack_weights(const PackedWeights& packed, std::span<std::int8_t> out);

/// A model's weights, ready for look-up.
template <std::size_t count>
class WeightTable {
 public:
  explicit WeightTable(const PackedWeights& packed) { unpack_weights(packed, weights_); }

  const std::int8_t* data() const { return weights_.data(); }
  std::int32_t operator[](std::size_t place) const { return weights_[place]; }

 private:
  std::array<std::int8_t, count> weights_;
};

}  // namespace mubiao
