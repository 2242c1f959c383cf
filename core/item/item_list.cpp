#include "core/item/item_list.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "core/contract/span_search.h"
#include "core/item/confidence.h"
#include "core/item/coordinates.h"
#include "core/item/dealt_list.h"
#include "core/item/item_period.h"
#include "core/item/shared_head.h"
#include "core/item/stretch.h"
#include "core/lexicon/catalogue.h"
#include "core/reading/governing_time.h"
#include "core/reading/modality.h"
#include "core/reading/past_goal.h"
#include "core/reading/status.h"
#include "core/reading/story_status.h"
#include "core/reading/table_columns.h"

namespace mubiao {
namespace {

class ItemLister {
 public:
  ItemLister(const Draft& draft, const MarkedText& marked, const Outline& outline, std::span<const Span> statements,
             const SourceText& source)
      : draft_(draft),
        marked_(marked),
        outline_(outline),
        source_(source),
        teller_(teller_of(outline, marked.text())),
        statements_(statements),
        times_(marked, outline, draft.times, statements),
        periods_(marked, outline, draft.times),
        columns_(marked, outline, draft.figures),
        dealt_times_(deal_out_times(marked, draft, outline)),
        coordinates_(marked, outline, source) {}

  std::vector<Item> run() {
    std::vector<Item> items;
    items.reserve(draft_.items.size());
    for (const DraftItem& item : draft_.items) items.push_back(read(item));
    resolve_shared_heads(draft_, source_, items);
    link_stretches(items);
    return items;
  }

 private:
  Item read(const DraftItem& draft) {
    const Figure& figure = draft_.figures[draft.figure];
    const Sentence& sentence = outline_.sentences[figure.sentence];
    const std::vector<Token>& tokens = draft_.tokens[figure.sentence];
    const TableColumns::Column* column = columns_.of(draft.figure);
    const Calendar calendar = calendar_of(outline_.document, sentence.part);
    const std::optional<TimeExpression> captioned = time_of_caption(draft.caption, calendar);
    const TimeExpression* time = column != nullptr && column->time ? &*column->time
                                 : captioned                       ? &*captioned
                                                                   : times_.of(figure);
    const DealtTime* const dealt = dealt_time(draft.figure);
    if (dealt != nullptr) time = &dealt->time;
    StatusReading status = read_status(marked_, tokens, draft.token, sentence.part, time, calendar, teller_);
    const bool ahead = dealt != nullptr && dealt->ahead && status.status == Status::result && status.words.empty();
    if (ahead) status = {Status::target, time->span, true};
    if (column != nullptr) status = {column->status, column->words, true};
    if (teller_.kind == Teller::Kind::story && column == nullptr) look_around(figure, status);
    if (is_announced(figure, status, time, calendar)) status = {Status::target, time->span, true};
    // 近年来，…。我们将组建5个中心: what is aimed at is not of the past years that the paragraph opened with
    const bool is_era_before = time != nullptr && time->opens_era && status.status == Status::target &&
                               !status.recalled && time->span.start < sentence.span.start &&
                               marked_.words(time->span).ends_with(u"来");
    if (is_era_before) time = nullptr;
    Item item;
    item.status = status.status;
    item.indicator = indicator(draft.indicator);
    if (is_share_of_plan(marked_, figure)) item.indicator.catalogue = none;
    item.measure = draft.measure.measure;
    item.direction = draft.measure.direction;
    item.quantity = quantity(figure, item.measure);
    if (!figure.reference.empty()) item.reference = source_.span(figure.reference);
    if (status.status == Status::target) describe_target(tokens, draft.token, figure, item);
    if (status.recalled) item.headline = false;
    item.period = periods_.of(figure, time, times_.base_of(figure), status.recalled ? Status::result : item.status,
                              item.headline);
    if (item.period && !item.period->span.empty()) item.period->span = source_.span(item.period->span);
    coordinates_.read(tokens, draft.token, figure, item);
    trust_ = trust_in(draft, item.indicator.catalogue != none, trust_);
    item.confidence =
        confidence_of(draft, status, trust_, figure.doubtful || is_repaired(source_.text(), figure.figure));
    item.evidence = evidence(draft, figure, status, time);
    item.section = sentence.section;
    item.sentence = source_.span(sentence.span);
    return item;
  }

  /// The time of its own that a list of times gives the figure, or null. Asked for in the order of the text.
  const DealtTime* dealt_time(std::uint32_t figure) {
    while (next_dealt_ < dealt_times_.size() && dealt_times_[next_dealt_].figure < figure) ++next_dealt_;
    const bool own = next_dealt_ < dealt_times_.size() && dealt_times_[next_dealt_].figure == figure;
    return own ? &dealt_times_[next_dealt_] : nullptr;
  }

  /// 2029年主要农产品产量: the year above a table.
  std::optional<TimeExpression> time_of_caption(std::uint32_t sentence, Calendar calendar) const {
    if (sentence == none) return std::nullopt;
    const std::vector<TimeExpression> times = resolve_times(draft_.times.of(sentence), calendar);
    return times.size() == 1 && times[0].year && !times[0].compared ? std::optional(times[0]) : std::nullopt;
  }

  bool is_in_statement(const Figure& figure) const {
    const Span* statement = first_ending_after(statements_, figure.span.start);
    return statement != nullptr && statement->start <= figure.span.start && figure.span.end <= statement->end;
  }

  /// 将推出8项措施。具体包括：60个城市试点…: a sentence of a story goes on with what the one before it announced.
  /// What a statement of main targets holds (今年主要预期目标是…) and the deeds that a sentence announces are aimed at,
  /// whoever tells of them.
  void look_around(const Figure& figure, StatusReading& status) {
    const bool is_listed = outline_.sentences[figure.sentence].part == Part::plan;
    if (status.status == Status::result && status.words.empty() && (is_listed || is_in_statement(figure)))
      status = {Status::target, {}};
    const Span sentence = outline_.sentences[figure.sentence].span;
    const bool goes_on =
        (figure.sentence == announced_ + 1 || figure.sentence == carried_) && goes_on_ahead(marked_.words(sentence));
    if (goes_on && status.status == Status::result && status.words.empty()) {
      status = {Status::target, {}, true};
      carried_ = figure.sentence;
    }
    if (status.status == Status::target) announced_ = figure.sentence;
  }

  /// 2030年主要预期目标是…, wherever it stands: the sentence goes before its part of the report, unless a word of it
  /// says that the figure is reached.
  bool is_announced(const Figure& figure, const StatusReading& status, const TimeExpression* time,
                    Calendar calendar) const {
    return status.status == Status::result && status.words.empty() && time != nullptr && calendar.this_year > 0 &&
           time->to.year >= calendar.this_year && is_in_statement(figure);
  }

  Indicator indicator(const Phrase& phrase) const {
    if (phrase.count == 0) return {};
    const auto pieces = std::span(phrase.pieces).first(phrase.count);
    std::u16string folded;
    for (const Span piece : pieces) folded += source_.folded(piece);
    return {source_.words(pieces), source_.span(phrase.cover()), find_indicator(folded)};
  }

  /// A level keeps its sign; of a movement the direction tells it.
  Quantity quantity(const Figure& figure, Measure measure) const {
    Quantity quantity = {
        source_.span(figure.span), figure.comparator, figure.value, figure.low, figure.high, figure.from, figure.unit};
    if (measure != Measure::growth && measure != Measure::change) return quantity;
    const bool below = quantity.high && quantity.high->digits < 0;
    if (below) std::swap(quantity.low, quantity.high);
    if (quantity.value) quantity.value->digits = std::abs(quantity.value->digits);
    if (below) quantity.low->digits = -quantity.low->digits, quantity.high->digits = -quantity.high->digits;
    return quantity;
  }

  /// What only a target has: whether it is one of the report's main ones, and how firm it is.
  void describe_target(std::span<const Token> tokens, std::size_t at, const Figure& figure, Item& item) const {
    item.headline = is_in_statement(figure);
    if (const std::optional<ModalityReading> modality = read_modality(marked_, tokens, at, figure))
      item.modality = Modality{source_.span(modality->words), modality->strength};
  }

  std::vector<Evidence> evidence(const DraftItem& draft, const Figure& figure, const StatusReading& status,
                                 const TimeExpression* time) const {
    std::vector<Evidence> told;
    const auto add = [&](Field field, Span folded) {
      if (!folded.empty()) told.push_back({field, source_.span(folded)});
    };
    add(Field::status, status.words);
    if (time != nullptr) add(Field::period, time->span);
    add(Field::measure, draft.measure.words);
    add(Field::comparator, figure.comparator_span);
    return told;
  }

  const Draft& draft_;
  const MarkedText& marked_;
  const Outline& outline_;
  const SourceText& source_;
  Teller teller_;
  std::span<const Span> statements_;
  GoverningTimes times_;
  ItemPeriods periods_;
  TableColumns columns_;
  std::vector<DealtTime> dealt_times_;
  std::size_t next_dealt_ = 0;
  CoordinateReader coordinates_;
  std::uint32_t announced_ = none - 1;  ///< the last sentence of a story that looks ahead
  std::uint32_t carried_ = none;        ///< the last one that went on with it
  std::int32_t trust_ = 0;              ///< in the item before
};

}  // namespace

std::vector<Item> list_items(const Draft& draft, const MarkedText& marked, const Outline& outline,
                             std::span<const Span> statements, const SourceText& source) {
  return ItemLister(draft, marked, outline, statements, source).run();
}

}  // namespace mubiao
