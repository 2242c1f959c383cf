#include "core/model/weight.h"

#include <vector>

namespace mubiao {
namespace {

/// Reads the digits of one level.
struct DigitReader {
  const std::uint8_t* at;
  unsigned shift = 0;

  unsigned next() {
    const unsigned digit = (*at >> shift) & 3u;
    shift = (shift + 2) % 8;
    if (shift == 0) ++at;
    return digit;
  }
};

/// What the levels from `level` on say of a rank.
std::size_t read_rank(DigitReader* level) {
  std::size_t rank = 0;
  for (;; ++level) {
    const unsigned digit = level->next();
    rank += digit;
    if (digit < 3) return rank;
  }
}

}  // namespace

void unpack_weights(const PackedWeights& packed, std::span<std::int8_t> out) {
  std::vector<DigitReader> levels;
  for (const std::uint32_t start : packed.level_starts) levels.push_back({packed.digits.data() + start});
  // Level 0 has four fifths of all digits: its bytes are taken whole.
  const std::uint8_t* at = packed.digits.data();
  unsigned digits = 0;
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (i % 4 == 0) digits = *at++;
    std::size_t rank = digits & 3u;
    digits >>= 2;
    if (rank == 3) rank += read_rank(&levels[1]);
    out[i] = packed.values[rank];
  }
}

}  // namespace mubiao
