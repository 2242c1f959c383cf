#include "tests/fuzz/check_extract.h"

#include <cstdint>
#include <nlohmann/json.hpp>

#include "core/mubiao.h"
#include "core/output/json.h"
#include "core/text/utf.h"

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

void check_period(Checker& check, const mubiao::Period& period, std::size_t i) {
  using mubiao::PeriodSource;
  check.inside(period.span, "period span", i);
  const bool unsaid = period.by == PeriodSource::section || period.by == PeriodSource::report;
  check.expect(unsaid == period.span.empty(), "words of a period that nothing names, or the reverse", i);
  const bool dated = period.from.year > 0 && period.to.year > 0;
  check.expect(!dated || period.from.year <= period.to.year, "period that ends before it begins", i);
  const bool one_year = period.extent == mubiao::PeriodExtent::year;
  check.expect(!one_year || period.from.year == period.to.year, "year of several years", i);
}

/// Rate, scope, horizon and what an item points at.
void check_coordinates(Checker& check, const Analysis& analysis, std::size_t i) {
  const Item& item = analysis.items[i];
  const bool is_target = item.status == mubiao::Status::target;
  if (item.definition) {
    check.inside(item.definition->span, "definition span", i);
    check.expect(!item.definition->span.empty(), "definition without words", i);
  }
  check.expect(is_target || item.horizon == mubiao::Horizon::unknown, "horizon of a result", i);
  check.expect(!is_target || !item.estimate, "estimate of a target", i);
  if (item.stretch == mubiao::none) return;
  const bool is_later = item.stretch > i && item.stretch < analysis.items.size();
  check.expect(is_later, "further step in front of the first, or nowhere", i);
  if (!is_later) return;
  const Item& further = analysis.items[item.stretch];
  check.expect(is_target && further.status == mubiao::Status::target, "further step that is no target", i);
  check.expect(further.sentence.start == item.sentence.start, "further step in another sentence", i);
}

/// A row shows an item or words or neither; what else it lists are other targets.
void check_headline(Checker& check, const Analysis& analysis, std::size_t i) {
  const mubiao::Headline& row = analysis.headlines[i];
  const std::size_t count = analysis.items.size();
  check.expect(row.item == mubiao::none || row.item < count, "headline index", i);
  check.expect(row.item == mubiao::none || !row.words, "headline with an item and words", i);
  if (row.words) {
    check.inside(*row.words, "words of a headline", i);
    check.expect(!row.words->empty(), "headline in no words", i);
  }
  if (row.item < count) {
    const Item& shown = analysis.items[row.item];
    check.expect(shown.status == mubiao::Status::target, "headline that is no target", i);
    check.expect(shown.rate == mubiao::Rate::plain && shown.scope == mubiao::Scope::whole,
                 "headline of a part or an average", i);
    check.expect(shown.horizon != mubiao::Horizon::plan && shown.horizon != mubiao::Horizon::later,
                 "headline of another year", i);
  }
  for (std::size_t j = 0; j < row.also.size(); ++j) {
    const std::uint32_t item = row.also[j];
    check.expect(item < count && analysis.items[item].status == mubiao::Status::target, "further target", i);
    check.expect(item != row.item, "further target that is the row's own", i);
    check.expect(j == 0 || row.also[j - 1] < item, "further targets out of order", i);
  }
}

/// A last result has the coordinates of its target.
void check_link(Checker& check, const Analysis& analysis, std::size_t i) {
  const mubiao::Link& link = analysis.links[i];
  const bool in_range = link.target < analysis.items.size() && link.result < analysis.items.size();
  check.expect(in_range, "link index", i);
  if (!in_range) return;
  const Item& target = analysis.items[link.target];
  const Item& result = analysis.items[link.result];
  check.expect(target.status == mubiao::Status::target, "link target is no target", i);
  check.expect(result.status == mubiao::Status::result, "link result is no result", i);
  check.expect(target.scope == result.scope, "link of two places", i);
  check.expect(target.rate == mubiao::Rate::plain && result.rate == mubiao::Rate::plain, "link of a rate", i);
  if (target.period && result.period)
    check.expect(target.period->to.year == result.period->to.year + 1, "link of other years", i);
}

void check_item(Checker& check, const Analysis& analysis, std::size_t i) {
  const Item& item = analysis.items[i];
  check.inside(item.quantity.span, "quantity span", i);
  check.expect(!item.quantity.span.empty(), "quantity without text", i);
  check.inside(item.indicator.span, "indicator span", i);
  check.inside(item.sentence, "sentence span", i);
  check.expect(item.sentence.start <= item.quantity.span.start && item.quantity.span.end <= item.sentence.end,
               "quantity outside of its sentence", i);
  if (item.period) check_period(check, *item.period, i);
  check_coordinates(check, analysis, i);
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
  for (std::size_t i = 0; i < analysis.links.size(); ++i) check_link(check, analysis, i);
  for (std::size_t i = 0; i < analysis.headlines.size(); ++i) check_headline(check, analysis, i);
  for (std::size_t i = 0; i < analysis.remarks.size(); ++i) check.inside(analysis.remarks[i].span, "remark span", i);
  for (std::size_t i = 0; i < analysis.repairs.size(); ++i) check.inside(analysis.repairs[i].span, "repair span", i);
}

/// Four bytes for each of the `given` ones and a thousand for each thing found; the rest is what the contract asks of
/// any text: 1,286 bytes of an empty one (keys of the document and empty lists 265, sixteen headlines, each with a row
/// though it is not named, 1,021), and the eight sections of about 85 bytes and eight repairs of about 60 that a text
/// of any length may have.
void check_size(Checker& check, const Analysis& analysis, const std::string& json, std::size_t given) {
  constexpr std::size_t of_any_text = 2600;
  const std::size_t found = analysis.items.size() + analysis.milestones.size();
  check.expect(json.size() <= of_any_text + 4 * given + 1000 * found, "JSON out of proportion to the text",
               json.size());
}

std::size_t bytes_of(std::u16string_view text) { return mubiao::utf8_from_utf16(text).size(); }

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
  check_size(check, analysis, json, bytes_of(text));
  if (check.fault().empty()) check_json(check, analysis, json);
  constexpr std::size_t texts_to_a_second_run = 4;
  if (text.size() % texts_to_a_second_run == 0)
    check.expect(mubiao::to_json(mubiao::extract(text), text) == json, "a second run that differs", 0);
  return check.fault();
}

std::string check_named(std::u16string_view text) {
  constexpr std::size_t longest_place = 60, longest_name = 600;
  const mubiao::Known known = {text.substr(0, longest_place), 0, text.substr(0, longest_name), {}};
  const Analysis analysis = mubiao::extract(text, known);
  const std::string json = mubiao::to_json(analysis, text);
  Checker check(text);
  check_structs(check, analysis, text);
  check_size(check, analysis, json, bytes_of(text) + bytes_of(known.place) + bytes_of(known.name));
  check_json(check, analysis, json);
  return check.fault();
}
