#pragma once

#include <cstdint>

#include "core/indicator/candidate.h"
#include "core/reading/measure.h"

namespace mubiao {

/// A figure that is an item, with what it measures, in offsets of the folded text.
struct DraftItem {
  std::uint32_t figure = 0;  ///< index into Draft::figures
  std::uint32_t token = 0;   ///< index of its token inside the sentence's tokens
  MeasureReading measure;
  Phrase indicator;              ///< empty where no words were found
  std::int32_t margin = 0;       ///< how far the ranker's choice is before the next best; 0 where nothing was chosen
  std::int32_t score = 0;        ///< of the ranker's choice itself
  std::int32_t admission = 0;    ///< score of the admission model
  bool handed_on = false;        ///< the name, or some of it, is that of the item before
  std::uint32_t caption = none;  ///< of a cell: the sentence above its table, whose year is the cell's
};

}  // namespace mubiao
