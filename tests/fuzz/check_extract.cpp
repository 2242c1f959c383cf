#include "tests/fuzz/check_extract.h"

#include <cstdint>
#include <nlohmann/json.hpp>

#include "core/mubiao.h"
#include "core/output/json.h"

namespace {

using mubiao::Analysis;
using mubiao::Item;
using mubiao::Span;

/// Collects the first fault; later ones are often its consequences.
class Checker {
 public:
  explicit Checker(std::u16string_view text) : text_(text) {}

  void expect(bool holds, const char* what, std::size_t index) {
    if (!holds && fault_.empty()) fault_ = std::string(what) + " (number " + std::to_string(index) + ")";
  }

  void inside(Span span, const char* what, std::size_t index) {
    expect(span.start <= span.end && span.end <= text_.size(), what, index);
  }

  const std::string& fault() const { return fault_; }

 private:
  std::u16string_view text_;
  std::string fault_;
};

void check_item(Checker& check, const Analysis& analysis, std::size_t i) {
  const Item& item = analysis.items[i];
  check.inside(item.quantity.span, "quantity span", i);
  check.expect(!item.quantity.span.empty(), "quantity without text", i);
  check.inside(item.indicator.span, "indicator span", i);
  check.inside(item.sentence, "sentence span", i);
  check.expect(item.sentence.start <= item.quantity.span.start && item.quantity.span.end <= item.sentence.end,
               "quantity outside of its sentence", i);
  if (item.period) check.inside(item.period->span, "period span", i);
  if (item.reference) check.inside(*item.reference, "reference span", i);
  if (item.modality) check.inside(item.modality->span, "modality span", i);
  for (const mubiao::Evidence& evidence : item.evidence) check.inside(evidence.span, "evidence span", i);
  check.expect(item.section == mubiao::none || item.section < analysis.sections.size(), "section of an item", i);
  if (i > 0)
    check.expect(analysis.items[i - 1].quantity.span.start <= item.quantity.span.start, "items out of order", i);
}

void check_structs(Checker& check, const Analysis& analysis, std::u16string_view text) {
  check.expect(analysis.document.length == text.size(), "document length", 0);
  for (std::size_t i = 0; i < analysis.items.size(); ++i) check_item(check, analysis, i);
  for (std::size_t i = 0; i < analysis.sections.size(); ++i) check.inside(analysis.sections[i].span, "section span", i);
  for (std::size_t i = 0; i < analysis.milestones.size(); ++i) {
    check.inside(analysis.milestones[i].span, "milestone span", i);
    const std::uint32_t section = analysis.milestones[i].section;
    check.expect(section == mubiao::none || section < analysis.sections.size(), "section of a milestone", i);
  }
  for (std::size_t i = 0; i < analysis.links.size(); ++i) {
    const mubiao::Link& link = analysis.links[i];
    const bool in_range = link.target < analysis.items.size() && link.result < analysis.items.size();
    check.expect(in_range, "link index", i);
    if (!in_range) continue;
    check.expect(analysis.items[link.target].status == mubiao::Status::target, "link target is no target", i);
    check.expect(analysis.items[link.result].status == mubiao::Status::result, "link result is no result", i);
  }
  for (std::size_t i = 0; i < analysis.headlines.size(); ++i) {
    const std::uint32_t item = analysis.headlines[i].item;
    check.expect(item == mubiao::none || item < analysis.items.size(), "headline index", i);
  }
  for (std::size_t i = 0; i < analysis.repairs.size(); ++i) check.inside(analysis.repairs[i].span, "repair span", i);
}

void check_json(Checker& check, const Analysis& analysis, const std::string& json) {
  const nlohmann::json parsed = nlohmann::json::parse(json, nullptr, false);
  check.expect(parsed.is_object(), "JSON that does not parse", 0);
  if (!parsed.is_object()) return;
  check.expect(parsed.value("schema", "") == "mubiao.analysis/1", "schema", 0);
  const auto same_size = [&](const char* key, std::size_t size) {
    check.expect(parsed.contains(key) && parsed[key].is_array() && parsed[key].size() == size, key, size);
  };
  same_size("sections", analysis.sections.size());
  same_size("items", analysis.items.size());
  same_size("milestones", analysis.milestones.size());
  same_size("links", analysis.links.size());
  same_size("headlines", analysis.headlines.size());
  same_size("repairs", analysis.repairs.size());
}

}  // namespace

std::string check_extract(std::u16string_view text) {
  const Analysis analysis = mubiao::extract(text);
  const std::string json = mubiao::to_json(analysis, text);
  Checker check(text);
  check_structs(check, analysis, text);
  if (check.fault().empty()) check_json(check, analysis, json);
  check.expect(mubiao::to_json(mubiao::extract(text), text) == json, "a second run that differs", 0);
  return check.fault();
}
