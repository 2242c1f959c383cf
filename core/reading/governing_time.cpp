#include "core/reading/governing_time.h"

#include <algorithm>

namespace mubiao {

Calendar calendar_of(const DocumentHead& head, Part part) {
  Calendar calendar;
  if (head.year <= 0) return calendar;
  calendar.this_year = head.year;
  calendar.covered_year = part == Part::plan || head.communique ? head.year : static_cast<std::int16_t>(head.year - 1);
  return calendar;
}

/// Times of the sentence at hand, and the one that its paragraph opens with.
void GoverningTimes::enter_sentence(std::uint32_t index) {
  if (index == sentence_) return;
  const auto& sentences = outline_.sentences;
  const bool follows = sentence_ != none && index == sentence_ + 1 && sentences[index].paragraph == sentences[sentence_].paragraph;
  const std::optional<TimeExpression> carried = follows ? sentence_time_ : std::nullopt;
  sentence_ = index;
  const Sentence& sentence = sentences[index];
  times_ = find_times(text_, sentence.span, calendar_of(outline_.document, sentence.part));
  if (sentence.paragraph != paragraph_) {
    paragraph_ = sentence.paragraph;
    read_paragraph_opening(index);
  }
  const std::u16string_view words = text_.text().substr(sentence.span.start, 2);
  sentence_time_ = words == u"其中" ? carried : std::nullopt;
  if (!times_.empty() && times_[0].opens_era && times_[0].span.start <= sentence.span.start + 2) paragraph_time_ = times_[0];
}

/// 一年来, a headline statement's 今年 or, in a communiqué, 全年 governs the paragraph that it opens.
void GoverningTimes::read_paragraph_opening(std::uint32_t index) {
  paragraph_time_.reset();
  const auto& sentences = outline_.sentences;
  std::uint32_t first = index;
  while (first > 0 && sentences[first - 1].paragraph == paragraph_) --first;
  const std::uint32_t last = outline_.document.communique ? index : first;
  for (std::uint32_t i = first; i <= last && i < first + 2 && !paragraph_time_; ++i) {
    const Span span = sentences[i].span;
    const std::vector<TimeExpression> opening = i == index ? times_ : find_times(text_, span, calendar_of(outline_.document, sentences[i].part));
    if (opening.empty() || opening[0].compared) continue;
    const bool opens = opening[0].span.start <= span.start + 2 && governs_paragraph(opening[0]);
    if (opens || states_goals(sentences[index].span) || states_goals(span)) paragraph_time_ = opening[0];
  }
}

bool GoverningTimes::states_goals(Span span) const {
  return std::any_of(headlines_.begin(), headlines_.end(), [&](Span h) { return h.start < span.end && span.start < h.end; });
}

bool GoverningTimes::crosses(char16_t mark, std::uint32_t from, std::uint32_t to) const {
  return text_.text().substr(from, to - from).find(mark) != std::u16string_view::npos;
}

/// 2018年，…; 今年，…: a year that a comma sets off governs what follows. 一年来 does in any case.
bool GoverningTimes::governs_paragraph(const TimeExpression& time) const {
  if (time.opens_era || outline_.document.communique) return true;
  return time.year && text_.text().substr(time.span.end, 1) == u"，";
}

const TimeExpression* GoverningTimes::of(const Figure& figure) {
  enter_sentence(figure.sentence);
  const TimeExpression* best = nullptr;
  const std::uint32_t sentence_start = outline_.sentences[figure.sentence].span.start;
  const bool averages = averages_years(text_.text().substr(sentence_start, figure.span.start - sentence_start));
  for (const TimeExpression& time : times_) {
    if (time.span.start >= figure.span.start) break;
    if (time.compared || time.span.end > figure.figure.start || (averages && is_single_year(time))) continue;
    if (time.clause_only && crosses(u'；', time.span.end, figure.span.start)) continue;
    if (time.verb_only && crosses(u'，', time.span.end, figure.span.start)) continue;
    best = &time;
  }
  if (best != nullptr) {
    if (!best->clause_only && !best->verb_only) sentence_time_ = *best;
    return best;
  }
  const std::optional<TimeExpression>& carried = sentence_time_ ? sentence_time_ : paragraph_time_;
  return carried && !(averages && is_single_year(*carried)) ? &*carried : nullptr;
}

}  // namespace mubiao
