#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/contract/analysis.h"
#include "core/lexicon/marked_text.h"
#include "core/lexicon/unit.h"
#include "core/numeral/numeral.h"
#include "core/time/found_time.h"

namespace mubiao {

/// How a figure is put into words. Hashed into features: append only.
enum class Shape : std::uint8_t {
  figure,     ///< 5.5%左右, 不少于20个
  range,      ///< 4.5%—5%
  from_to,    ///< 由1.6天增长至2.6天
  ratio,      ///< 2.21:1
  rank,       ///< 全省第二, 首位
  relative,   ///< 与经济增长同步, 高于全省平均水平
  digitless,  ///< 两位数, 突破千亿元
};

/// A figure found in the text, before anything is known of what it measures. All spans are folded.
///
///   "力争 不低于 1.5 亿 吨 以上"
///         ├──────span───────┤
///               ├figure┤
struct Figure {
  Span span;       ///< with comparators and from–to frame
  Span figure;     ///< numeral and unit alone; of a from–to frame the last one
  Span unit_span;  ///< empty where no unit is written
  UnitKind kind = UnitKind::unknown;
  std::u16string unit;
  Shape shape = Shape::figure;
  Comparator comparator = Comparator::equal;
  Span comparator_span;  ///< the words that decided the comparator, empty for =
  std::optional<Decimal> value, low, high, from;
  NumeralForm form = NumeralForm::digits;
  bool vague = false;     ///< 数千, 上百: a size without a figure
  bool doubtful = false;  ///< a form that may be meant otherwise (1万5, 3点5): never sure
  bool quoted = false;    ///< inside quotation marks, as names are
  Span lead;       ///< of a rank: the words before it that name the order (居全省); of a distance: 高于全省
  Span reference;  ///< of a relative figure or a distance: what it is compared with
  std::uint32_t sentence = 0;
};

/// Finds every figure of the sentence [range.start, range.end) of `text` and appends it to `figures`, in the order of
/// the text. Leaves out its `times`, numbering, road and edition numbers. Linear in the length of the sentence.
void find_figures(const MarkedText& text, Span range, std::span<const FoundTime> times, std::uint32_t sentence,
                  std::vector<Figure>& figures);

}  // namespace mubiao
