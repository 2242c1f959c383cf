#include "core/milestone/subject_trim.h"

#include <algorithm>

#include "core/milestone/word_end.h"
#include "core/numeral/numeral.h"
#include "core/text/character.h"

namespace mubiao {
namespace {

using std::u16string_view;

constexpr u16string_view joiners = u"、，和与及暨并的了着：";
constexpr u16string_view date_units = u"年月日号季度底末初前内上中下旬半份天";

/// 连续3年, 五届, 2023年度, 7月底, （1）: how often, when, or the number in a list, before what is meant.
std::uint32_t preamble_end(u16string_view text, std::uint32_t at, std::uint32_t end) {
  if (text[at] == u'（' && at + 1 < end && is_digit(text[at + 1])) return bracket_end(text, at, end);
  if (text[at] >= u'①' && text[at] <= u'⒛') return at + 1;
  if (!starts_numeral(text[at])) return at;
  if (at + 1 < end && text[at + 1] == u'是') return at + 2;  // 一是
  const auto numeral = read_numeral(text.substr(0, end), at);
  if (!numeral || numeral->span.end >= end || !is_one_of(text[numeral->span.end], u"年月届次")) return at;
  std::uint32_t after = numeral->span.end + 1;
  if (after < end && text[after] == u'以') return at;  // 20年以上的管道
  if (is_one_of(text[after - 1], u"年月")) {
    while (after < end && (is_digit(text[after]) || is_one_of(text[after], u"月日度底末初前份"))) ++after;
  }
  return after;
}

/// 支持…, 抢抓… stay: the judge reads from them that nothing is stated.
bool is_trimmed(const Mark& lead) {
  const std::int16_t value = lead.value;
  return value == lexicon_value::milestone_far || value == lexicon_value::milestone_near;
}

/// A link word, which needs something before it to join: 和平大桥 at the head of a clause is a name.
bool joins(u16string_view text, std::uint32_t at) {
  if (!is_one_of(text[at], joiners)) return false;
  return !is_one_of(text[at], u"和与及") || (at > 0 && !is_one_of(text[at - 1], u"，。；：、\n"));
}

Span trim_front(const MarkedText& text, Span subject) {
  while (subject.start < subject.end) {
    const std::uint32_t at = subject.start;
    std::uint32_t end = at;
    for (const WordClass word_class : {WordClass::milestone_lead, WordClass::milestone_adverb, WordClass::time}) {
      const Mark* mark = text.longest(at, word_class);
      if (mark != nullptr && word_class == WordClass::milestone_lead && !is_trimmed(*mark)) continue;
      // 将军岭, 又一村: in front a single adverb is more often the head of a name.
      if (mark != nullptr && word_class == WordClass::milestone_adverb && mark->end == at + 1) continue;
      end = std::max(end, mark_end(text, at, subject.end, word_class));
    }
    end = std::max(end, preamble_end(text.text(), at, subject.end));
    if (ordinal_end(text.text(), at, subject.end) == subject.end) end = subject.end;  // 第三次|获评
    if (end == at && joins(text.text(), at)) end = at + 1;
    // A noun that begins with a link word (服务中心, 服务业, 新建铁路) stays whole.
    if (end == at || std::max(mark_end(text, at, subject.end, WordClass::milestone_head),
                              mark_end(text, at, subject.end, WordClass::milestone_generic)) > end)
      break;
    subject.start = end;
  }
  return subject;
}

/// 6月底前, 2025年, 100%: a date or a share before the event.
std::uint32_t trim_figure(u16string_view text, Span subject) {
  std::uint32_t end = subject.end;
  while (end > subject.start &&
         (is_digit(text[end - 1]) || is_one_of(text[end - 1], date_units) || text[end - 1] == u'%'))
    --end;
  const bool has_digit = std::any_of(text.begin() + end, text.begin() + subject.end, is_digit);
  return has_digit && is_digit(text[end]) ? end : subject.end;
}

Span trim_back(const MarkedText& text, Span subject) {
  while (subject.start < subject.end) {
    const std::uint32_t end = subject.end;
    std::uint32_t start = end;
    for (const WordClass word_class : {WordClass::milestone_adverb, WordClass::time}) {
      start = std::min(start, mark_start(text, end, subject.start, word_class));
    }
    start = std::min(start, trim_figure(text.text(), subject));
    if (start == end && is_one_of(text.text()[end - 1], u"、，和与及并的了于在到")) start = end - 1;
    if (start == end) break;
    subject.end = start;
  }
  return subject;
}

/// Behind the last verb that governs the subject: 抢抓机遇推动|示例大桥.
Span cut_behind_lead(const MarkedText& text, Span subject) {
  std::uint32_t start = subject.start;
  for (std::uint32_t at = subject.start; at < subject.end;) {
    const std::uint32_t bracket = bracket_end(text.text(), at, subject.end);
    const std::uint32_t head = std::max(mark_end(text, at, subject.end, WordClass::milestone_head), bracket);
    const Mark* lead = text.longest(at, WordClass::milestone_lead);
    if (lead != nullptr && lead->end < subject.end && lead->end > head &&
        lead->value != lexicon_value::milestone_near) {
      const bool far = lead->value == lexicon_value::milestone_far;
      start = far ? lead->end : lead->start;  // 支持…, 抢抓… stay in front for the judge
      at = lead->end;
    } else {
      at = std::max(head, at + 1);
    }
  }
  return {start, subject.end};
}

/// Behind a 、 that ends a statement with its figure: 投资增长5%、|示例高速公路等项目竣工.
Span cut_behind_figure(const MarkedText& text, Span subject) {
  const u16string_view units = text.text();
  for (std::uint32_t at = subject.end; at-- > subject.start;) {
    if (units[at] != u'、') continue;
    const std::uint32_t figure = mark_start(text, at, subject.start, WordClass::unit);
    if (figure != at && figure > subject.start &&
        (is_digit(units[figure - 1]) || is_one_of(units[figure - 1], u"万亿千"))) {
      return {at + 1, subject.end};
    }
  }
  return subject;
}

}  // namespace

Span trim_subject(const MarkedText& text, Span subject) {
  subject = cut_behind_figure(text, subject);
  subject = trim_front(text, trim_back(text, subject));
  return trim_front(text, cut_behind_lead(text, subject));
}

Span trim_object(const MarkedText& text, Span object) { return trim_front(text, trim_back(text, object)); }

}  // namespace mubiao
