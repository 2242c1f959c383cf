#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/compare/report.h"
#include "core/contract/analysis.h"

namespace mubiao::comparison {

/// What of an analysis is told to be damaged.
enum class AnalysisPart : std::uint8_t { other, document, items, headlines, remarks };

/// A row of the checklist: its item, or its words where it is named without a figure.
struct StoredHeadline {
  Word code;
  std::uint32_t item = none;
  std::optional<Observation> words;
  bool is_damaged = false;  ///< in its words, which count where there is no item
};

/// An analysis while its JSON is read. Its keys may come in any order, so what rests on others is put together last.
class StoredAnalysis {
 public:
  // What is filled in by who reads it.

  bool has_schema = false;  ///< mubiao.analysis/1
  bool has_document = false;
  Report report;  ///< its head
  /// The item, headline and remark that are open.
  Observation item, remark;
  Direction direction = Direction::none;  ///< of the item
  bool has_quantity = false;              ///< of the item, which is none without
  StoredHeadline headline;

  void begin_items();
  void begin_item();
  void end_item();
  void end_headline() { headlines_.push_back(headline); }
  void end_remark() { remarks_.push_back(remark); }
  /// Something in this part, in the item that was begun last where it is one of items, is not of the contract's type.
  void damage(AnalysisPart part);

  /// Puts `report` together. Gives what is wrong with the analysis; empty for nothing.
  std::string finish();

 private:
  bool is_damaged(AnalysisPart part) const { return damaged_[static_cast<std::size_t>(part)]; }
  std::size_t first_damaged_item() const;
  std::string fault() const;
  bool add_headlines();

  bool has_items_ = false;
  std::vector<StoredHeadline> headlines_;
  std::vector<Observation> remarks_;
  bool damaged_[5] = {};
  std::size_t damaged_item_ = 0;  ///< the first, counted from 1; 0 for none
};

}  // namespace mubiao::comparison
