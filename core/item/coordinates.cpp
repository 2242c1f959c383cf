#include "core/item/coordinates.h"

#include "core/reading/clause.h"
#include "core/reading/period_extent.h"
#include "core/reading/scope.h"
#include "core/reading/wording.h"

namespace mubiao {

void CoordinateReader::read(std::span<const Token> tokens, std::size_t at, const Figure& figure, Item& item) {
  const Span sentence = outline_.sentences[figure.sentence].span;
  const Span clause = clause_before(text_.text(), sentence, figure.figure.start);
  item.rate = rate_of(clause, figure);
  // 全年累计新增就业5万人: the sum of one year's months is the year's figure
  if (item.rate == Rate::total && item.period && item.period->extent == PeriodExtent::year) item.rate = Rate::plain;
  item.scope = read_scope(text_, tokens, at, clause, outline_.document);
  const Wording wording = read_wording(text_, sentence, clause, figure);
  item.estimate = item.status == Status::result && !wording.estimate.empty();
  if (!wording.definition.empty()) item.definition = Definition{source_.span(wording.definition), wording.excludes};
  if (item.status == Status::target && item.period)
    item.horizon = horizon_of(*item.period, item.rate, outline_.document.year);
}

Rate CoordinateReader::rate_of(Span clause, const Figure& figure) {
  const bool goes_on = last_end_ > clause.start && last_end_ <= figure.figure.start;
  const Span lead = goes_on ? Span{last_end_, figure.figure.start} : clause;
  last_rate_ = read_rate(text_, lead, goes_on ? &last_rate_ : nullptr);
  last_end_ = figure.figure.end;
  return last_rate_.rate;
}

}  // namespace mubiao
