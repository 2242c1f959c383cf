#include "core/item/item_period.h"

#include <algorithm>

#include "core/reading/clause.h"
#include "core/reading/governing_time.h"
#include "core/reading/period_extent.h"
#include "core/text/word_search.h"
#include "core/time/time_finder.h"

namespace mubiao {
namespace {

Period whole_year(std::int16_t year) {
  Period period;
  period.from = {year, 1, 1};
  period.to = {year, 12, 31};
  period.by = PeriodSource::report;
  period.extent = PeriodExtent::year;
  return period;
}

}  // namespace

ItemPeriods::ItemPeriods(const MarkedText& text, const Outline& outline, const TimeList& times)
    : text_(text), outline_(outline), times_(times) {
  read_eras();
}

/// One walk over headings and paragraphs; the headlines of a news brief tell nothing of the stories behind them. Below
/// a heading that names several years, or several times, the paragraphs tell by their openings where the one ends and
/// the other begins.
void ItemPeriods::read_eras() {
  if (outline_.document.kind == DocumentKind::news) {
    eras_.assign(outline_.paragraphs.size(), std::nullopt);
    return;
  }
  eras_.reserve(outline_.paragraphs.size());
  Era era;
  std::size_t section = 0;
  for (const Paragraph& paragraph : outline_.paragraphs) {
    for (; section < outline_.sections.size() && outline_.sections[section].span.start <= paragraph.span.start;
         ++section) {
      const Era heading = era_of_heading(outline_.sections[section]);
      if (heading.period || outline_.sections[section].level == 1) era = heading;
    }
    if (era.period && !era.fixed)
      if (const std::optional<Period> opening = opening_era(paragraph)) era.period = opening;
    eras_.push_back(era.period);
  }
}

/// Headings are no sentences of the outline: their times are asked for here only.
std::vector<TimeExpression> ItemPeriods::times_of_heading(const OutlineSection& section) const {
  std::vector<FoundTime> found;
  find_times(text_, section.title, found);
  return resolve_times(found, calendar_of(outline_.document, section.part));
}

ItemPeriods::Era ItemPeriods::era_of_heading(const OutlineSection& section) const {
  Era era;
  for (const TimeExpression& time : times_of_heading(section)) {
    if (time.compared || time.from.year == 0) continue;
    const PeriodExtent extent = extent_of(text_, time);
    // 2025年和“十四五”时期工作回顾 begins with the year and goes on with the plan's years
    if (era.period) return {era.period, era.fixed && extent == era.period->extent};
    era = {Period{{}, time.from, time.to, PeriodSource::section, extent}, extent == PeriodExtent::year};
  }
  return era;
}

/// The time that one of a paragraph's first sentences opens with, if it is an era: 五年来, 刚刚过去的2025年.
std::optional<Period> ItemPeriods::opening_era(const Paragraph& paragraph) const {
  constexpr std::uint32_t most_sentences = 3;  // behind 各位代表！
  constexpr std::uint32_t longest_opening = 24;
  const std::uint32_t count = std::min(most_sentences, paragraph.sentence_count);
  for (std::uint32_t i = paragraph.first_sentence; i < paragraph.first_sentence + count; ++i) {
    const Sentence& sentence = outline_.sentences[i];
    const std::uint32_t end = sentence.span.start + std::min(longest_opening, sentence.span.length());
    const std::span<const FoundTime> opening = times_.up_to(i, end);
    for (const TimeExpression& time : resolve_times(opening, calendar_of(outline_.document, sentence.part))) {
      if (time.compared || time.from.year == 0) continue;
      const PeriodExtent extent = extent_of(text_, time);
      if (extent == PeriodExtent::year || extent == PeriodExtent::years)
        return Period{{}, time.from, time.to, PeriodSource::section, extent};
    }
  }
  return std::nullopt;
}

std::optional<Period> ItemPeriods::of(const Figure& figure, const TimeExpression* time, const TimeExpression* base,
                                      Status status, bool is_headline) const {
  const Sentence& sentence = outline_.sentences[figure.sentence];
  std::optional<Period> period =
      time != nullptr ? Period{time->span, time->from, time->to, source_of(figure, *time), extent_of(text_, *time)}
                      : unsaid(sentence, status, is_headline);
  // 五年净增9户，年均增长8% below 2021—2025年工作回顾: the heading tells which years, the sentence still names them
  const std::optional<Period>& era = eras_[sentence.paragraph];
  if (period && period->by == PeriodSource::sentence && period->from.year == 0 && era &&
      era->extent == PeriodExtent::years && contains(text_.words(period->span), u"年"))
    period = Period{period->span, era->from, era->to, PeriodSource::sentence, era->extent};
  // 比2020年增长73%: of the years since
  if (period && base != nullptr && base->last_year > 0 && base->last_year < period->to.year - 1) {
    period->from = {static_cast<std::int16_t>(base->last_year + 1), 1, 1};
    period->extent = PeriodExtent::years;
  }
  return period;
}

std::optional<Period> ItemPeriods::unsaid(const Sentence& sentence, Status status, bool is_headline) const {
  const std::optional<Period>& era = eras_[sentence.paragraph];
  const std::optional<Period> report = of_report(sentence, status, is_headline);
  // 2024年工作回顾 over what is a target, 2025年工作安排 over what is recalled: the heading's year is not theirs
  const bool contradicts = era && report && era->extent == PeriodExtent::year && era->from.year != report->from.year;
  return era && !contradicts ? era : report;
}

PeriodSource ItemPeriods::source_of(const Figure& figure, const TimeExpression& time) const {
  const Span sentence = outline_.sentences[figure.sentence].span;
  if (time.span.start < sentence.start || time.span.start >= sentence.end) return PeriodSource::paragraph;
  const Span clause = clause_before(text_.text(), sentence, figure.figure.start);
  return time.span.end > clause.start ? PeriodSource::stated : PeriodSource::sentence;
}

std::optional<Period> ItemPeriods::of_report(const Sentence& sentence, Status status, bool is_headline) const {
  const DocumentHead& head = outline_.document;
  if (head.year == 0) return std::nullopt;
  if (status == Status::target)
    return is_headline || sentence.part == Part::plan ? std::optional(whole_year(head.year)) : std::nullopt;
  if (sentence.part != Part::review) return std::nullopt;
  return whole_year(calendar_of(head, sentence.part).covered_year);
}

}  // namespace mubiao
