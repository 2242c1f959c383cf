#include "core/output/json.h"

#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>

#include "core/lexicon/catalogue.h"
#include "core/output/date.h"
#include "core/output/json_text.h"
#include "core/output/names.h"
#include "core/output/quote.h"

// Written straight into one string: a document tree (nlohmann/json) took three quarters of the time of a whole
// extraction and 20 KB of the engine. The tests build that tree and compare.

namespace mubiao {
namespace {

/// Lengths measured on reports, with room to spare: the output is then written without moving it.
constexpr std::size_t bytes_per_item = 900;
constexpr std::size_t bytes_per_other = 400;

class Writer {
 public:
  Writer(const Analysis& analysis, std::u16string_view source) : analysis_(analysis), source_(source) {}

  std::string write() {
    const std::size_t others = analysis_.sections.size() + analysis_.milestones.size() + analysis_.links.size() +
                               analysis_.headlines.size() + analysis_.remarks.size() + analysis_.repairs.size();
    out_.reserve(bytes_per_other * (others + 1) + bytes_per_item * analysis_.items.size());
    raw(R"({"schema":"mubiao.analysis/1","document":)");
    document(analysis_.document);
    list(R"(,"sections":)", analysis_.sections, [this](const Section& each, std::size_t i) { section(each, i); });
    list(R"(,"items":)", analysis_.items, [this](const Item& each, std::size_t i) { item(each, i); });
    list(R"(,"milestones":)", analysis_.milestones,
         [this](const Milestone& each, std::size_t i) { milestone(each, i); });
    list(R"(,"links":)", analysis_.links, [this](const Link& each, std::size_t) { link(each); });
    list(R"(,"headlines":)", analysis_.headlines, [this](const Headline& each, std::size_t) { headline(each); });
    list(R"(,"remarks":)", analysis_.remarks, [this](const Remark& each, std::size_t) { remark(each); });
    list(R"(,"repairs":)", analysis_.repairs, [this](const Repair& each, std::size_t) { repair(each); });
    raw("}");
    return std::move(out_);
  }

 private:
  // The parts of a document, in the order of the contract.

  void document(const Document& document) {
    raw(R"({"title":)");
    text_or_null(document.title);
    raw(R"(,"place":)");
    text_or_null(document.place);
    raw(R"(,"year":)");
    document.year == 0 ? raw("null") : integer(document.year);
    raw(R"(,"length":)");
    integer(document.length);
    raw(R"(,"kind":)");
    word(name(document.kind));
    raw(R"(,"level":)");
    word_or_null(name(document.level));
    raw(R"(,"parent":)");
    text_or_null(document.parent);
    raw(R"(,"placeFrom":)");
    word_or_null(name(document.place_from));
    raw(R"(,"yearFrom":)");
    word_or_null(name(document.year_from));
    raw(R"(,"confidence":)");
    word(name(document.confidence));
    raw("}");
  }

  void section(const Section& section, std::size_t index) {
    raw(R"({"id":)");
    id('s', index);
    raw(R"(,"level":)");
    integer(section.level);
    raw(R"(,"number":)");
    text_or_null(section.number);
    raw(R"(,"title":)");
    text(section.title);
    start_end(section.span);
    raw(R"(,"part":)");
    word(name(section.part));
    raw("}");
  }

  void item(const Item& item, std::size_t index) {
    raw(R"({"id":)");
    id('i', index);
    raw(R"(,"status":)");
    word(name(item.status));
    raw(R"(,"indicator":)");
    indicator(item.indicator);
    raw(R"(,"measure":)");
    word(name(item.measure));
    raw(R"(,"direction":)");
    item.direction == Direction::none ? raw("null") : word(name(item.direction));
    raw(R"(,"quantity":)");
    quantity(item.quantity);
    raw(R"(,"period":)");
    period(item.period);
    raw(R"(,"reference":)");
    item.reference ? closed_text_span(*item.reference) : raw("null");
    raw(item.headline ? R"(,"headline":true,"modality":)" : R"(,"headline":false,"modality":)");
    modality(item.modality);
    raw(R"(,"confidence":)");
    word(name(item.confidence));
    list(R"(,"evidence":)", item.evidence, [this](const Evidence& each, std::size_t) { evidence(each); });
    raw(R"(,"section":)");
    id_or_null('s', item.section, analysis_.sections.size());
    raw(R"(,"sentence":{"start":)");
    integer(item.sentence.start);
    raw(R"(,"end":)");
    integer(item.sentence.end);
    raw("}");
    coordinates(item);
    raw("}");
  }

  void coordinates(const Item& item) {
    raw(R"(,"rate":)");
    word_or_null(name(item.rate));
    raw(item.estimate ? R"(,"estimate":true,"scope":)" : R"(,"estimate":false,"scope":)");
    word(name(item.scope));
    raw(R"(,"definition":)");
    item.definition ? text(quote(source_, item.definition->span)) : raw("null");
    raw(R"(,"horizon":)");
    word_or_null(name(item.horizon));
    raw(R"(,"stretch":)");
    id_or_null('i', item.stretch, analysis_.items.size());
  }

  void indicator(const Indicator& indicator) {
    if (indicator.text.empty()) return raw("null");
    raw(R"({"text":)");
    text(indicator.text);
    start_end(indicator.span);
    raw(R"(,"code":)");
    code(indicator.catalogue);
    raw("}");
  }

  void quantity(const Quantity& quantity) {
    text_span(quantity.span);
    raw(R"(,"comparator":)");
    word(name(quantity.comparator));
    raw(R"(,"value":)");
    number(quantity.value);
    raw(R"(,"low":)");
    number(quantity.low);
    raw(R"(,"high":)");
    number(quantity.high);
    raw(R"(,"unit":)");
    text_or_null(quantity.unit);
    raw(R"(,"from":)");
    number(quantity.from);
    raw("}");
  }

  void period(const std::optional<Period>& period) {
    if (!period) return raw("null");
    period->span.empty() ? raw(R"({"text":null,"start":null,"end":null)") : text_span(period->span);
    raw(R"(,"from":)");
    date(period->from);
    raw(R"(,"to":)");
    date(period->to);
    raw(R"(,"by":)");
    word(name(period->by));
    raw(R"(,"span":)");
    word_or_null(name(period->extent));
    raw("}");
  }

  void modality(const std::optional<Modality>& modality) {
    if (!modality) return raw("null");
    text_span(modality->span);
    raw(R"(,"strength":)");
    word(name(modality->strength));
    raw("}");
  }

  void evidence(const Evidence& evidence) {
    raw(R"({"for":)");
    word(name(evidence.field));
    start_end(evidence.span);
    raw("}");
  }

  void milestone(const Milestone& milestone, std::size_t index) {
    raw(R"({"id":)");
    id('m', index);
    raw(R"(,"status":)");
    word(name(milestone.status));
    raw(R"(,"subject":)");
    text(milestone.subject);
    raw(R"(,"event":)");
    text(milestone.event);
    raw(R"(,"period":)");
    period(milestone.period);
    raw(R"(,"section":)");
    id_or_null('s', milestone.section, analysis_.sections.size());
    start_end(milestone.span);
    raw("}");
  }

  void link(const Link& link) {
    raw(R"({"kind":"last-result","target":)");
    id('i', link.target);
    raw(R"(,"result":)");
    id('i', link.result);
    raw("}");
  }

  void headline(const Headline& headline) {
    raw(R"({"code":)");
    code(headline.catalogue);
    raw(R"(,"item":)");
    id_or_null('i', headline.item, analysis_.items.size());
    raw(R"(,"words":)");
    headline.words ? closed_text_span(*headline.words) : raw("null");
    list(R"(,"also":)", headline.also, [this](std::uint32_t item, std::size_t) { id('i', item); });
    raw("}");
  }

  void remark(const Remark& remark) {
    raw(R"({"code":)");
    code(remark.catalogue);
    raw(R"(,"text":)");
    text(quote(source_, remark.span));
    start_end(remark.span);
    raw(R"(,"says":)");
    word_or_null(name(remark.says));
    raw("}");
  }

  void repair(const Repair& repair) {
    raw(R"({"kind":)");
    word(name(repair.kind));
    start_end(repair.span);
    raw("}");
  }

  // What they are made of.

  void raw(std::string_view json) { out_.append(json); }

  /// A name that needs no escape.
  void word(std::string_view name) {
    out_.push_back('"');
    out_.append(name);
    out_.push_back('"');
  }

  void word_or_null(std::string_view name) { name.empty() ? raw("null") : word(name); }

  void integer(std::int64_t value) {
    char digits[20];
    out_.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
  }

  void number(const std::optional<Decimal>& value) { value ? out_.append(value->to_json()) : out_.append("null"); }

  /// "i57": the kind's letter and the place in its list, counted from one.
  void id(char kind, std::size_t index) {
    out_.push_back('"');
    out_.push_back(kind);
    integer(static_cast<std::int64_t>(index) + 1);
    out_.push_back('"');
  }

  void id_or_null(char kind, std::uint32_t index, std::size_t count) { index < count ? id(kind, index) : raw("null"); }

  void code(std::uint32_t row) {
    const auto entries = catalogue();
    row < entries.size() ? word(entries[row].code) : raw("null");
  }

  void start_end(Span span) {
    raw(R"(,"start":)");
    integer(span.start);
    raw(R"(,"end":)");
    integer(span.end);
  }

  /// {"text":…,"start":…,"end":… without the closing brace: most objects go on.
  void text_span(Span span) {
    raw(R"({"text":)");
    text(quote(source_, span));
    start_end(span);
  }

  void closed_text_span(Span span) {
    text_span(span);
    raw("}");
  }

  void date(Date date) {
    const std::string written = iso_date(date);
    written.empty() ? raw("null") : word(written);
  }

  void text_or_null(std::u16string_view units) { units.empty() ? raw("null") : text(units); }

  void text(std::u16string_view units) { append_json_text(out_, units); }

  template <typename Elements, typename Write>
  void list(std::string_view key, const Elements& elements, Write write) {
    raw(key);
    out_.push_back('[');
    for (std::size_t i = 0; i < elements.size(); ++i) {
      if (i > 0) out_.push_back(',');
      write(elements[i], i);
    }
    out_.push_back(']');
  }

  const Analysis& analysis_;
  std::u16string_view source_;
  std::string out_;
};

}  // namespace

std::string to_json(const Analysis& analysis, std::u16string_view source) { return Writer(analysis, source).write(); }

}  // namespace mubiao
