#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/contract/analysis.h"
#include "core/lexicon/marked_text.h"
#include "core/outline/outline.h"
#include "core/quantity/quantity.h"
#include "core/reading/period.h"
#include "core/time/found_time.h"

namespace mubiao {

/// The columns of tables whose header row gives each its year and status, or its year alone; the rows are lines of the
/// text.
///
///   指标          2029年实际  2030年目标
///   地区生产总值   增长5.2%    增长5.5%      two columns, two figures: a result of 2029, a target of 2030
///
/// A row with more or fewer figures than columns tells nothing.
class TableColumns {
 public:
  struct Column {
    std::optional<TimeExpression> time;  ///< none where the head tells the status alone: 计划数 完成数
    Status status = Status::result;
    Span words;  ///< folded; that told the status
  };

  /// `figures` are all of the text, in their order. Linear.
  TableColumns(const MarkedText& text, const Outline& outline, std::span<const Figure> figures);

  /// The column that the figure with that index stands in; null where it stands in none.
  const Column* of(std::uint32_t figure) const;

 private:
  std::vector<Column> columns_;           ///< of all tables
  std::vector<std::uint32_t> of_figure_;  ///< by figure: index into `columns_`, `none` outside tables
};

}  // namespace mubiao
