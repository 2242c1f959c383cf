#include "core/reading/governing_time.h"

#include <algorithm>

#include "core/contract/span_search.h"
#include "core/reading/clause.h"
#include "core/reading/period_extent.h"
#include "core/reading/rate.h"
#include "core/text/character.h"
#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {

/// Times of the sentence at hand, and the one that the sentences before it in its paragraph hand on.
void GoverningTimes::enter_sentence(std::uint32_t index) {
  if (index == sentence_) return;
  const auto& sentences = outline_.sentences;
  const Sentence& sentence = sentences[index];
  std::uint32_t next = sentence_ + 1;
  sentence_ = index;
  times_ = resolve_times(list_.of(index), calendar_of(outline_.document, sentence.part));
  if (sentence.paragraph != paragraph_) {
    enter_paragraph(sentence.paragraph);
    next = outline_.paragraphs[paragraph_].first_sentence;
    if (states_goals(sentence.span) || states_goals(sentences[next].span)) paragraph_time_ = time_of_goals(next);
  } else if (next != index || text_.text().substr(sentence.span.start, 2) != u"其中") {
    sentence_time_.reset();
  }
  for (; next <= index; ++next) {
    const bool opens_section =
        next > outline_.paragraphs[paragraph_].first_sentence && sentences[next].section != sentences[next - 1].section;
    if (opens_section) paragraph_time_.reset();
    const std::optional<TimeExpression> opening = is_story() ? set_off_by(next) : handed_on_by(next);
    if (is_story() && !opening && turns_to_another(next)) paragraph_time_.reset();  // what follows has no time yet
    if (opening && (is_story() || is_budget() || opening->opens_era || !paragraph_time_ || !stays(*paragraph_time_)))
      paragraph_time_ = opening;
  }
}

bool GoverningTimes::is_budget() const { return outline_.document.kind == DocumentKind::budget; }

/// 2029年，出游9亿人次。其中：|城镇居民7亿人次。|农村居民2亿人次。: short lines behind 其中： begin with the
/// time of the paragraph that announced them. Their dashes are gone by now: what ends the list is a longer line or
/// another section.
void GoverningTimes::enter_paragraph(std::uint32_t index) {
  constexpr std::uint32_t longest_line = 80;  // units
  const Paragraph& own = outline_.paragraphs[index];
  const bool follows = index > 0 && index - 1 == paragraph_ && own.span.length() <= longest_line &&
                       own.section == outline_.paragraphs[paragraph_].section;
  if (!follows) {
    list_time_.reset();
  } else if (const std::u16string_view before = text_.text().substr(0, own.span.start - 1); before.ends_with(u"：")) {
    list_time_ = before.ends_with(u"其中：") ? paragraph_time_ : std::nullopt;
  }
  paragraph_ = index;
  paragraph_time_ = list_time_;
  sentence_time_.reset();
}

/// 市人大批准的|2029年|全市收入预算90亿元。…。支出…: the year that a sentence of a budget names before its first comma
/// governs the accounts behind it, whose sentences name none.
std::optional<TimeExpression> GoverningTimes::year_of_account(std::uint32_t index) const {
  constexpr std::uint32_t longest_opening = 40;  // units
  const std::optional<TimeExpression> time = first_time(index, longest_opening);
  if (!time || (!time->year && time->from.month == 0)) return std::nullopt;
  const std::uint32_t start = outline_.sentences[index].span.start;
  const std::u16string_view before = text_.text().substr(start, time->span.start - start);
  const bool is_first = before.find(u'，') == before.npos && std::none_of(before.begin(), before.end(), is_digit);
  return is_first ? time : std::nullopt;
}

bool GoverningTimes::is_story() const { return outline_.document.kind == DocumentKind::news; }

/// The last time of a sentence's opening that a comma sets off: in a story it governs the sentences behind it in its
/// paragraph until another one is told (记者获悉，今年1至5月，…。其中，…).
std::optional<TimeExpression> GoverningTimes::set_off_by(std::uint32_t index) const {
  constexpr std::uint32_t longest_opening = 60;  // units
  const Sentence& sentence = outline_.sentences[index];
  const std::uint32_t end = sentence.span.start + std::min(sentence.span.length(), longest_opening);
  std::optional<TimeExpression> last;
  for (const TimeExpression& time :
       resolve_times(list_.up_to(index, end), calendar_of(outline_.document, sentence.part))) {
    const std::u16string_view words = text_.words(time.span);
    const bool passes = first_at(words, 0, word_list::passing_times) != nullptr ||
                        first_ending(words, words.size(), word_list::completions) != nullptr;
    const bool set_off = text_.text().substr(time.span.end, 1) == u"，" || words.ends_with(u"以来") ||
                         is_behind_source(time, sentence.span) || opens_first_clause(time, sentence.span);
    if (!time.compared && !passes && set_off) last = time;
  }
  return last;
}

/// 示例部门数据显示，|4月|全国客流增长9%: a month or year right behind the source of what is told.
bool GoverningTimes::is_behind_source(const TimeExpression& time, Span sentence) const {
  if (!time.year && time.from.month == 0 && !is_digit(text_.text()[time.span.start])) return false;
  const std::u16string_view before = text_.text().substr(sentence.start, time.span.start - sentence.start);
  return std::any_of(std::begin(word_list::ends_of_sources), std::end(word_list::ends_of_sources),
                     [before](std::u16string_view end) { return before.ends_with(end); });
}

/// 根据统一核算结果，|前三季度|全市生产总值900亿元: a part of a year at the head of the clause of the first figure.
bool GoverningTimes::opens_first_clause(const TimeExpression& time, Span sentence) const {
  if (time.from.month == 0 && time.to.month == 0) return false;
  const std::u16string_view words = text_.words(time.span);
  if (!words.ends_with(u"季度") && !words.ends_with(u"个月") && !words.ends_with(u"半年")) return false;
  const std::u16string_view before = text_.text().substr(sentence.start, time.span.start - sentence.start);
  const bool heads_clause = before.empty() || before.back() == u'，';
  return heads_clause && std::none_of(before.begin(), before.end(), is_digit);
}

/// A sentence without a figure, or with a moment of its own, begins another subject of a story: 公共服务持续健全。
bool GoverningTimes::turns_to_another(std::uint32_t index) const {
  const Span span = outline_.sentences[index].span;
  const std::u16string_view words = text_.words(span);
  const bool tells_moment = holds_any(words, word_list::passing_times);
  return tells_moment ||
         (std::none_of(words.begin(), words.end(), is_digit) && !holds_any(words, word_list::amounts_in_words));
}

/// The time of a statement of goals: of its own sentence, or of the one that announces the list that it stands in.
std::optional<TimeExpression> GoverningTimes::time_of_goals(std::uint32_t index) const {
  if (const std::optional<TimeExpression> own = first_time(index, none)) return own;
  const Span* statement = first_ending_after(headlines_, outline_.sentences[index].span.start);
  if (statement == nullptr || statement->start == 0) return std::nullopt;
  const std::uint32_t announcing = sentence_at(outline_, statement->start - 1);
  return announcing < index ? first_time(announcing, none) : std::nullopt;
}

/// The first time of a sentence's first `reach` units, unless it is what is compared with. Times of the sentence at
/// hand are known.
std::optional<TimeExpression> GoverningTimes::first_time(std::uint32_t index, std::uint32_t reach) const {
  const auto first_of = [](const std::vector<TimeExpression>& times) {
    return times.empty() || times[0].compared ? std::nullopt : std::optional(times[0]);
  };
  if (index == sentence_) return first_of(times_);
  const Sentence& sentence = outline_.sentences[index];
  const std::uint32_t end = sentence.span.start + std::min(sentence.span.length(), reach);
  return first_of(resolve_times(list_.up_to(index, end), calendar_of(outline_.document, sentence.part)));
}

/// The time that a sentence opens with, if it governs the sentences behind it in its paragraph, too: 五年来 always
/// does, 全年 and 年末 do in a communiqué, 2018年 and 今年 at the head of the paragraph where a comma sets them off.
std::optional<TimeExpression> GoverningTimes::handed_on_by(std::uint32_t index) const {
  constexpr std::uint32_t longest_opening = 24;  // units that are searched; an introduction is no longer
  // units; a longer one is a document that lost its line breaks: nobody knows where its 五年来 ends
  constexpr std::uint32_t longest_paragraph = 1000;
  const Sentence& sentence = outline_.sentences[index];
  if (const std::optional<TimeExpression> announced = announced_by(index)) return announced;
  if (is_budget())
    if (const std::optional<TimeExpression> year = year_of_account(index)) return year;
  const std::uint32_t start = sentence.span.start;
  const std::optional<TimeExpression> time = first_time(index, longest_opening);
  if (!time) return std::nullopt;
  if (aims_at(*time, sentence.span)) return time;
  if (time->span.start > start + longest_introduction(sentence.span)) return std::nullopt;
  const bool heads_paragraph = index == outline_.paragraphs[sentence.paragraph].first_sentence;
  const bool set_off = time->year && text_.text().substr(time->span.end, 1) == u"，";
  const bool paragraph_is_whole = outline_.paragraphs[sentence.paragraph].span.length() <= longest_paragraph;
  // 1—5月，全县收入…。税收占比…: a bulletin's paragraph is of the months that it opens with
  const std::u16string_view words = text_.words(time->span);
  const DocumentKind kind = outline_.document.kind;
  const bool is_of_months = words.ends_with(u"月") || words.ends_with(u"月份") || words.ends_with(u"季度");
  const bool reports_months =
      is_of_months && heads_paragraph && kind == DocumentKind::other && text_.text().substr(time->span.end, 1) == u"，";
  const bool hands_on = reports_months || outline_.document.communique ||
                        (time->opens_era && (heads_paragraph || paragraph_is_whole)) || (set_off && heads_paragraph);
  return hands_on ? time : std::nullopt;
}

/// 方案提到，|到2030年|，产值达到…。力争引进…: in a plan, what follows is aimed at for the year that its paragraph
/// opens with.
bool GoverningTimes::aims_at(const TimeExpression& time, Span sentence) const {
  const DocumentKind kind = outline_.document.kind;
  if (kind != DocumentKind::plan && kind != DocumentKind::policy) return false;
  const std::u16string_view text = text_.text();
  if (!time.year || text[time.span.start] != u'到' || text.substr(time.span.end, 1) != u"，") return false;
  return time.span.start == sentence.start || text[time.span.start - 1] == u'，';
}

/// 今年办好十件民生实事。一是…。二是…。: the year of a plan's list, which the sentences behind its announcement are.
std::optional<TimeExpression> GoverningTimes::announced_by(std::uint32_t index) const {
  const Sentence& sentence = outline_.sentences[index];
  if (sentence.part != Part::plan || !text_.holds(sentence.span, WordClass::announcement)) return std::nullopt;
  const std::optional<TimeExpression> time = first_time(index, none);
  const bool is_of_one_year = time && time->from.year > 0 && time->from.year == time->to.year;
  return is_of_one_year ? time : std::nullopt;
}

/// How far into its sentence the time may stand that opens it: 刚刚过去的2017年，… and, in a communiqué, behind a
/// clause that names the source (初步核算，全年…).
std::uint32_t GoverningTimes::longest_introduction(Span sentence) const {
  constexpr std::uint32_t few_words = 2;      // units before the time: 在, 全市
  constexpr std::size_t longest_source = 12;  // units: 经省统计局初步核算，
  const std::u16string_view opening =
      text_.text().substr(sentence.start, std::min<std::size_t>(sentence.length(), longest_source));
  for (const std::u16string_view past : word_list::before_past_year) {
    const std::size_t at = opening.find(past);
    if (at <= few_words + 1) return static_cast<std::uint32_t>(at + past.size());
  }
  const std::size_t comma = outline_.document.communique ? opening.find(u'，') : opening.npos;
  return comma == opening.npos ? few_words : static_cast<std::uint32_t>(comma) + 1;
}

/// 2030年…。截至年末…。: a year with its number stays. 2030年末…。全年…。: its end does not, nor do several years.
bool GoverningTimes::stays(const TimeExpression& time) const {
  const std::u16string_view text = text_.text();
  return is_digit(text[time.span.start]) && !is_one_of(text[time.span.end - 1], u"末底") &&
         time.from.year == time.to.year;
}

bool GoverningTimes::states_goals(Span span) const {
  const Span* headline = first_ending_after(headlines_, span.start);
  return headline != nullptr && headline->start < span.end;
}

/// 全年开展活动30次。全市有体育场地900个: what there is, is not what the whole year brought.
bool GoverningTimes::is_flow_beside_state(const TimeExpression& time, Span sentence) const {
  constexpr std::size_t longest_opening = 6;  // units: 全市现有
  if (!text_.text().substr(time.span.start).starts_with(u"全年")) return false;
  const std::u16string_view opening =
      text_.text().substr(sentence.start, std::min<std::size_t>(sentence.length(), longest_opening));
  const std::size_t having = opening.find(u'有');
  return having != opening.npos && having > 0 && is_one_of(opening[having - 1], word_list::before_having_characters);
}

/// 7月底, 10月1日至7日, 前三季度: in a text of no kind it goes on over semicolons as well.
bool GoverningTimes::names_part_of_year(const TimeExpression& time) const {
  const std::u16string_view words = text_.words(time.span);
  return words.find(u'月') != words.npos || words.find(u"季度") != words.npos || words.ends_with(u"半年");
}

/// 从2020年的5万元提高到2025年的7万元: the time that stands at the value reached.
bool GoverningTimes::dates_the_end(const TimeExpression& time, const Figure& figure) {
  constexpr std::uint32_t longest_between = 3;  // units: 的, 的约
  return time.span.end <= figure.figure.start && figure.figure.start <= time.span.end + longest_between;
}

/// 截至5月底，|2029年|重点项目已开工230个: a year right behind the day up to which is counted tells which things.
bool GoverningTimes::stands_within(const TimeExpression& end, const TimeExpression& year) const {
  const std::u16string_view text = text_.text();
  return year.year && year.span.start == end.span.end + 1 && text[end.span.end] == u'，' &&
         text.substr(0, end.span.start).ends_with(u"截至") && text.substr(year.span.end, 1) != u"，";
}

/// 投产后，|每年|新增产能2400台: how often, of what begins with the completion.
bool GoverningTimes::is_rate_after_completion(const TimeExpression& completion, const TimeExpression& rate) const {
  const std::u16string_view text = text_.text();
  return text[completion.span.end - 1] == u'后' && text[rate.span.start] == u'每';
}

const TimeExpression* GoverningTimes::base_of(const Figure& figure) {
  enter_sentence(figure.sentence);
  const Span clause = clause_before(text_.text(), outline_.sentences[figure.sentence].span, figure.figure.start);
  const TimeExpression* base = nullptr;
  for (const TimeExpression& time : times_) {
    if (time.span.start >= clause.end) break;
    if (time.compared && time.span.start >= clause.start) base = &time;
  }
  return base;
}

const TimeExpression* GoverningTimes::of(const Figure& figure) {
  enter_sentence(figure.sentence);
  const TimeExpression* best = nullptr;
  const TimeExpression* averaged = nullptr;
  const Span sentence = outline_.sentences[figure.sentence].span;
  const bool averages = averages_years(text_, {sentence.start, figure.span.start});
  for (const TimeExpression& time : times_) {
    if (time.span.start >= figure.span.start) {
      if (dates_the_end(time, figure)) best = &time;
      if (time.span.start >= figure.figure.start) break;
      continue;
    }
    if (time.compared || time.span.end > figure.figure.start || (averages && is_single_year(time))) continue;
    // 五年累计完成投资9亿元，年均增长8%: the average is over the years of the sum, though these reach to the comma only
    if (averages && extent_of(text_, time) == PeriodExtent::years) averaged = &time;
    if (figure.span.start >= time.until || (best != nullptr && stands_within(*best, time))) continue;
    if (best != nullptr && is_rate_after_completion(*best, time)) continue;
    best = &time;
  }
  if (best != nullptr) {
    // 今年前8个月，对东盟贸易增长9.7%；对其他国家…: a part of the year goes on in a story, 到2030年 does not
    const bool goes_on = (is_story() && best->from.month > 0) ||
                         (outline_.document.kind == DocumentKind::other && names_part_of_year(*best));
    if (best->until == sentence.end || goes_on) sentence_time_ = *best;
    return best;
  }
  const std::optional<TimeExpression>& carried = sentence_time_ ? sentence_time_ : paragraph_time_;
  if (!carried || (averages && is_single_year(*carried)) || is_flow_beside_state(*carried, sentence)) return averaged;
  return averaged != nullptr && carried->from.year == 0 ? averaged : &*carried;
}

}  // namespace mubiao
