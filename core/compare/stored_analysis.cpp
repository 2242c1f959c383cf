#include "core/compare/stored_analysis.h"

#include <algorithm>
#include <utility>

#include "core/compare/report_of_analysis.h"

namespace mubiao::comparison {

/// Of a key that comes twice the last value counts.
void StoredAnalysis::begin_items() {
  has_items_ = true;
  report.items = 0;
  report.observations.clear();
  damaged_[static_cast<std::size_t>(AnalysisPart::items)] = false;
  damaged_item_ = 0;
}

void StoredAnalysis::begin_item() {
  item = {};
  item.item = report.items++;
  direction = Direction::none;
  has_quantity = false;
}

void StoredAnalysis::end_item() {
  if (!has_quantity) damage(AnalysisPart::items);
  give_sign(item, direction);
  report.observations.push_back(item);
}

void StoredAnalysis::damage(AnalysisPart part) {
  damaged_[static_cast<std::size_t>(part)] = true;
  if (part == AnalysisPart::items && damaged_item_ == 0) damaged_item_ = report.items;
}

/// One whose value is damaged, or that leads to an item that is not there.
std::size_t StoredAnalysis::first_damaged_item() const {
  const auto leads_nowhere = [this](const Observation& each) {
    return each.stretch != none && each.stretch >= report.items;
  };
  const auto& all = report.observations;
  const auto found = std::find_if(all.begin(), all.end(), leads_nowhere);
  if (found == all.end()) return damaged_item_;
  const std::size_t number = found->item + std::size_t{1};
  return damaged_item_ == 0 ? number : std::min(number, damaged_item_);
}

std::string StoredAnalysis::fault() const {
  if (!has_schema) return "no analysis of the schema mubiao.analysis/1";
  if (!has_document || is_damaged(AnalysisPart::document)) return "its document is damaged";
  if (!has_items_) return "it has no list of items";
  const std::size_t damaged = first_damaged_item();
  if (damaged != 0) return "its item " + std::to_string(damaged) + " is damaged";
  return {};
}

bool StoredAnalysis::add_headlines() {
  if (is_damaged(AnalysisPart::headlines)) return false;
  for (const StoredHeadline& row : headlines_) {
    if (row.item == none ? row.is_damaged : row.item >= report.items) return false;
    if (row.item != none) {
      take_headline(report, row.code, row.item);
    } else if (row.words) {
      take_headline_words(report, row.code, *row.words);
    }
  }
  return true;
}

std::string StoredAnalysis::finish() {
  std::string error = fault();
  if (!error.empty()) return error;
  report.observations.reserve(report.items + headlines_.size() + remarks_.size());
  if (!add_headlines()) return "its headlines are damaged";
  if (is_damaged(AnalysisPart::remarks)) return "its remarks are damaged";
  for (const Observation& each : remarks_) take_remark(report, each);
  report.observations.shrink_to_fit();
  return {};
}

}  // namespace mubiao::comparison
