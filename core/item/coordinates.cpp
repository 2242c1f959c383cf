#include "core/item/coordinates.h"

#include "core/reading/clause.h"
#include "core/reading/period_extent.h"
#include "core/reading/scope.h"
#include "core/reading/wording.h"

namespace mubiao {
namespace {

/// A place or a word like 全市, 市本级 stands in `range`.
bool names_owner(const MarkedText& text, Span range) {
  for (std::uint32_t at = range.start; at < range.end; ++at)
    if (text.longest(at, WordClass::place) != nullptr || names_breadth(text, at)) return true;
  return false;
}

}  // namespace

void CoordinateReader::read(std::span<const Token> tokens, std::size_t at, const Figure& figure, Item& item) {
  const Span sentence = outline_.sentences[figure.sentence].span;
  const Span clause = clause_before(text_.text(), sentence, figure.figure.start);
  const bool goes_on = last_end_ > clause.start && last_end_ <= figure.figure.start;
  const Span lead = goes_on ? Span{last_end_, figure.figure.start} : clause;
  last_end_ = figure.figure.end;
  last_rate_ = read_rate(text_, lead, goes_on ? &last_rate_ : nullptr);
  item.rate = last_rate_.rate;
  // 全年累计新增就业5万人: the sum of one year's months is the year's figure
  if (item.rate == Rate::total && item.period && item.period->extent == PeriodExtent::year) item.rate = Rate::plain;
  const std::uint32_t entry = item.indicator.catalogue, before = last_.indicator.catalogue;
  const bool opens_sentence = text_.text().substr(sentence.start).starts_with(u"其中");
  const bool own_indicator = entry != none && entry != before && (before != none || opens_sentence);
  item.scope = read_scope(text_, tokens, at, clause, outline_.document, own_indicator);
  if (item.scope == Scope::whole && !names_owner(text_, clause)) item.scope = section_scope(figure.sentence);
  const Wording wording = read_wording(text_, sentence, clause, figure);
  item.estimate = item.status == Status::result && !wording.estimate.empty();
  if (!wording.definition.empty()) item.definition = Definition{source_.span(wording.definition), wording.excludes};
  take_over(lead, item);
  if (item.status == Status::target && item.period)
    item.horizon = horizon_of(*item.period, item.rate, outline_.document.year);
}

/// Whose budget the headings over a sentence are about; that of the report's own place where none says.
Scope CoordinateReader::section_scope(std::uint32_t sentence) const {
  if (outline_.document.kind != DocumentKind::budget) return Scope::whole;
  std::uint32_t section = outline_.sentences[sentence].section;
  for (std::uint8_t level = UINT8_MAX; section != none; --section) {
    const OutlineSection& heading = outline_.sections[section];
    if (heading.level < level) {
      level = heading.level;
      const std::optional<Scope> told = scope_of_heading(text_.words(heading.title));
      if (told) return *told;
    }
    if (section == 0) break;
  }
  return Scope::whole;
}

/// 县本级收入6亿元，增长3%: what one name measures has one owner, unless the words before the figure name another, and
/// leaves out the same.
void CoordinateReader::take_over(Span lead, Item& item) {
  const bool same_name = !item.indicator.span.empty() && item.indicator.span == last_.indicator.span;
  const bool has_owner = names_owner(text_, lead) || item.scope != Scope::whole;
  if (same_name && !has_owner && last_has_owner_) item.scope = last_.scope;
  if (same_name && !item.definition && last_.definition && last_.definition->excludes)
    item.definition = last_.definition;
  last_has_owner_ = has_owner || (same_name && last_has_owner_);
  last_.indicator.span = item.indicator.span;
  last_.indicator.catalogue = item.indicator.catalogue;
  last_.scope = item.scope;
  last_.definition = item.definition;
}

}  // namespace mubiao
