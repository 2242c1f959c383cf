#include "core/mubiao.h"

#include <algorithm>

#include "core/item/draft.h"
#include "core/lexicon/catalogue.h"
#include "core/milestone/milestone_list.h"
#include "core/reading/governing_time.h"
#include "core/reading/headline.h"
#include "core/reading/modality.h"
#include "core/reading/status.h"
#include "core/relation/checklist.h"
#include "core/relation/last_result.h"
#include "core/text/character.h"

namespace mubiao {
namespace {

/// Below these the models' choices are worth a reader's look. Set so that about one item in nine is marked.
constexpr std::int32_t unsure_margin = 6;
constexpr std::int32_t unsure_admission = 3;

/// Turns a draft, in offsets of the folded text, into the analysis, in offsets of the source.
class Builder {
 public:
  Builder(const Draft& draft, std::u16string_view source, Analysis& analysis)
      : d_(draft),
        source_(source),
        a_(analysis),
        headlines_(find_headline_statements(*draft.marked, draft.outline)),
        times_(*draft.marked, draft.outline, headlines_) {}

  void run() {
    write_document();
    a_.items.reserve(d_.items.size());
    for (std::size_t i = 0; i < d_.items.size(); ++i) add_item(d_.items[i]);
    a_.milestones = list_milestones(d_.text, source_, *d_.marked, d_.outline);
    a_.links = link_last_results(a_.items);
    a_.headlines = fill_checklist(a_.items);
    a_.repairs = d_.text.repairs;
  }

 private:
  void write_document() {
    const DocumentHead& head = d_.outline.document;
    a_.document = {head.title, head.place, head.year, static_cast<std::uint32_t>(source_.size())};
    for (const OutlineSection& section : d_.outline.sections) {
      a_.sections.push_back({section.level, std::u16string(slice(section.number)), std::u16string(slice(section.title)),
                             source_span(section.span), section.part});
    }
  }

  std::u16string_view slice(Span folded) const { return d_.marked->text().substr(folded.start, folded.length()); }

  Span source_span(Span folded) const { return d_.text.source_span(folded); }

  /// The words of a phrase as the source writes them, without what repairs took out.
  std::u16string words(const Phrase& phrase) const {
    std::u16string out;
    for (std::uint8_t p = 0; p < phrase.count; ++p) {
      for (std::uint32_t i = phrase.pieces[p].start; i < phrase.pieces[p].end; ++i) {
        out.append(source_.substr(d_.text.from[i], d_.text.to[i] - d_.text.from[i]));
      }
    }
    return out;
  }

  std::u16string folded_words(const Phrase& phrase) const {
    std::u16string out;
    for (std::uint8_t p = 0; p < phrase.count; ++p) {
      out.append(d_.marked->text().substr(phrase.pieces[p].start, phrase.pieces[p].length()));
    }
    return out;
  }

  void add_item(const DraftItem& draft) {
    const Figure& figure = d_.figures[draft.figure];
    const auto& sentence = d_.outline.sentences[figure.sentence];
    const std::vector<Token>& tokens = d_.tokens[figure.sentence];
    const TimeExpression* time = times_.of(figure);
    const StatusReading status = read_status(*d_.marked, tokens, draft.token, sentence.part, time,
                                             calendar_of(d_.outline.document, sentence.part));

    Item item;
    item.status = status.status;
    item.measure = draft.measure.measure;
    item.direction = draft.measure.direction;
    item.section = sentence.section;
    item.sentence = source_span(sentence.span);
    write_quantity(figure, item.quantity);
    if (draft.indicator.count > 0) {
      item.indicator.text = words(draft.indicator);
      item.indicator.span = source_span(draft.indicator.cover());
      item.indicator.catalogue = find_indicator(folded_words(draft.indicator));
    }
    if (!figure.reference.empty()) item.reference = source_span(figure.reference);
    if (time != nullptr) item.period = Period{source_span(time->span), time->from, time->to};
    item.headline = item.status == Status::target && std::any_of(headlines_.begin(), headlines_.end(), [&](Span h) {
                      return h.start <= figure.span.start && figure.span.end <= h.end;
                    });
    const auto modality = item.status == Status::target ? read_modality(tokens, draft.token, figure) : std::nullopt;
    if (modality) item.modality = Modality{source_span(modality->words), modality->strength};
    item.confidence = is_sure(draft, figure, status) ? Confidence::sure : Confidence::check;
    write_evidence(draft, figure, status, time, item);
    a_.items.push_back(std::move(item));
  }

  void write_quantity(const Figure& figure, Quantity& quantity) const {
    quantity.span = source_span(figure.span);
    quantity.comparator = figure.comparator;
    quantity.value = figure.value;
    quantity.low = figure.low;
    quantity.high = figure.high;
    quantity.from = figure.from;
    quantity.unit = figure.unit;
  }

  bool is_sure(const DraftItem& draft, const Figure& figure, const StatusReading& status) const {
    if (draft.indicator.count == 0 || status.contested) return false;
    if (draft.margin < unsure_margin || draft.admission < unsure_admission) return false;
    return !is_repaired(figure);
  }

  /// A figure that a repair went through: a garbled sign, or a number whose digits were apart. A gap between number and
  /// unit leaves no doubt.
  bool is_repaired(const Figure& figure) const {
    const std::u16string_view units = d_.marked->text();
    const auto of_number = [&](std::uint32_t at) {
      return is_digit(units[at]) || units[at] == u'.' || units[at] == u',';
    };
    for (std::uint32_t at = figure.figure.start; at + 1 < figure.figure.end; ++at)
      if (d_.text.to[at] < d_.text.from[at + 1] && of_number(at) && of_number(at + 1)) return true;
    const Span span = source_span(figure.figure);
    auto repair = std::lower_bound(d_.text.repairs.begin(), d_.text.repairs.end(), span.start,
                                   [](const Repair& r, std::uint32_t start) { return r.span.end <= start; });
    for (; repair != d_.text.repairs.end() && repair->span.start < span.end; ++repair)
      if (repair->kind == RepairKind::garbled_sign) return true;
    return false;
  }

  void write_evidence(const DraftItem& draft, const Figure& figure, const StatusReading& status,
                      const TimeExpression* time, Item& item) const {
    const auto add = [&](Field field, Span folded) {
      if (!folded.empty()) item.evidence.push_back({field, source_span(folded)});
    };
    add(Field::status, status.words);
    if (time != nullptr) add(Field::period, time->span);
    add(Field::measure, draft.measure.words);
    add(Field::comparator, figure.comparator_span);
  }

  const Draft& d_;
  std::u16string_view source_;
  Analysis& a_;
  std::vector<Span> headlines_;
  GoverningTimes times_;
};

}  // namespace

Analysis extract(std::u16string_view source) {
  Analysis analysis;
  Judge judge;
  Draft draft;
  read_draft(source, judge, draft);
  Builder(draft, source, analysis).run();
  return analysis;
}

}  // namespace mubiao
