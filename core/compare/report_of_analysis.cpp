#include "core/compare/report_of_analysis.h"

#include <string>
#include <utility>

#include "core/lexicon/catalogue.h"
#include "core/output/quote.h"
#include "core/text/utf.h"

namespace mubiao::comparison {
namespace {

std::string_view code_of(std::uint32_t row) {
  const auto entries = catalogue();
  return row < entries.size() ? entries[row].code : std::string_view();
}

class AnalysisReader {
 public:
  AnalysisReader(const Analysis& analysis, std::u16string_view source, Words& words)
      : analysis_(analysis), source_(source), words_(words) {}

  Report read(std::string_view file) {
    head(analysis_.document);
    report_.file = file;
    report_.items = static_cast<std::uint32_t>(analysis_.items.size());
    report_.observations.reserve(analysis_.items.size());
    for (const Item& each : analysis_.items) item(each);
    for (const Headline& each : analysis_.headlines) headline(each);
    for (const Remark& each : analysis_.remarks) remark(each);
    return std::move(report_);
  }

 private:
  void head(const Document& document) {
    report_.title = utf8_from_utf16(document.title);
    report_.place = utf8_from_utf16(document.place);
    report_.parent = utf8_from_utf16(document.parent);
    report_.year = document.year;
    report_.kind = document.kind;
    report_.level = document.level;
    report_.place_from = document.place_from;
    report_.year_from = document.year_from;
    report_.confidence = document.confidence;
    report_.length = document.length;
  }

  void item(const Item& item) {
    Observation& made = report_.observations.emplace_back();
    made.item = static_cast<std::uint32_t>(report_.observations.size() - 1);
    made.indicator = word_of(item.indicator.text);
    if (!item.indicator.text.empty()) made.code = words_.of(code_of(item.indicator.catalogue));
    made.status = item.status;
    made.measure = item.measure;
    made.headline = item.headline;
    if (item.modality) made.strength = item.modality->strength;
    made.confidence = item.confidence;
    figure(made, item.quantity);
    coordinates(made, item);
    give_sign(made, item.direction);
  }

  void figure(Observation& made, const Quantity& quantity) const {
    made.words = words_at(quantity.span);
    made.unit = word_of(quantity.unit);
    made.comparator = quantity.comparator;
    made.value = quantity.value;
    made.low = quantity.low;
    made.high = quantity.high;
    made.start = quantity.span.start;
    made.end = quantity.span.end;
  }

  void coordinates(Observation& made, const Item& item) const {
    made.rate = item.rate;
    made.scope = item.scope;
    made.horizon = item.horizon;
    made.estimate = item.estimate;
    if (item.stretch < analysis_.items.size()) made.stretch = item.stretch;
    if (item.reference) made.reference = words_at(*item.reference);
    if (item.definition) made.definition = words_at(item.definition->span);
    if (!item.period) return;
    made.extent = item.period->extent;
    if (item.period->to.year != 0 && item.period->to.day != 0) made.until = item.period->to;
  }

  void headline(const Headline& row) {
    if (row.item < analysis_.items.size()) return take_headline(report_, words_.of(code_of(row.catalogue)), row.item);
    if (!row.words) return;
    Observation words;
    words.words = words_at(*row.words);
    words.start = row.words->start;
    words.end = row.words->end;
    take_headline_words(report_, words_.of(code_of(row.catalogue)), words);
  }

  void remark(const Remark& remark) {
    Observation words;
    words.words = words_at(remark.span);
    words.start = remark.span.start;
    words.end = remark.span.end;
    words.says = remark.says;
    words.code = words_.of(code_of(remark.catalogue));
    take_remark(report_, words);
  }

  Word word_of(std::u16string_view text) const { return words_.of(utf8_from_utf16(text)); }
  Word words_at(Span span) const { return word_of(quote(source_, span)); }

  const Analysis& analysis_;
  std::u16string_view source_;
  Words& words_;
  Report report_;
};

void negate(std::optional<Decimal>& value) {
  if (value && value->digits > 0) value->digits = -value->digits;
}

}  // namespace

void give_sign(Observation& observation, Direction direction) {
  observation.falls = direction == Direction::down && observation.measure != Measure::rank;
  if (!observation.falls || observation.measure == Measure::level) return;
  negate(observation.value);
  negate(observation.low);
  negate(observation.high);
  std::swap(observation.low, observation.high);
}

void take_headline(Report& report, Word code, std::uint32_t item) {
  if (report.observations[item].code == code) {
    report.observations[item].picked = true;
    return;
  }
  Observation shared = report.observations[item];
  shared.code = code;
  shared.picked = true;
  report.observations.push_back(shared);
}

void take_headline_words(Report& report, Word code, Observation words) {
  words.code = code;
  words.status = Status::target;
  words.in_words = true;
  words.headline = true;
  words.picked = true;
  words.horizon = Horizon::year;
  report.observations.push_back(words);
}

void take_remark(Report& report, Observation words) {
  words.status = Status::result;
  words.in_words = true;
  report.observations.push_back(words);
}

Report report_of(const Analysis& analysis, std::u16string_view source, std::string_view file, Words& words) {
  return AnalysisReader(analysis, source, words).read(file);
}

}  // namespace mubiao::comparison
