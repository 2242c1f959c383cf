#include "core/compare/comparison_json.h"

#include <charconv>
#include <cstdint>
#include <utility>

#include "core/output/json_text.h"
#include "core/output/names.h"
#include "core/text/utf.h"

namespace mubiao::comparison {
namespace {

std::string_view name(Basis basis) {
  switch (basis) {
    case Basis::figure: return "figure";
    case Basis::parts: return "parts";
    case Basis::basis: return "basis";
  }
  return {};
}

std::string_view name(Side side) { return side == Side::below ? "below" : side == Side::above ? "above" : ""; }

class Writer {
 public:
  Writer(const Comparison& all, const TakeJson& take) : all_(all), take_(take) {}

  bool write(const Views& views) {
    raw(R"({"schema":"mubiao.compare/1","rule":"mubiao.verdicts/1")");
    reports();
    list("indicators", all_.indicators, true, [this](const Indicator& each, std::size_t i) { indicator(each, i); });
    list("cells", all_.cells, views.matrix, [this](const Cell& each, std::size_t) { cell(each); });
    list("outcomes", all_.outcomes, views.outcomes, [this](const Outcome& each, std::size_t) { outcome(each); });
    list("changes", all_.changes, views.changes, [this](const TargetChange& each, std::size_t) { change(each); });
    list("ranks", all_.ranks, views.rank, [this](const Rank& each, std::size_t) { rank(each); });
    list("notes", all_.notes, true, [this](const Note& each, std::size_t) { note(each); });
    raw("}");
    hand_over(0);
    return goes_on_;
  }

 private:
  // The parts of a comparison, in the order of the contract.

  void reports() {
    list("reports", all_.reports, true, [this](const Report& each, std::size_t i) { report(each, i); });
  }

  void report(const Report& report, std::size_t index) {
    raw("{\"id\":");
    id('r', index);
    text_or_null("file", report.file);
    text_or_null("title", report.title);
    text_or_null("place", report.place);
    word_or_null("level", mubiao::name(report.level));
    text_or_null("parent", report.parent);
    key("year");
    report.year == 0 ? raw("null") : integer(report.year);
    word_or_null("kind", mubiao::name(report.kind));
    word_or_null("placeFrom", mubiao::name(report.place_from));
    word_or_null("yearFrom", mubiao::name(report.year_from));
    word_or_null("confidence", mubiao::name(report.confidence));
    key("items");
    integer(report.items);
    boolean("used", all_.used[index]);
    raw("}");
  }

  void indicator(const Indicator& indicator, std::size_t index) {
    raw("{\"id\":");
    id('k', index);
    text_or_null("code", indicator.code);
    text_or_null("text", indicator.text);
    word_or_null("measure", indicator.measure ? mubiao::name(*indicator.measure) : std::string_view());
    text_or_null("unit", indicator.unit);
    text_or_null("definition", indicator.definition);
    word_or_null("aim", comparison::name(indicator.aim));
    word_or_null("by", indicator.code.empty() ? "wording" : "code");
    raw("}");
  }

  void cell(const Cell& cell) {
    raw("{\"indicator\":");
    id('k', cell.indicator);
    id_key("report", 'r', cell.report);
    key("year");
    integer(cell.year);
    word_or_null("status", mubiao::name(cell.status));
    figure("figure", cell.figure);
    list("others", cell.others, true, [this](Figure each, std::size_t) { figure(each); });
    raw("}");
  }

  void outcome(const Outcome& row) {
    raw("{\"indicator\":");
    id('k', row.indicator);
    text_or_null("place", all_.reports[row.from].place);
    key("year");
    integer(row.year);
    id_key("from", 'r', row.from);
    id_key("to", 'r', row.to);
    figure("target", row.target);
    figure("result", row.result);
    figure("next", row.next);
    number("difference", row.difference);
    verdict(row);
    figure("reference", row.reference);
    boolean("estimate", row.estimate);
    text_or_null("definition", row.result ? all_.observation(row.result).definition : Word());
    word_or_null("confidence", mubiao::name(row.confidence));
    figure("seen", row.seen);
    list("parts", row.parts, true, [this](Figure each, std::size_t) { figure(each); });
    raw("}");
  }

  void verdict(const Outcome& row) {
    word_or_null("verdict", comparison::name(row.verdict));
    word_or_null("why", row.verdict == Verdict::not_reported ? comparison::name(row.why) : std::string_view());
    word_or_null("says", mubiao::name(row.says));
    word_or_null("side", name(row.side));
    word_or_null("stretch", !row.stretch ? "" : *row.stretch ? "met" : "missed");
    word_or_null("basis", name(row.basis));
  }

  void change(const TargetChange& change) {
    raw("{\"indicator\":");
    id('k', change.indicator);
    text_or_null("place", all_.reports[change.from].place);
    id_key("from", 'r', change.from);
    id_key("to", 'r', change.to);
    figure("before", change.before);
    figure("after", change.after);
    word_or_null("change", comparison::name(change.change));
    boolean("moved", moved(change));
    number("difference", change.difference);
    raw("}");
  }

  bool moved(const TargetChange& change) const {
    return change.before && change.after &&
           all_.observation(change.before).headline != all_.observation(change.after).headline;
  }

  void rank(const Rank& rank) {
    raw("{\"indicator\":");
    id('k', rank.indicator);
    key("year");
    integer(rank.year);
    word_or_null("status", mubiao::name(rank.status));
    word_or_null("level", mubiao::name(rank.level));
    list("rows", rank.rows, true, [this](const RankRow& each, std::size_t) { rank_row(each); });
    raw("}");
  }

  void rank_row(const RankRow& row) {
    raw("{\"report\":");
    id('r', row.figure.report);
    figure("figure", row.figure);
    key("rank");
    integer(row.rank);
    key("tied");
    integer(row.tied);
    raw("}");
  }

  void note(const Note& note) {
    raw("{\"kind\":");
    word(comparison::name(note.kind));
    list("reports", note.reports, true, [this](std::uint32_t each, std::size_t) { id('r', each); });
    raw("}");
  }

  void figure(std::string_view name, Figure figure) {
    key(name);
    this->figure(figure);
  }

  void figure(Figure figure) {
    if (!figure) return raw("null");
    const Observation& each = all_.observation(figure);
    raw("{\"item\":");
    each.item == none ? raw("null") : id('i', each.item);
    number("value", each.value);
    number("low", each.low);
    number("high", each.high);
    word_or_null("comparator", each.in_words ? "words" : mubiao::name(each.comparator));
    text_or_null("unit", each.unit);
    text_or_null("words", each.words);
    word_or_null("where", each.headline ? "headline" : "body");
    word_or_null("strength", each.strength ? mubiao::name(*each.strength) : std::string_view());
    key("start");
    integer(each.start);
    key("end");
    integer(each.end);
    raw("}");
  }

  // What they are made of.

  void raw(std::string_view json) { out_.append(json); }

  void word(std::string_view name) {
    out_.push_back('"');
    out_.append(name);
    out_.push_back('"');
  }

  void key(std::string_view name) {
    out_.push_back(',');
    word(name);
    out_.push_back(':');
  }

  void word_or_null(std::string_view name, std::string_view value) {
    key(name);
    value.empty() ? raw("null") : word(value);
  }

  void text_or_null(std::string_view name, std::string_view value) {
    key(name);
    value.empty() ? raw("null") : append_json_text(out_, utf16_from_utf8(value).units);
  }

  void boolean(std::string_view name, bool value) {
    key(name);
    raw(value ? "true" : "false");
  }

  void number(std::string_view name, const std::optional<Decimal>& value) {
    key(name);
    value ? raw(value->to_json()) : raw("null");
  }

  void integer(std::int64_t value) {
    char digits[20];
    out_.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
  }

  void id(char kind, std::size_t index) {
    out_.push_back('"');
    out_.push_back(kind);
    integer(static_cast<std::int64_t>(index) + 1);
    out_.push_back('"');
  }

  void id_key(std::string_view name, char kind, std::size_t index) {
    key(name);
    id(kind, index);
  }

  template <typename Elements, typename Write>
  void list(std::string_view name, const Elements& elements, bool shown, Write write) {
    key(name);
    out_.push_back('[');
    for (std::size_t i = 0; shown && goes_on_ && i < elements.size(); ++i) {
      if (i > 0) out_.push_back(',');
      write(elements[i], i);
      hand_over(piece);
    }
    out_.push_back(']');
  }

  /// What there is, if it is more than `least` bytes.
  void hand_over(std::size_t least) {
    if (out_.size() <= least) return;
    goes_on_ = goes_on_ && take_(out_);
    out_.clear();
  }

  static constexpr std::size_t piece = std::size_t{1} << 18;

  const Comparison& all_;
  const TakeJson& take_;
  std::string out_;
  bool goes_on_ = true;
};

}  // namespace

bool to_json(const Comparison& comparison, const Views& views, const TakeJson& take) {
  return Writer(comparison, take).write(views);
}

std::string to_json(const Comparison& comparison, const Views& views) {
  std::string json;
  to_json(comparison, views, [&json](const std::string& piece) { return json += piece, true; });
  return json;
}

}  // namespace mubiao::comparison
